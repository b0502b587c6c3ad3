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
import { Prisma } from "@/prisma/generated/client";

/** Everything about one worker at one employer happens one after the other: until the transaction's end. */
export const lockPair = (tx: Scoped, employerId: string, personId: string) =>
  tx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${employerId}:${personId}`}, 0))`;

/** The same for many pairs, in one order whoever locks them: two who lock the same pairs never wait for each other in a circle. */
export const lockPairs = (tx: Scoped, pairs: readonly Pair[]) =>
  tx.db.$executeRaw`
    SELECT pg_advisory_xact_lock(p.key) FROM (
      SELECT hashtextextended(n.pair, 0) AS key FROM unnest(${pairs.map(({ employerId, personId }) => `${employerId}:${personId}`)}::text[]) n(pair)
      GROUP BY 1 ORDER BY 1) p`;

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
  const ofUser = committees.map((equals) => ({ usingCompany: { path: ["jointCommittee"], equals } }));
  const days = await tx.db.period.groupBy({
    by: ["startDate"],
    where: {
      relation: { employerId, employer: reach(tx.scope), ...(personId && { personId: { not: personId } }) },
      cancelled: false,
      startDate: { gte: from },
      workerType: { in: workerTypes },
      OR: [{ jointCommittee: { in: committees } }, { jointCommittee: { in: agencies }, OR: ofUser }],
    },
    orderBy: { startDate: "asc" },
  });
  return days.map(({ startDate }) => startDate);
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

export type Pair = { employerId: string; personId: string };

export type NewFact = {
  at: Date;
  employerId: string;
  personId: string;
  periodNumber: string;
  declarationId: string | null;
  fact: Fact;
};

/** Stores a fact; its id is its place in the order of all facts. */
export async function insertFact(tx: Scoped, { fact, ...rest }: NewFact): Promise<bigint> {
  const row = await tx.db.fact.create({
    data: { ...rest, kind: fact.kind, body: fact satisfies Prisma.InputJsonValue as Prisma.InputJsonObject },
    select: { id: true },
  });
  return row.id;
}

/** Writes a period as it now is, and its relation's dates with it. */
export async function savePeriod(tx: Scoped, period: Period, of: NewFact, factId: bigint): Promise<void> {
  const { employerId, personId } = of;
  const relation = await tx.db.relation.upsert({
    where: { employerId_personId: { employerId, personId } },
    create: { employerId, personId },
    update: {},
  });
  const usingCompany = period.usingCompany ?? Prisma.DbNull;
  const row = { ...toRow(period), usingCompany, lastFactId: factId, changedAt: of.at };
  const create = { ...row, relationId: relation.id };
  await tx.db.period.upsert({ where: { number: period.number }, create, update: row });
  const periods = await tx.db.period.findMany({ where: { relationId: relation.id } });
  await tx.db.relation.update({ where: { id: relation.id }, data: relationDates(periods.map(fromRow)) });
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
