-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "lease_hand_id" UUID,
ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "hand" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "alive_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rsz_line" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "phase" TEXT NOT NULL DEFAULT 'closed',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since_at" TIMESTAMPTZ(3),
    "pause_ms" INTEGER NOT NULL DEFAULT 0,
    "until_at" TIMESTAMPTZ(3),
    "probe_hand_id" UUID,
    "slowdowns" INTEGER NOT NULL DEFAULT 0,
    "slow_until_at" TIMESTAMPTZ(3),
    "turn" INTEGER NOT NULL DEFAULT 0,
    "served" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "rsz_line_pkey" PRIMARY KEY ("id")
);

-- The one row: every hand reads and locks it before it takes anything.
INSERT INTO "rsz_line" ("id") VALUES (1);
ALTER TABLE "rsz_line" ADD CONSTRAINT "rsz_line_one_row" CHECK ("id" = 1);

-- Partial indexes: Prisma's schema cannot say them, and leaves them alone. They hold what is waiting or held, not what is past.
CREATE INDEX "declaration_queue_turn" ON "declaration" ("turn", "queued_at", "sequence") WHERE "state" = 'queued';
CREATE INDEX "declaration_queue_deadline" ON "declaration" ("deadline_at") WHERE "state" = 'queued';
CREATE INDEX "declaration_queue_flow" ON "declaration" ((coalesce("batch_id", "employer_id")), "turn") WHERE "state" = 'queued';
CREATE INDEX "declaration_leased" ON "declaration" ("lease_until") WHERE "lease_token" IS NOT NULL;
CREATE INDEX "declaration_asked" ON "declaration" ("next_attempt_at") WHERE "state" IN ('sending', 'sent', 'identifying');

-- What is already waiting gets its round: the first of each employer in the first, and so on.
UPDATE "declaration" d SET "turn" = r."round"
FROM (SELECT "id", row_number() OVER (PARTITION BY "employer_id" ORDER BY "queued_at", "sequence") AS "round"
      FROM "declaration" WHERE "state" = 'queued') r
WHERE d."id" = r."id";
