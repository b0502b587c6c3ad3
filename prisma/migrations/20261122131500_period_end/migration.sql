-- What ends with a quarter, and what lies in the next one, found without reading all periods. No Prisma index: it is partial.
CREATE INDEX "period_type_end" ON "period" ("worker_type", "end_date") WHERE NOT "cancelled";
