-- From when to when the RSZ did not answer, and each call that brought no answer. Additive.
-- CreateTable
CREATE TABLE "outage" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_answer_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "outage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "failed_call" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "call" TEXT NOT NULL,
    "declaration_id" UUID,
    "why" TEXT NOT NULL,
    "status" INTEGER,
    "wait_ms" INTEGER,
    "probe" BOOLEAN NOT NULL,

    CONSTRAINT "failed_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outage_started_at_idx" ON "outage"("started_at");

-- CreateIndex
CREATE INDEX "failed_call_at_idx" ON "failed_call"("at");

-- CreateIndex
CREATE INDEX "failed_call_declaration_id_id_idx" ON "failed_call"("declaration_id", "id");

-- Proof is never altered.
CREATE TRIGGER failed_call_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "failed_call"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
