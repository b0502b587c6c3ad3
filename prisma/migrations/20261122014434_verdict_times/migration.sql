-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "not_yet_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "verdict_time" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "after_ms" INTEGER NOT NULL,
    "within_ms" INTEGER NOT NULL,

    CONSTRAINT "verdict_time_pkey" PRIMARY KEY ("id")
);
