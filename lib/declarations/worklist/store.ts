import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";
import { type ListedRow, toWorkLine, type WorkLine } from "@/lib/declarations/worklist/work-line";
import type { Outcome } from "@/lib/dimona/outcome";
import { namedPerson } from "@/lib/people/name-at";
import { namedLike } from "@/lib/people/named-like";
import type { Prisma } from "@/prisma/generated/client";

export const workPageSize = 100;

const open = { handledAt: null };

/** Which rows wear a face; the counterpart of `outcomeOf` in the database's words. */
const facing: Record<Outcome, Prisma.DeclarationWhereInput> = {
  draft: { state: "draft" },
  planned: { state: "planned" },
  paused: { state: "paused", ...open },
  pending: { state: { in: ["queued", "sending", "sent"] } },
  identifying: { state: "identifying" },
  accepted: { state: "accepted", result: { not: "W" } },
  warned: { state: "accepted", result: "W", ...open },
  refused: { state: { in: ["refused", "rejected"] }, ...open },
  stuck: { state: "stuck" },
};

/** What asks for attention or is still under way: everything but drafts and what was simply accepted. */
export const WORK = [
  "stuck",
  "refused",
  "paused",
  "warned",
  "planned",
  "identifying",
  "pending",
] as const satisfies Outcome[];

export type WorkFilter = { outcome?: Outcome; employerId?: string; page: number };

const where = (tx: Scoped, { outcome, employerId }: WorkFilter): Prisma.DeclarationWhereInput => ({
  employer: { AND: [reach(tx.scope), employerId ? { id: employerId } : {}] },
  OR: (outcome ? [outcome] : WORK).map((it) => facing[it]),
});

const line = {
  employer: { select: { id: true, name: true } },
  person: namedPerson,
  notifications: { orderBy: { id: "desc" as const }, take: 1, select: { anomalies: true, result: true } },
  events: { orderBy: { id: "desc" as const }, take: 1, select: { event: true, at: true, detail: true } },
} satisfies Prisma.DeclarationInclude;

/** The work list: what is stuck stands first, then what is due first; and how many there are in all. */
export async function listWork(tx: Scoped, filter: WorkFilter) {
  const all = where(tx, filter);
  const total = await tx.db.declaration.count({ where: all });
  const stuck = await tx.db.declaration.count({ where: { AND: [all, { state: "stuck" }] } });
  const skip = (filter.page - 1) * workPageSize;
  const first = await byDeadline(tx, { AND: [all, { state: "stuck" }] }, skip, workPageSize);
  const room = workPageSize - first.length;
  const rest = await byDeadline(tx, { AND: [all, { state: { not: "stuck" } }] }, Math.max(0, skip - stuck), room);
  return { total, lines: await toLines(tx, [...first, ...rest]) };
}

const byDeadline = (tx: Scoped, which: Prisma.DeclarationWhereInput, skip: number, take: number) =>
  tx.db.declaration.findMany({
    where: which,
    orderBy: [{ deadlineAt: { sort: "asc", nulls: "last" } }, { sequence: "asc" }],
    skip,
    take,
    include: line,
  });

/** What is not at the RSZ yet and goes by itself, the first deadline first; within reach. */
export async function listWaiting(tx: Scoped, page: number) {
  const where = { employer: reach(tx.scope), state: { in: ["queued", "sending"] } };
  const rows = await tx.db.declaration.findMany({
    where,
    orderBy: [{ deadlineAt: { sort: "asc", nulls: "last" } }, { sequence: "asc" }],
    skip: (page - 1) * workPageSize,
    take: workPageSize,
    include: line,
  });
  return { total: await tx.db.declaration.count({ where }), lines: await toLines(tx, rows) };
}

/** Rows as lines; the worker type of a changed period is looked up for all of them at once. */
async function toLines(tx: Scoped, rows: ListedRow[]): Promise<WorkLine[]> {
  const numbers = rows.flatMap(({ periodNumber }) => periodNumber ?? []);
  const periods = await tx.db.period.findMany({
    where: { number: { in: numbers }, relation: { employer: reach(tx.scope) } },
    select: { number: true, workerType: true },
  });
  const types = new Map(periods.map(({ number, workerType }) => [number, workerType]));
  return rows.map((row) => toWorkLine(row, types));
}

export type DeclarationFilter = WorkFilter & { text?: string; late?: boolean };

/** A Dimona number, its own or its period's; any other text is a worker's name. */
const about = (tx: Scoped, text: string): Prisma.DeclarationWhereInput =>
  /^\d+$/.test(text)
    ? { OR: [{ declarationNumber: text }, { periodNumber: text }] }
    : { person: namedLike(tx.scope, text) };

/** Submitted or received after the last moment; the counterpart of `isOursLate`. */
const oursLate = (tx: Scoped): Prisma.DeclarationWhereInput => ({
  OR: [{ late: true }, { receivedAt: { gt: tx.db.declaration.fields.deadlineAt } }],
});

/** All declarations, the newest first, those that were handled or given up included. */
export async function listDeclarations(tx: Scoped, { outcome, employerId, text, late, page }: DeclarationFilter) {
  const filter: Prisma.DeclarationWhereInput = {
    employer: { AND: [reach(tx.scope), employerId ? { id: employerId } : {}] },
    ...(outcome && { ...facing[outcome], handledAt: undefined }),
    AND: [text ? about(tx, text) : {}, late ? oursLate(tx) : {}],
  };
  const total = await tx.db.declaration.count({ where: filter });
  const rows = await tx.db.declaration.findMany({
    where: filter,
    orderBy: { sequence: "desc" },
    skip: (page - 1) * workPageSize,
    take: workPageSize,
    include: line,
  });
  return { total, lines: await toLines(tx, rows) };
}

/** How many wear each face, within reach; what was handled is not counted. */
export async function countOutcomes(tx: Scoped): Promise<Record<Outcome, number>> {
  const rows = await tx.db.$queryRaw<{ outcome: Outcome; count: number }[]>`
    SELECT CASE
        WHEN d.state = 'accepted' THEN 'warned'
        WHEN d.state IN ('refused', 'rejected') THEN 'refused'
        WHEN d.state IN ('queued', 'sending', 'sent') THEN 'pending'
        ELSE d.state END AS outcome, count(*)::int AS count
    FROM declaration d
    WHERE (d.state IN ('draft', 'planned', 'queued', 'sending', 'sent', 'identifying', 'stuck')
        OR (d.handled_at IS NULL AND (d.state IN ('paused', 'refused', 'rejected')
          OR (d.state = 'accepted' AND d.result = 'W'))))
      AND ${reachSql(tx.scope, "d.employer_id")}
    GROUP BY 1`;
  const of = (outcome: Outcome) => rows.find((it) => it.outcome === outcome)?.count ?? 0;
  return {
    draft: of("draft"),
    planned: of("planned"),
    paused: of("paused"),
    pending: of("pending"),
    identifying: of("identifying"),
    accepted: of("accepted"),
    warned: of("warned"),
    refused: of("refused"),
    stuck: of("stuck"),
  };
}

export type DayFigures = {
  submitted: number;
  accepted: number;
  refused: number;
  late: number;
  medianMs: number | null;
};

/** What happened since an instant, within reach: declarations submitted, their results, and the median time to a verdict. */
export async function figuresSince(tx: Scoped, since: Date): Promise<DayFigures> {
  const [row] = await tx.db.$queryRaw<DayFigures[]>`
    SELECT count(*)::int AS submitted,
      count(*) FILTER (WHERE d.state = 'accepted')::int AS accepted,
      count(*) FILTER (WHERE d.state IN ('refused', 'rejected'))::int AS refused,
      count(*) FILTER (WHERE d.late OR d.received_at > d.deadline_at)::int AS late,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.settled_at - d.received_at) * 1000))::float AS "medianMs"
    FROM declaration d
    WHERE d.submitted_at >= ${since} AND ${reachSql(tx.scope, "d.employer_id")}`;
  return row ?? { submitted: 0, accepted: 0, refused: 0, late: 0, medianMs: null };
}

export type LatestOutcome = { employerId: string; personId: string; state: string; result: string | null };

/** How the last declaration that was submitted for each pair of employer and worker stands; within reach. */
export const latestOutcomes = (tx: Scoped, pairs: readonly { employerId: string; personId: string }[]) =>
  tx.db.$queryRaw<LatestOutcome[]>`
    SELECT DISTINCT ON (d.employer_id, d.person_id)
      d.employer_id AS "employerId", d.person_id AS "personId", d.state, d.result
    FROM declaration d
    JOIN unnest(${pairs.map((it) => it.employerId)}::uuid[], ${pairs.map((it) => it.personId)}::uuid[])
      AS asked(employer_id, person_id) USING (employer_id, person_id)
    WHERE d.state NOT IN ('draft', 'recalled', 'abandoned') AND ${reachSql(tx.scope, "d.employer_id")}
    ORDER BY d.employer_id, d.person_id, d.sequence DESC`;
