import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import type { BatchCount, RowState } from "@/lib/batch/progress/progress";

/**
 * Where the rows of a batch stand that were sent, in the order of the sheet; those whose declaration changed at `since` or
 * later, where that is given. Only of a batch that `findBatch` gave; rows of an employer out of reach are not among them.
 */
export const rowStates = (tx: Scoped, batchId: string, since: Date | undefined): Promise<RowState[]> =>
  tx.db.$queryRaw<RowState[]>`
    SELECT r.id AS "rowId", d.id AS "declarationId", d.state, d.result, d.kind, d.late, d.changed_at AS "changedAt"
    FROM batch_row r JOIN declaration d ON d.id = r.declaration_id
    WHERE r.batch_id = ${batchId}::uuid AND r.sealed IS NOT NULL
      AND d.changed_at >= ${since ?? new Date(0)}::timestamptz AND ${reachSql(tx.scope, "d.employer_id")}
    ORDER BY r.position, r.id`;

type Counted = { batchId: string; state: string | null; result: string | null; count: number };

/** How many rows of each batch stand where; those that were not sent have no state. */
export async function countRows(tx: Scoped, batchIds: readonly string[]): Promise<Map<string, BatchCount[]>> {
  const rows = await tx.db.$queryRaw<Counted[]>`
    SELECT r.batch_id AS "batchId", d.state, d.result, count(*)::int AS count
    FROM batch_row r LEFT JOIN declaration d ON d.id = r.declaration_id
    WHERE r.batch_id = ANY (${[...batchIds]}::uuid[]) AND r.sealed IS NOT NULL
      AND (r.employer_id IS NULL OR ${reachSql(tx.scope, "r.employer_id")})
    GROUP BY r.batch_id, d.state, d.result`;
  const counts = new Map<string, BatchCount[]>();
  for (const { batchId, state, result, count } of rows) {
    const one = { ...(state && { state }), ...(result && { result }), count };
    counts.set(batchId, [...(counts.get(batchId) ?? []), one]);
  }
  return counts;
}
