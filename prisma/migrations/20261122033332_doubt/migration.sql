-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "absent_since_at" TIMESTAMPTZ(3),
ADD COLUMN     "doubts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lookups" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "post_began_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "rsz_line" ADD COLUMN     "recovered_at" TIMESTAMPTZ(3);

-- Partial, as those of the queue: what the hand looks up at the RSZ, and not what waits for a person.
CREATE INDEX "declaration_doubt" ON "declaration" ("next_attempt_at") WHERE "state" = 'stuck' AND "next_attempt_at" IS NOT NULL;
