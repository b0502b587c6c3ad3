-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "least_code" INTEGER NOT NULL DEFAULT 1;
