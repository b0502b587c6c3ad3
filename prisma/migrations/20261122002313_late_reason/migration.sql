-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "deadline_ground" TEXT,
ADD COLUMN     "late_reason" TEXT;
