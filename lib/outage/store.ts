import { reachSql } from "@/lib/access/reach-sql";
import type { Scoped } from "@/lib/access/scope";
import { HAND_STATES } from "@/lib/dimona/lifecycle";
import type { LineRow } from "@/lib/outage/line-state";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** One row over one row: what every page asks. Only where no worker lives is the queue looked at, along its index. */
export async function readLineRow(tx: Scoped): Promise<LineRow | undefined> {
  const [row] = await tx.db.$queryRaw<LineRow[]>`
    SELECT clock_timestamp()::timestamptz(3) AS now, phase, failing_since_at AS "failingSinceAt",
      until_at AS "nextProbeAt", slow_until_at AS "slowUntilAt",
      CASE WHEN EXISTS (SELECT 1 FROM hand WHERE alive_until > clock_timestamp()) THEN NULL ELSE (
        SELECT min(next_attempt_at) FROM declaration
        WHERE next_attempt_at <= clock_timestamp() AND state = ANY (${[...HAND_STATES]}::text[])) END AS "dueSinceAt",
      CASE WHEN phase <> 'closed' THEN (SELECT min(started_at) FROM outage WHERE ended_at IS NULL) END AS "outageSinceAt"
    FROM rsz_line WHERE id = 1`;
  return row;
}

/** Not at the RSZ yet, and nobody's turn but the RSZ's. */
const waits = (tx: Scoped) => sql`d.state IN ('queued', 'sending') AND ${reachSql(tx.scope, "d.employer_id")}`;

/** `passed`: how many are past their deadline already; `firstDeadlineAt`: the first that is still ahead. */
export type Waiting = { count: number; passed: number; asked: number; firstDeadlineAt: Date | null };

/** All that waits for the RSZ within reach; `asked` is what the RSZ has and has not answered yet. */
export async function countWaiting(tx: Scoped, now: Date): Promise<Waiting> {
  const [row] = await tx.db.$queryRaw<Waiting[]>`
    SELECT count(*) FILTER (WHERE ${waits(tx)})::int AS count,
      count(*) FILTER (WHERE ${waits(tx)} AND d.deadline_at <= ${now})::int AS passed,
      count(*) FILTER (WHERE d.state = 'sent')::int AS asked,
      min(d.deadline_at) FILTER (WHERE ${waits(tx)} AND d.deadline_at > ${now}) AS "firstDeadlineAt"
    FROM declaration d WHERE d.state IN ('queued', 'sending', 'sent') AND ${reachSql(tx.scope, "d.employer_id")}`;
  return row ?? { count: 0, passed: 0, asked: 0, firstDeadlineAt: null };
}

/** From when to when the RSZ did not answer; `failedCalls` is the number of calls in that time that brought no answer. */
export type Outage = {
  id: string;
  startedAt: Date;
  lastAnswerAt: Date | null;
  endedAt: Date | null;
  failedCalls: number;
};

/** `asOf`: calls that failed later are not counted. */
const outages = (tx: Scoped, which: Prisma.Sql, asOf: Date, limit: number) =>
  tx.db.$queryRaw<Outage[]>`
    SELECT o.id, o.started_at AS "startedAt", o.last_answer_at AS "lastAnswerAt", o.ended_at AS "endedAt",
      (SELECT count(*)::int FROM failed_call f WHERE f.status IS DISTINCT FROM 429
        AND f.at >= o.started_at AND f.at <= ${asOf} AND (o.ended_at IS NULL OR f.at <= o.ended_at)) AS "failedCalls"
    FROM outage o WHERE ${which} ORDER BY o.started_at DESC LIMIT ${limit}`;

/** The last outages, the newest first. An outage is nobody's secret: it says nothing of any employer. */
export const listOutages = (tx: Scoped, now: Date, limit: number): Promise<Outage[]> =>
  outages(tx, sql`true`, now, limit);

export const findOutage = async (tx: Scoped, id: string, asOf: Date): Promise<Outage | undefined> =>
  (await outages(tx, sql`o.id = ${id}::uuid`, asOf, 1))[0];

/** Those that touch a span of time, the oldest first; at most 50. */
export const outagesBetween = async (tx: Scoped, from: Date, to: Date): Promise<Outage[]> => {
  const touching = sql`o.started_at <= ${to} AND (o.ended_at IS NULL OR o.ended_at >= ${from})`;
  return (await outages(tx, touching, to, 50)).reverse();
};

/**
 * The circuit has opened: `startedAt` is the first failure of the row that opened it. The last answer before is the newest
 * that we keep: an answer to a POST, a verdict, or a "not yet".
 */
export const openOutage = (tx: Scoped, { startedAt, openedAt }: { startedAt: Date; openedAt: Date }) =>
  tx.db.$executeRaw`
    INSERT INTO outage (started_at, opened_at, last_answer_at)
    SELECT ${startedAt}, ${openedAt}, least(${startedAt}, greatest(
      (SELECT at FROM wire_message WHERE direction = 'answer' AND status < 500 AND status <> 429 ORDER BY id DESC LIMIT 1),
      (SELECT ${openedAt}::timestamptz - (clock_timestamp() - max(not_yet_at)) FROM declaration
        WHERE state IN ('sent', 'identifying'))))`;

/** The RSZ has answered again. */
export const closeOutage = (tx: Scoped, endedAt: Date) =>
  tx.db.outage.updateMany({ where: { endedAt: null }, data: { endedAt } });

export type FailedCall = {
  at: Date;
  call: string;
  declarationId: string | null;
  why: string;
  status: number | null;
  waitMs: number | null;
  probe: boolean;
};

/** A call that brought no answer, or a 429. */
export const noteFailedCall = (tx: Scoped, failed: FailedCall) => tx.db.failedCall.create({ data: failed });

/** What the last verdicts took the RSZ, in ms of its own time: the GET that brought it was made so long after the submission. */
export const verdictTimes = async (tx: Scoped): Promise<number[]> => {
  const rows = await tx.db.verdictTime.findMany({ select: { withinMs: true }, orderBy: { withinMs: "asc" } });
  return rows.map(({ withinMs }) => withinMs);
};
