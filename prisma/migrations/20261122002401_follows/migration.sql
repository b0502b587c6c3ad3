-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "follows_id" UUID;

-- CreateIndex
CREATE INDEX "declaration_follows_id_idx" ON "declaration"("follows_id");

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "declaration"("id") ON DELETE SET NULL ON UPDATE CASCADE;
