import type { Scoped } from "@/lib/access/scope";
import { HAND_STATES } from "@/lib/dimona/lifecycle";
import type { CallTimes } from "@/lib/health/call-meter";

/** Adds to what all workers counted, in one statement. In one order, so that two who write at once wait and do not block each other. */
export async function addCallTimes(tx: Scoped, times: readonly CallTimes[]): Promise<void> {
  const rows = [...times].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  await tx.db.$executeRaw`
    INSERT INTO rsz_call (call, outcome, up_to_ms, count, sum_ms)
    SELECT * FROM unnest(${rows.map((it) => it.call)}::text[], ${rows.map((it) => it.outcome)}::text[],
      ${rows.map((it) => it.upToMs)}::int[], ${rows.map((it) => it.count)}::bigint[], ${rows.map((it) => it.sumMs)}::float[])
    ON CONFLICT (call, outcome, up_to_ms) DO UPDATE
      SET count = rsz_call.count + excluded.count, sum_ms = rsz_call.sum_ms + excluded.sum_ms`;
}

const keyOf = ({ call, outcome, upToMs }: CallTimes): string =>
  `${call} ${outcome} ${String(upToMs).padStart(10, "0")}`;

export const callTimes = (tx: Scoped) =>
  tx.db.$queryRaw<{ call: string; outcome: string; upToMs: number; count: number; sumMs: number }[]>`
    SELECT call, outcome, up_to_ms AS "upToMs", count::float AS count, sum_ms AS "sumMs" FROM rsz_call
    ORDER BY call, outcome, up_to_ms`;

export const countStates = (tx: Scoped) =>
  tx.db.$queryRaw<{ state: string; count: number }[]>`
    SELECT state, count(*)::int AS count FROM declaration GROUP BY state ORDER BY state`;

/** Late among what was submitted since an instant: when it left us, or only when it arrived. */
export const countLate = (tx: Scoped, since: Date) =>
  tx.db.$queryRaw<{ kind: string; submitted: number; received: number }[]>`
    SELECT kind, count(*) FILTER (WHERE late)::int AS submitted,
      count(*) FILTER (WHERE NOT late AND received_at > deadline_at)::int AS received
    FROM declaration WHERE submitted_at >= ${since} GROUP BY kind ORDER BY kind`;

/** What is not at the RSZ yet, by how near its deadline is at `now`; the age is in seconds, by the database's clock. */
export const queueAges = (tx: Scoped, now: Date) =>
  tx.db.$queryRaw<{ deadline: string; count: number; oldest: number }[]>`
    SELECT CASE WHEN deadline_at IS NULL THEN 'none' WHEN deadline_at < ${now} THEN 'passed'
        WHEN deadline_at < ${now}::timestamptz + interval '1 hour' THEN 'hour'
        WHEN deadline_at < ${now}::timestamptz + interval '24 hours' THEN 'day' ELSE 'later' END AS deadline,
      count(*)::int AS count, coalesce(max(extract(epoch FROM clock_timestamp() - queued_at)), 0)::float AS oldest
    FROM declaration WHERE state IN ('queued', 'sending') GROUP BY 1`;

/** How many steps are due and in nobody's hands, and for how many seconds the first of them has been. */
export async function overdueSteps(tx: Scoped): Promise<{ count: number; longest: number }> {
  const rows = await tx.db.$queryRaw<{ count: number; longest: number }[]>`
    SELECT count(*)::int AS count,
      coalesce(max(extract(epoch FROM clock_timestamp() - next_attempt_at)), 0)::float AS longest
    FROM declaration WHERE next_attempt_at <= clock_timestamp()
      AND state = ANY (${[...HAND_STATES]}::text[])
      AND (lease_until IS NULL OR lease_until < clock_timestamp())`;
  return rows[0] ?? { count: 0, longest: 0 };
}

/** The line to the RSZ as all hands know it, and the hands that live. */
export async function lineAndHands(tx: Scoped) {
  const line = await tx.db.rszLine.findFirst({ select: { phase: true, failingSinceAt: true, failures: true } });
  const rows = await tx.db.$queryRaw<{ hands: number }[]>`
    SELECT count(*)::int AS hands FROM hand WHERE alive_until > clock_timestamp()`;
  return { line, hands: rows[0]?.hands ?? 0 };
}
