-- AlterTable
ALTER TABLE "employment" ADD COLUMN     "first_name" TEXT,
ADD COLUMN     "last_name" TEXT;
