-- DropIndex
DROP INDEX "declaration_employer_number_person_id_state_idx";

-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "queued_at" TIMESTAMPTZ(6);

-- CreateIndex
CREATE INDEX "declaration_employer_id_person_id_state_idx" ON "declaration"("employer_id", "person_id", "state");
