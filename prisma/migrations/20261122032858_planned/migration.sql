-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "planned_at" TIMESTAMPTZ(3),
ADD COLUMN     "rests_until_at" TIMESTAMPTZ(3);
