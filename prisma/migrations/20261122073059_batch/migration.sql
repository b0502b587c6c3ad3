-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "columns" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "employer_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "paused_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_row" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "sealed" BYTEA,
    "version" INTEGER NOT NULL,
    "employer_id" UUID,
    "person_id" UUID,
    "declaration_id" UUID,
    "sendings" INTEGER NOT NULL DEFAULT 0,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "batch_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "batch_created_by_id_idx" ON "batch"("created_by_id");

-- CreateIndex
CREATE INDEX "batch_changed_at_idx" ON "batch"("changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "batch_row_declaration_id_key" ON "batch_row"("declaration_id");

-- CreateIndex
CREATE INDEX "batch_row_batch_id_version_idx" ON "batch_row"("batch_id", "version");

-- CreateIndex
CREATE INDEX "batch_row_employer_id_idx" ON "batch_row"("employer_id");

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_declaration_id_fkey" FOREIGN KEY ("declaration_id") REFERENCES "declaration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Partial indexes: Prisma's schema cannot say them, and leaves them alone.
CREATE INDEX "declaration_batch" ON "declaration" ("batch_id", "state") WHERE "batch_id" IS NOT NULL;

-- What is paused with its batch has no due time: thousands of them must not be passed by at every claim.
CREATE INDEX "declaration_queue_due" ON "declaration" ("turn", "queued_at", "sequence") WHERE "state" = 'queued' AND "next_attempt_at" IS NOT NULL;
DROP INDEX "declaration_queue_turn";
