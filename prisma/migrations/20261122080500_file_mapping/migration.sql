-- CreateTable
CREATE TABLE "file_mapping" (
    "employer_id" UUID NOT NULL,
    "header" TEXT NOT NULL,
    "column" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_mapping_pkey" PRIMARY KEY ("employer_id","header")
);

-- AddForeignKey
ALTER TABLE "file_mapping" ADD CONSTRAINT "file_mapping_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
