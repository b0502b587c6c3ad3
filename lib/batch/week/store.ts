import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { Prisma } from "@/prisma/generated/client";

export type WorkerRow = {
  personId: string;
  lastName: string;
  firstName: string;
  workerType: string | null;
  jointCommittee: string | null;
};

/** `since`: who worked from that day on, up to `last`, is shown; and the people in `also`. */
export type WorkersAsked = { employerId: string; since: Day; last: Day; also: readonly string[]; most: number };

const underWay = Prisma.sql`('planned', 'queued', 'sending', 'sent', 'identifying', 'paused', 'stuck')`;

/** What is not done yet, or went wrong and nobody has dealt with. */
const standing = Prisma.sql`(d.state IN ${underWay}
  OR (d.state IN ('refused', 'rejected') AND d.handled_at IS NULL))`;

const within = (from: Day, to: Day) => Prisma.sql`d.kind = 'IN' AND ${standing} AND d.content->>'startDate' <= ${to}
  AND coalesce(d.content->>'endDate', d.content->>'startDate') >= ${from}`;

/**
 * An employer's workers around a week, by the name under which the employer knows them, each with the type last used here; of a
 * newcomer that of what is under way.
 */
export async function workersAround(tx: Scoped, { employerId, since, last, also, most }: WorkersAsked) {
  const found = Prisma.sql`
    FROM employment e JOIN person p ON p.id = e.person_id
    LEFT JOIN relation r ON r.employer_id = e.employer_id AND r.person_id = e.person_id
    WHERE e.employer_id = ${employerId}::uuid AND ${reachSql(tx.scope, "e.employer_id")} AND (
      (r.start_date <= ${last} AND (r.end_date IS NULL OR r.end_date >= ${since}))
      OR e.person_id = ANY (${[...also]}::uuid[])
      OR EXISTS (SELECT 1 FROM declaration d WHERE d.employer_id = e.employer_id AND d.person_id = e.person_id
        AND ${within(since, last)}))`;
  const [all] = await tx.db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${found}`;
  const rows = await tx.db.$queryRaw<WorkerRow[]>`
    SELECT w.*, coalesce(used.worker_type, asked.worker_type) AS "workerType",
      CASE WHEN used.worker_type IS NULL THEN asked.joint_committee ELSE used.joint_committee END AS "jointCommittee" FROM (
      SELECT e.person_id AS "personId", r.id AS "relationId",
        coalesce(CASE WHEN e.last_name IS NULL THEN p.last_name ELSE e.last_name END, '') AS "lastName",
        coalesce(CASE WHEN e.last_name IS NULL THEN p.first_name ELSE e.first_name END, '') AS "firstName"
      ${found} ORDER BY 3, 4, 1 LIMIT ${most}::int) w
    LEFT JOIN LATERAL (SELECT o.worker_type, o.joint_committee FROM period o
      WHERE o.relation_id = w."relationId" AND NOT o.cancelled
      ORDER BY o.start_date DESC, o.number DESC LIMIT 1) used ON true
    LEFT JOIN LATERAL (SELECT d.content->>'workerType' AS worker_type, d.content->>'jointCommittee' AS joint_committee
      FROM declaration d WHERE d.employer_id = ${employerId}::uuid AND d.person_id = w."personId"
        AND d.kind = 'IN' AND d.state IN ${underWay} ORDER BY d.created_at DESC, d.id LIMIT 1) asked ON true
    ORDER BY w."lastName", w."firstName", w."personId"`;
  return { rows, total: all?.total ?? 0 };
}

type Times = {
  personId: string;
  workerType: string;
  jointCommittee: string | null;
  startDate: string;
  startHour: string | null;
  endDate: string | null;
  endHour: string | null;
  plannedHours: number | null;
};

export type PeriodEntryRow = Times & {
  number: string;
  result: string;
  cancelled: boolean;
  declarationId: string | null;
};
export type DeclarationEntryRow = Times & { id: string; state: string; result: string | null };

type Span = { employerId: string; from: Day; to: Day };

/** The employer's periods that touch these days, cancelled ones too, with the declarations that made them. */
export const periodsWithin = (tx: Scoped, { employerId, from, to }: Span) =>
  tx.db.$queryRaw<PeriodEntryRow[]>`
    SELECT r.person_id AS "personId", p.number, p.worker_type AS "workerType", p.joint_committee AS "jointCommittee",
      p.start_date AS "startDate", p.start_hour AS "startHour", p.end_date AS "endDate", p.end_hour AS "endHour",
      p.planned_hours AS "plannedHours", p.result, p.cancelled, d.id AS "declarationId"
    FROM relation r JOIN period p ON p.relation_id = r.id
    LEFT JOIN declaration d ON d.declaration_number = p.number AND d.employer_id = r.employer_id
    WHERE r.employer_id = ${employerId}::uuid AND ${reachSql(tx.scope, "r.employer_id")}
      AND p.start_date <= ${to} AND (p.end_date IS NULL OR p.end_date >= ${from})
    ORDER BY p.start_date, p.start_hour, p.number`;

/** The employer's declarations of these days that are under way, held up, or refused and not dealt with. */
export const declarationsWithin = (tx: Scoped, { employerId, from, to }: Span) =>
  tx.db.$queryRaw<DeclarationEntryRow[]>`
    SELECT d.id, d.state, d.result, d.person_id AS "personId", d.content->>'workerType' AS "workerType",
      d.content->>'jointCommittee' AS "jointCommittee", d.content->>'startDate' AS "startDate",
      d.content->>'startHour' AS "startHour", d.content->>'endDate' AS "endDate", d.content->>'endHour' AS "endHour",
      (d.content->>'plannedHours')::int AS "plannedHours"
    FROM declaration d
    WHERE d.employer_id = ${employerId}::uuid AND ${reachSql(tx.scope, "d.employer_id")} AND d.person_id IS NOT NULL
      AND d.content->>'workerType' IS NOT NULL AND ${within(from, to)}
    ORDER BY d.content->>'startDate', d.content->>'startHour', d.id`;

/** Whether there is such a sheet at all, within reach or not. Never shown: a taken id is then left alone. */
export const isTaken = async (tx: Scoped, id: string): Promise<boolean> =>
  (await tx.db.batch.count({ where: { id } })) === 1;
