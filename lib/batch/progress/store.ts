import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import type { BatchCount, RowResult, RowState } from "@/lib/batch/progress/progress";
import { Prisma } from "@/prisma/generated/client";

/**
 * Where the rows of a batch stand that were sent, in the order of the sheet; those whose declaration changed at `since` or
 * later, where that is given. Only of a batch that `findSheet` gave; rows of an employer out of reach are not among them.
 */
export const rowStates = (tx: Scoped, batchId: string, since: Date | undefined): Promise<RowState[]> =>
  tx.db.$queryRaw<RowState[]>`
    SELECT r.id AS "rowId", r.number, d.id AS "declarationId", d.state, d.result, d.kind, d.late, d.changed_at AS "changedAt"
    FROM (SELECT b.id, b.declaration_id, row_number() OVER (ORDER BY b.position, b.id)::int AS number
      FROM batch_row b WHERE b.batch_id = ${batchId}::uuid AND b.sealed IS NOT NULL
        AND (b.employer_id IS NULL OR ${reachSql(tx.scope, "b.employer_id")})) r
      JOIN declaration d ON d.id = r.declaration_id
    WHERE d.changed_at >= ${since ?? new Date(0)}::timestamptz AND ${reachSql(tx.scope, "d.employer_id")}
    ORDER BY r.number`;

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

type ResultRow = Omit<RowResult, "employer"> & {
  personId: string;
  employerId: string;
  employerName: string;
  employerNumber: string | null;
};

/**
 * What became of the rows that were sent, in the order of the sheet; `states`: only of these. The worker is named as the
 * employer knows them. Only of a batch that `findSheet` gave.
 */
export async function rowResults(tx: Scoped, batchId: string, states: readonly string[] | undefined) {
  const rows = await tx.db.$queryRaw<ResultRow[]>`
    SELECT r.id AS "rowId", r.position, d.id AS "declarationId", d.state, d.result, d.kind, d.late, d.content,
      d.changed_at AS "changedAt", d.declaration_number AS number, d.submitted_at AS "submittedAt",
      d.received_at AS "receivedAt", d.settled_at AS "settledAt", d.person_id AS "personId", e.id AS "employerId",
      e.name AS "employerName", d.employer_number AS "employerNumber", n.anomalies,
      trim(CASE WHEN m.last_name IS NULL THEN p.last_name || ' ' || p.first_name
        ELSE m.last_name || ' ' || coalesce(m.first_name, '') END) AS worker
    FROM batch_row r JOIN declaration d ON d.id = r.declaration_id JOIN employer e ON e.id = d.employer_id
      JOIN person p ON p.id = d.person_id
      JOIN employment m ON m.employer_id = d.employer_id AND m.person_id = d.person_id
      LEFT JOIN LATERAL (
        SELECT it.anomalies FROM notification it WHERE it.declaration_id = d.id ORDER BY it.id DESC LIMIT 1) n ON true
    WHERE r.batch_id = ${batchId}::uuid AND r.sealed IS NOT NULL AND ${reachSql(tx.scope, "d.employer_id")}
      AND ${states ? Prisma.sql`d.state = ANY (${[...states]}::text[])` : Prisma.sql`true`}
    ORDER BY r.position, r.id`;
  return rows.map(({ employerId, employerName, employerNumber, ...row }) => ({
    ...row,
    employer: { id: employerId, name: employerName, number: employerNumber },
  }));
}
