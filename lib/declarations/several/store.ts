import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import { isUnderWay } from "@/lib/declarations/store";
import { pairKey } from "@/lib/register/several/pair-key";
import type { Pair } from "@/lib/register/store";

/** Numbers that the RSZ gave to declarations of these pairs and then refused; by `pairKey`. */
export async function refusedNumbersOf(tx: Scoped, pairs: readonly Pair[]): Promise<Map<string, string[]>> {
  const rows = await tx.db.$queryRaw<(Pair & { declarationNumber: string })[]>`
    SELECT d.employer_id AS "employerId", d.person_id AS "personId", d.declaration_number AS "declarationNumber"
    FROM declaration d
    WHERE d.employer_id = ANY (${[...new Set(pairs.map((it) => it.employerId))]}::uuid[])
      AND d.person_id = ANY (${[...new Set(pairs.map((it) => it.personId))]}::uuid[])
      AND d.state = 'refused' AND d.declaration_number IS NOT NULL AND ${reachSql(tx.scope, "d.employer_id")}`;
  const byPair = new Map<string, string[]>();
  for (const { employerId, personId, declarationNumber } of rows) {
    const key = pairKey({ employerId, personId });
    byPair.set(key, [...(byPair.get(key) ?? []), declarationNumber]);
  }
  return byPair;
}

export type UnderWay = { id: string; content: unknown };

/** As `findUnderWay`, for many pairs in one query; by `pairKey`. */
export async function underWayOf(tx: Scoped, pairs: readonly Pair[]): Promise<Map<string, UnderWay[]>> {
  const rows = await tx.db.$queryRaw<(UnderWay & Pair)[]>`
    SELECT d.id, d.employer_id AS "employerId", d.person_id AS "personId", d.content FROM declaration d
    WHERE d.employer_id = ANY (${[...new Set(pairs.map((it) => it.employerId))]}::uuid[])
      AND d.person_id = ANY (${[...new Set(pairs.map((it) => it.personId))]}::uuid[]) AND ${isUnderWay}
      AND ${reachSql(tx.scope, "d.employer_id")}
    ORDER BY d.sequence`;
  const byPair = new Map<string, UnderWay[]>();
  for (const { id, employerId, personId, content } of rows) {
    const key = pairKey({ employerId, personId });
    byPair.set(key, [...(byPair.get(key) ?? []), { id, content }]);
  }
  return byPair;
}

/** An IN that was accepted, of which another one can be made. */
export type LastIn = { id: string; workerType: string; startDate: string };

/**
 * Of each of these employers within reach the last IN of a worker that was accepted, by the day on which its period begins
 * now; one whose period was cancelled does not count. By employer.
 */
export async function lastInsOf(
  tx: Scoped,
  { personId, employerIds }: { personId: string; employerIds: readonly string[] },
): Promise<Map<string, LastIn>> {
  const rows = await tx.db.$queryRaw<(LastIn & { employerId: string })[]>`
    SELECT DISTINCT ON (d.employer_id) d.employer_id AS "employerId", d.id, p.worker_type AS "workerType",
      p.start_date AS "startDate"
    FROM declaration d JOIN period p ON p.number = d.declaration_number
    WHERE d.employer_id = ANY (${[...employerIds]}::uuid[]) AND d.person_id = ${personId}::uuid AND d.state = 'accepted'
      AND d.kind = 'IN' AND NOT p.cancelled AND ${reachSql(tx.scope, "d.employer_id")}
    ORDER BY d.employer_id, p.start_date DESC, d.sequence DESC`;
  return new Map(rows.map(({ employerId, ...row }) => [employerId, row]));
}
