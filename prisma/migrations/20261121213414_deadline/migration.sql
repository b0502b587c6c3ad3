-- DropIndex
DROP INDEX "declaration_state_changed_at_idx";

-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "deadline_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "declaration_state_deadline_at_idx" ON "declaration"("state", "deadline_at");

-- CreateIndex
CREATE INDEX "declaration_submitted_at_idx" ON "declaration"("submitted_at");
