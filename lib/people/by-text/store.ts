import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import { lookupHash } from "@/lib/crypto";
import { plainText } from "@/lib/plain-text";

/** A worker of an employer as somebody typed it: a whole number in digits, or a name in either order. */
export type AskedWorker = { employerId: string; insz: string } | { employerId: string; name: string };

/** Whom a text names: `several` of this employer's are called so; undefined: nobody of his. */
export type NamedWorker = string | "several" | undefined;

const bare = (name: string): string => plainText(name).trim().replace(/\s+/g, " ").toLowerCase();
const hexOf = (insz: string): string => Buffer.from(lookupHash(insz, "insz")).toString("hex");

/** The employers' own workers that are meant, at the place at which they were asked; two queries for them all. */
export async function workersByText(tx: Scoped, asked: readonly AskedWorker[]): Promise<NamedWorker[]> {
  const byNumber = await ownersOf(tx, asked);
  const byName = await bearersOf(tx, asked);
  return asked.map((it) =>
    "insz" in it ? byNumber.get(`${it.employerId} ${hexOf(it.insz)}`) : byName.get(`${it.employerId} ${bare(it.name)}`),
  );
}

type Found = { key: string; personId: string };

async function ownersOf(tx: Scoped, asked: readonly AskedWorker[]): Promise<Map<string, string>> {
  const numbered = asked.flatMap((it) => ("insz" in it ? [it] : []));
  if (numbered.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<Found[]>`
    SELECT e.employer_id || ' ' || encode(i.hash, 'hex') AS key, i.person_id AS "personId"
    FROM person_identifier i JOIN employment e ON e.person_id = i.person_id
    WHERE i.hash IN (SELECT decode(n.hash, 'hex') FROM unnest(${numbered.map((it) => hexOf(it.insz))}::text[]) n(hash))
      AND e.employer_id = ANY (${idsOf(numbered)}::uuid[]) AND ${reachSql(tx.scope, "e.employer_id")}`;
  return new Map(rows.map(({ key, personId }) => [key, personId]));
}

/** By the name under which the employer knows them, as `nameAt` shows it. */
async function bearersOf(tx: Scoped, asked: readonly AskedWorker[]): Promise<Map<string, NamedWorker>> {
  const named = asked.flatMap((it) => ("name" in it && bare(it.name) !== "" ? [it] : []));
  if (named.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<Found[]>`
    WITH known AS (
      SELECT e.employer_id, e.person_id,
        lower(CASE WHEN e.last_name IS NULL THEN p.last_name ELSE e.last_name END) AS last_name,
        lower(CASE WHEN e.last_name IS NULL THEN p.first_name ELSE coalesce(e.first_name, '') END) AS first_name
      FROM employment e JOIN person p ON p.id = e.person_id
      WHERE e.employer_id = ANY (${idsOf(named)}::uuid[]) AND ${reachSql(tx.scope, "e.employer_id")}),
    called AS (
      SELECT employer_id, person_id, last_name || ' ' || first_name AS name FROM known
      UNION SELECT employer_id, person_id, first_name || ' ' || last_name FROM known)
    SELECT c.employer_id || ' ' || c.name AS key, c.person_id AS "personId"
    FROM called c WHERE c.name = ANY (${named.map((it) => bare(it.name))}::text[])`;
  const found = new Map<string, NamedWorker>();
  for (const { key, personId } of rows) found.set(key, found.has(key) ? "several" : personId);
  return found;
}

const idsOf = (asked: readonly AskedWorker[]): string[] => [...new Set(asked.map((it) => it.employerId))];
