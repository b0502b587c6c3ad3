import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import type { KnownIn, KnownPeriod } from "@/lib/batch/known/known-period";
import type { Day } from "@/lib/day";
import { toContent } from "@/lib/dimona/content";
import { fromRow } from "@/lib/register/period-row";
import { type Period, Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** `workerTypes` absent: all; `from` and `to` included; `employerId` absent: all within reach. */
export type Wanted = { from: Day; to: Day; workerTypes?: readonly string[]; employerId?: string | undefined };

type Row = Period & {
  employerId: string;
  employerName: string;
  employerNumber: string | null;
  personId: string;
  personName: string;
  content: unknown;
};

const periodColumns = sql`p.number, p.relation_id AS "relationId", p.joint_committee AS "jointCommittee",
  p.worker_type AS "workerType", p.sub_entity AS "subEntity", p.using_company AS "usingCompany",
  p.start_date AS "startDate", p.start_hour AS "startHour", p.end_date AS "endDate", p.end_hour AS "endHour",
  p.planned_hours AS "plannedHours", p.result, p.cancelled, p.locked, p.late, p.last_fact_id AS "lastFactId",
  p.changed_at AS "changedAt"`;

/** As `nameAt` shows it; and the number to name an employer by: a definitive one before others, the newest first. */
const whose = sql`r.employer_id AS "employerId", e.name AS "employerName", coalesce((
    SELECT n.number FROM employer_number n WHERE n.employer_id = e.id ORDER BY n.provisional, n.valid_from DESC LIMIT 1
  ), e.enterprise_number) AS "employerNumber", r.person_id AS "personId",
  CASE WHEN m.id IS NULL THEN '' WHEN m.last_name IS NULL THEN concat_ws(' ', w.last_name, w.first_name)
    ELSE concat_ws(' ', m.last_name, m.first_name) END AS "personName"`;

const whoseOf = (row: Omit<Row, keyof Period | "content">): Pick<KnownPeriod, "employer" | "worker"> => ({
  employer: { id: row.employerId, name: row.employerName, ...(row.employerNumber && { number: row.employerNumber }) },
  worker: { id: row.personId, name: row.personName.trim() },
});

const toKnown = ({ content, ...row }: Row): KnownPeriod => ({
  period: fromRow(row),
  ...whoseOf(row),
  ...(content !== null && { declared: toContent(content) }),
});

const ofTypes = (types: readonly string[] | undefined) =>
  types ? sql`p.worker_type = ANY (${[...types]}::text[])` : sql`true`;

const ofEmployer = (column: Prisma.Sql, id: string | undefined) => (id ? sql`${column} = ${id}::uuid` : sql`true`);

async function known(
  tx: Scoped,
  which: Prisma.Sql,
  { workerTypes, employerId }: Pick<Wanted, "workerTypes" | "employerId">,
): Promise<KnownPeriod[]> {
  const rows = await tx.db.$queryRaw<Row[]>`
    SELECT ${periodColumns}, ${whose}, d.content
    FROM period p JOIN relation r ON r.id = p.relation_id
      JOIN employer e ON e.id = r.employer_id JOIN person w ON w.id = r.person_id
      LEFT JOIN employment m ON m.employer_id = r.employer_id AND m.person_id = r.person_id
      LEFT JOIN declaration d ON d.declaration_number = p.number AND d.kind = 'IN' AND d.employer_id = r.employer_id
    WHERE ${which} AND ${ofTypes(workerTypes)} AND ${ofEmployer(sql`r.employer_id`, employerId)}
      AND ${reachSql(tx.scope, "r.employer_id")}
    ORDER BY lower(e.name), r.employer_id, lower(w.last_name), lower(w.first_name), p.start_date, p.start_hour, p.number`;
  return rows.map(toKnown);
}

/** The periods within reach that end between two days, by employer and worker; cancelled ones are not. */
export const periodsEnding = (tx: Scoped, wanted: Wanted): Promise<KnownPeriod[]> =>
  known(tx, sql`NOT p.cancelled AND p.end_date BETWEEN ${wanted.from} AND ${wanted.to}`, wanted);

/** The periods within reach that bear these numbers, cancelled ones included, by employer and worker. */
export const periodsByNumber = (tx: Scoped, numbers: readonly string[]): Promise<KnownPeriod[]> =>
  known(tx, sql`p.number = ANY (${[...numbers]}::text[])`, {});

/** The periods within reach that begin between two days, cancelled ones included. */
export const periodsBeginning = (tx: Scoped, wanted: Wanted): Promise<KnownPeriod[]> =>
  known(tx, sql`p.start_date BETWEEN ${wanted.from} AND ${wanted.to}`, wanted);

/** What is declared already, of one worker at one employer. `isUnderWay`: the RSZ did not answer yet. */
export type Claim = {
  employerId: string;
  personId: string;
  workerType: string;
  startDate: string;
  endDate: string | null;
  isUnderWay: boolean;
};

/** States of which a period may still come. */
const underWay = ["planned", "queued", "sending", "sent", "identifying", "stuck", "paused"];

/** The periods within reach that lie wholly or partly between two days, and the INs under way for one. */
export const claimsBetween = (tx: Scoped, { from, to, workerTypes = [], employerId }: Wanted): Promise<Claim[]> => tx.db
  .$queryRaw<Claim[]>`
  SELECT r.employer_id AS "employerId", r.person_id AS "personId", p.worker_type AS "workerType",
    p.start_date AS "startDate", p.end_date AS "endDate", false AS "isUnderWay"
  FROM period p JOIN relation r ON r.id = p.relation_id
  WHERE NOT p.cancelled AND p.start_date <= ${to} AND (p.end_date IS NULL OR p.end_date >= ${from})
    AND p.worker_type = ANY (${[...workerTypes]}::text[]) AND ${ofEmployer(sql`r.employer_id`, employerId)}
    AND ${reachSql(tx.scope, "r.employer_id")}
  UNION ALL
  SELECT d.employer_id, d.person_id, d.content->>'workerType', d.content->>'startDate', d.content->>'endDate', true
  FROM declaration d
  WHERE d.kind = 'IN' AND d.state = ANY (${underWay}::text[]) AND d.handled_at IS NULL AND d.person_id IS NOT NULL
    AND d.content->>'startDate' BETWEEN ${from} AND ${to} AND d.content->>'workerType' = ANY (${[...workerTypes]}::text[])
    AND ${ofEmployer(sql`d.employer_id`, employerId)} AND ${reachSql(tx.scope, "d.employer_id")}
  ORDER BY "startDate"`;

type SentRow = Omit<Row, keyof Period>;

/** The INs of one employer under way that begin between two days: no period stands for them yet. */
export async function insUnderWay(tx: Scoped, { from, to, employerId }: Wanted): Promise<KnownIn[]> {
  const rows = await tx.db.$queryRaw<SentRow[]>`
    SELECT ${whose}, r.content
    FROM declaration r JOIN employer e ON e.id = r.employer_id JOIN person w ON w.id = r.person_id
      LEFT JOIN employment m ON m.employer_id = r.employer_id AND m.person_id = r.person_id
    WHERE r.kind = 'IN' AND r.state = ANY (${underWay}::text[]) AND r.handled_at IS NULL
      AND r.content->>'startDate' BETWEEN ${from} AND ${to} AND ${ofEmployer(sql`r.employer_id`, employerId)}
      AND ${reachSql(tx.scope, "r.employer_id")}
    ORDER BY lower(w.last_name), lower(w.first_name), r.content->>'startDate', r.sequence`;
  return rows.map(({ content, ...row }) => ({ ...whoseOf(row), content: toContent(content) }));
}

/** The last day up to `to` on which a period of an employer began that was not cancelled; undefined where there is none. */
export async function lastBeginning(tx: Scoped, employerId: string, to: Day): Promise<string | undefined> {
  const [row] = await tx.db.$queryRaw<{ day: string | null }[]>`
    SELECT max(p.start_date) AS day FROM period p JOIN relation r ON r.id = p.relation_id
    WHERE NOT p.cancelled AND p.start_date <= ${to} AND r.employer_id = ${employerId}::uuid
      AND ${reachSql(tx.scope, "r.employer_id")}`;
  return row?.day ?? undefined;
}
