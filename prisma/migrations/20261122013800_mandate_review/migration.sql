-- AlterTable
ALTER TABLE "employer" ADD COLUMN     "mandate_review_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "rsz_call" (
    "call" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "up_to_ms" INTEGER NOT NULL,
    "count" BIGINT NOT NULL DEFAULT 0,
    "sum_ms" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "rsz_call_pkey" PRIMARY KEY ("call","outcome","up_to_ms")
);

-- CreateIndex
CREATE INDEX "employer_mandate_review_at_idx" ON "employer"("mandate_review_at");
