-- A sheet of the next quarter keeps of which quarter it is, and which periods did not come into it: additive, older code knows neither.

-- AlterTable
ALTER TABLE "batch" ADD COLUMN "quarter_end" TEXT;

-- CreateTable
CREATE TABLE "batch_left_out" (
    "batch_id" UUID NOT NULL,
    "period_number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "batch_left_out_pkey" PRIMARY KEY ("batch_id","period_number")
);

-- AddForeignKey
ALTER TABLE "batch_left_out" ADD CONSTRAINT "batch_left_out_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What sheets made before this kept in their audit: who was left out on purpose. Who was declared already then was not written down.
UPDATE "batch" b SET "quarter_end" = a.detail->>'end'
FROM "audit_event" a WHERE a.action = 'batch-from-quarter' AND a.subject = 'batch' AND a.subject_id = b.id::text;

INSERT INTO "batch_left_out" ("batch_id", "period_number", "reason")
SELECT DISTINCT b.id, n.number, 'chosen'
FROM "audit_event" a JOIN "batch" b ON b.id::text = a.subject_id
  CROSS JOIN LATERAL jsonb_array_elements_text(a.detail->'leftOut') n(number)
WHERE a.action = 'batch-from-quarter' AND a.subject = 'batch';
