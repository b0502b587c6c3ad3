import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import type { Fact } from "@/lib/dimona/facts";
import type { Period } from "@/lib/dimona/period";
import { casualWorkUsing } from "@/lib/dimona/quota-kinds";
import type { QuotaKind } from "@/lib/dimona/quotas";
import { nameAt, namedPerson } from "@/lib/people/name-at";
import { namedLike } from "@/lib/people/named-like";
import { fromRow, toRow } from "@/lib/register/period-row";
import { relationDates } from "@/lib/register/relation-dates";
import { Prisma, type Period as Row } from "@/prisma/generated/client";

export type Pair = { employerId: string; personId: string };
const pairKey = ({ employerId, personId }: Pair) => `${employerId}:${personId}`;

/** Everything about one worker at one employer happens one after the other: until the transaction's end. */
export const lockPair = (tx: Scoped, employerId: string, personId: string) => lockPairs(tx, [{ employerId, personId }]);

/** The same of several, always in the same order: two that want the same ones never wait for each other. */
export const lockPairs = (tx: Scoped, pairs: readonly Pair[]) =>
  tx.db.$executeRaw`/* ahead */
    SELECT pg_advisory_xact_lock(it.key) FROM (
      SELECT DISTINCT hashtextextended(pair, 0) AS key
      FROM unnest(${pairs.map(pairKey)}::text[]) AS pair ORDER BY key) it`;

/** All known periods of a worker with an employer, cancelled ones included, the newest first. */
export async function periodsOf(tx: Scoped, employerId: string, personId: string): Promise<Period[]> {
  const rows = await tx.db.period.findMany({
    where: { relation: { employerId, personId, employer: reach(tx.scope) } },
    orderBy: [{ startDate: "desc" }, { number: "desc" }],
  });
  return rows.map(fromRow);
}

type OthersWork = { employerId: string; personId: string | undefined; kind: QuotaKind; from: Day };

/**
 * The days from `from` on, each once and in order, on which workers of the employer began casual work that uses a
 * contingent: all of them but `personId`. Out of reach there are none.
 */
export async function daysOfOthers(tx: Scoped, { employerId, personId, kind, from }: OthersWork): Promise<string[]> {
  const { workerTypes, committees, agencies } = casualWorkUsing(kind);
  const rows = await tx.db.$queryRaw<{ day: string }[]>`
    SELECT DISTINCT p.start_date AS day FROM relation r JOIN period p ON p.relation_id = r.id
    WHERE r.employer_id = ${employerId}::uuid AND ${reachSql(tx.scope, "r.employer_id")}
      AND r.person_id IS DISTINCT FROM ${personId ?? null}::uuid AND NOT p.cancelled AND p.start_date >= ${from}
      AND p.worker_type = ANY (${workerTypes}::text[]) AND (p.joint_committee = ANY (${committees}::text[])
        OR (p.joint_committee = ANY (${agencies}::text[]) AND p.using_company ->> 'jointCommittee' = ANY (${committees}::text[])))
    ORDER BY day`;
  return rows.map(({ day }) => day);
}

/** A period with whose it is; undefined when unknown or out of reach. */
export async function findPeriod(tx: Scoped, number: string) {
  const row = await tx.db.period.findFirst({
    where: { number, relation: { employer: reach(tx.scope) } },
    include: { relation: { select: { employerId: true, personId: true } } },
  });
  return row ? { period: fromRow(row), ...row.relation, changedAt: row.changedAt } : undefined;
}

/**
 * Whose a period is, within reach or not: a declaration names its period by number alone, so nobody may name another's.
 * Never shown.
 */
export async function ownerOfPeriod(tx: Scoped, number: string) {
  const row = await tx.db.period.findUnique({
    where: { number },
    select: { relation: { select: { employerId: true, personId: true } } },
  });
  return row?.relation;
}

export type NewFact = {
  at: Date;
  employerId: string;
  personId: string;
  periodNumber: string;
  declarationId: string | null;
  fact: Fact;
};

/** A period with whose it is, or, without one, whose it would be. */
export type Held = { period: Period | undefined; employerId: string; personId: string };

/** These periods by number, within reach or not, as for `ownerOfPeriod`. */
export async function heldPeriods(tx: Scoped, numbers: readonly string[]): Promise<Map<string, Held>> {
  const rows = await tx.db.$queryRaw<(Row & { employerId: string; personId: string })[]>`
    SELECT r.employer_id AS "employerId", r.person_id AS "personId", ${reading}
    FROM period p JOIN relation r ON r.id = p.relation_id WHERE p.number = ANY (${numbers}::text[])`;
  return new Map(
    rows.map(({ employerId, personId, ...row }) => [row.number, { period: fromRow(row), employerId, personId }]),
  );
}

/** Stores facts; their ids are their places in the order of all facts, and here in the order in which they were given. */
export async function insertFacts(tx: Scoped, facts: readonly NewFact[]): Promise<bigint[]> {
  const rows = facts.map((it) => ({ ...it, kind: it.fact.kind }));
  const made = await tx.db.$queryRaw<{ id: bigint }[]>`
    INSERT INTO fact (at, employer_id, person_id, period_number, kind, declaration_id, body)
    SELECT v.at, v."employerId", v."personId", v."periodNumber", v.kind, v."declarationId", v.fact
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (at timestamptz, "employerId" uuid, "personId" uuid,
      "periodNumber" text, kind text, "declarationId" uuid, fact jsonb)
    RETURNING id`;
  return made.map(({ id }) => id).sort((one, other) => (one < other ? -1 : 1));
}

/** A period as it now is, since a fact. */
export type SavedPeriod = { period: Period; of: Pick<NewFact, "employerId" | "personId" | "at">; factId: bigint };

/** Writes periods, each number once, and the dates of their relations with them. */
export async function savePeriods(tx: Scoped, saved: readonly SavedPeriod[]): Promise<void> {
  if (saved.length === 0) return;
  const relations = await saveRelations(tx, saved);
  const rows = saved.map(({ period, of, factId }) => ({
    ...toRow(period),
    usingCompany: period.usingCompany ?? null,
    relationId: relations.get(pairKey(of)),
    lastFactId: factId.toString(),
    changedAt: of.at,
  }));
  await tx.db.$executeRaw`/* ahead */
    INSERT INTO period (${names}) SELECT ${values} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (${types})
    ON CONFLICT (number) DO UPDATE SET (${names}) = (SELECT ${changed})`;
}

/** The columns of a period, by the names that Prisma knows them by. */
const columns: Record<keyof Row, string> = {
  ...{ number: "text", relationId: "uuid", jointCommittee: "text", workerType: "text", subEntity: "text" },
  ...{ usingCompany: "jsonb", startDate: "text", startHour: "text", endDate: "text", endHour: "text" },
  ...{ plannedHours: "int", result: "text", cancelled: "bool", locked: "bool", late: "bool" },
  ...{ lastFactId: "bigint", changedAt: "timestamptz" },
};
const listed = (text: (column: string, name: string, type: string) => string) =>
  Prisma.raw(
    Object.entries(columns)
      .map(([name, type]) =>
        text(
          name.replace(/[A-Z]/g, (it) => `_${it.toLowerCase()}`),
          `"${name}"`,
          type,
        ),
      )
      .join(", "),
  );
const names = listed((column) => column);
const values = listed((_, name) => `v.${name}`);
const types = listed((_, name, type) => `${name} ${type}`);
const changed = listed((column) => `excluded.${column}`);
const reading = listed((column, name) => `p.${column} AS ${name}`);

/** The relations of periods that are about to be saved, with the dates that they will have: ids by pair. */
async function saveRelations(tx: Scoped, saved: readonly SavedPeriod[]): Promise<Map<string, string>> {
  const pairs = new Map(saved.map(({ of }) => [pairKey(of), { employerId: of.employerId, personId: of.personId }]));
  const held = await tx.db.$queryRaw<(Row & Pair)[]>`
    SELECT r.employer_id AS "employerId", r.person_id AS "personId", ${reading}
    FROM jsonb_to_recordset(${JSON.stringify([...pairs.values()])}::jsonb) AS v ("employerId" uuid, "personId" uuid)
    JOIN relation r ON r.employer_id = v."employerId" AND r.person_id = v."personId"
    JOIN period p ON p.relation_id = r.id`;
  const periods = new Map([...pairs.keys()].map((key) => [key, new Map<string, Period>()]));
  for (const row of held) periods.get(pairKey(row))?.set(row.number, fromRow(row));
  for (const { of, period } of saved) periods.get(pairKey(of))?.set(period.number, period);
  const rows = [...pairs].map(([key, pair]) => ({
    ...pair,
    ...relationDates([...(periods.get(key)?.values() ?? [])]),
  }));
  const relations = await tx.db.$queryRaw<(Pair & { id: string })[]>`
    INSERT INTO relation (employer_id, person_id, start_date, end_date)
    SELECT v."employerId", v."personId", v."startDate", v."endDate" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS v ("employerId" uuid, "personId" uuid, "startDate" text, "endDate" text)
    ON CONFLICT (employer_id, person_id) DO UPDATE SET start_date = excluded.start_date, end_date = excluded.end_date
    RETURNING id, employer_id AS "employerId", person_id AS "personId"`;
  return new Map(relations.map((row) => [pairKey(row), row.id]));
}

export type RelationFilter = { employerId?: string; relationId?: string; text?: string; page: number };
export const relationPageSize = 50;

type Listed = Prisma.RelationGetPayload<{ include: { person: typeof namedPerson; periods: true } }>;

const toLine = <Row extends Listed>({ periods, person, ...row }: Row) => ({
  ...row,
  person: nameAt(person, row.employerId),
  latest: periods.map(fromRow)[0],
});

const relationWhere = (tx: Scoped, { employerId, relationId, text }: RelationFilter): Prisma.RelationWhereInput => ({
  employer: { AND: [reach(tx.scope), employerId ? { id: employerId } : {}] },
  ...(relationId && { id: relationId }),
  ...(text && { person: namedLike(tx.scope, text) }),
});

/** A page of relations by worker's name, each with its latest period; and how many there are in all. */
export async function listRelations(tx: Scoped, filter: RelationFilter) {
  const where = relationWhere(tx, filter);
  const total = await tx.db.relation.count({ where });
  const rows = await tx.db.relation.findMany({
    where,
    orderBy: [{ person: { lastName: "asc" } }, { person: { firstName: "asc" } }, { id: "asc" }],
    skip: (filter.page - 1) * relationPageSize,
    take: relationPageSize,
    include: {
      employer: { select: { id: true, name: true } },
      person: namedPerson,
      periods: { orderBy: [{ startDate: "desc" }, { number: "desc" }], take: 1 },
    },
  });
  return { total, relations: rows.map(toLine) };
}

/** A relation with all its periods, the newest first; undefined when unknown or out of reach. */
export async function findRelation(tx: Scoped, id: string) {
  const row = await tx.db.relation.findFirst({
    where: { id, employer: reach(tx.scope) },
    include: { employer: true, person: namedPerson, periods: { orderBy: [{ startDate: "desc" }, { number: "desc" }] } },
  });
  return row && { ...row, person: nameAt(row.person, row.employerId), periods: row.periods.map(fromRow) };
}

/** The relation that a period belongs to; undefined when unknown or out of reach. */
export async function relationOfPeriod(tx: Scoped, number: string): Promise<string | undefined> {
  const where = { number, relation: { employer: reach(tx.scope) } };
  return (await tx.db.period.findFirst({ where, select: { relationId: true } }))?.relationId;
}

/** When a period was seen at the RSZ without a declaration of ours, newest first. */
export async function observationsOf(tx: Scoped, periodNumber: string) {
  const period = await findPeriod(tx, periodNumber);
  if (!period) return [];
  const where = { periodNumber, employerId: period.employerId, kind: "observation" };
  return tx.db.fact.findMany({ where, select: { id: true, at: true }, orderBy: { id: "desc" } });
}

/** What came back from the RSZ about a period, its IN's answers included, newest first. */
export const notificationsOf = (tx: Scoped, periodNumber: string) =>
  tx.db.notification.findMany({
    where: {
      declaration: {
        employer: reach(tx.scope),
        OR: [{ periodNumber }, { declarationNumber: periodNumber }],
      },
    },
    orderBy: { id: "desc" },
  });

/** Facts in the order in which they are replayed: period by period, each in the order they became known. */
export const factsAfter = (tx: Scoped, after: { periodNumber: string; id: bigint }, take: number) =>
  tx.db.fact.findMany({
    where: {
      OR: [{ periodNumber: { gt: after.periodNumber } }, { periodNumber: after.periodNumber, id: { gt: after.id } }],
    },
    orderBy: [{ periodNumber: "asc" }, { id: "asc" }],
    take,
  });

/** Stored periods by number, for comparing with the replay. */
export async function storedPeriods(tx: Scoped, after: string, take: number) {
  const rows = await tx.db.period.findMany({
    where: { number: { gt: after } },
    orderBy: { number: "asc" },
    take,
    include: { relation: { select: { employerId: true, personId: true } } },
  });
  return rows.map((row) => ({ period: fromRow(row), ...row.relation, lastFactId: row.lastFactId }));
}
