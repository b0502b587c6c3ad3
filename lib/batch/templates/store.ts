import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";

/** Whether rows stand in it that the asker does not see. Only under `lockBatch`. */
export async function holdsHiddenRows(tx: Scoped, id: string): Promise<boolean> {
  const hidden = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM batch_row r WHERE r.batch_id = ${id}::uuid AND r.sealed IS NOT NULL
      AND r.employer_id IS NOT NULL AND NOT ${reachSql(tx.scope, "r.employer_id")} LIMIT 1`;
  return hidden.length > 0;
}

/** Takes a template away, rows and all: nothing refers to them. Only under `lockBatch`. */
export async function deleteTemplate(tx: Scoped, id: string): Promise<void> {
  await tx.db.$executeRaw`DELETE FROM batch_row r USING batch b
    WHERE r.batch_id = ${id}::uuid AND b.id = r.batch_id AND b.is_template`;
  await tx.db.$executeRaw`DELETE FROM batch WHERE id = ${id}::uuid AND is_template`;
}
