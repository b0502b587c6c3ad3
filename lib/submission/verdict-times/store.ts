import type { Scoped } from "@/lib/access/scope";
import type { VerdictTime } from "@/lib/rsz/pace-estimate";

/** So many verdicts are kept: with a half-life of a hundred, what is older would say next to nothing. */
const kept = 500;
/** What the RSZ did longer ago says little about now; without newer verdicts its published times count again. */
const hours = 24;

type Leased = { id: string; leaseToken: string };

/** A GET made so many ms after the submission was told "not yet"; the next may be made after `delayMs`. */
export type NotYet = Leased & { sincePostedMs: number; delayMs: number };

/** Notes that, and gives the rows back; only those that are still ours. In one statement: in a long batch most answers are this one. */
export const putOffNotYet = (tx: Scoped, told: readonly NotYet[]) =>
  tx.db.$executeRaw`
    UPDATE declaration d SET lease_token = NULL, lease_until = NULL, attempts = 0,
      not_yet_at = d.posted_at + make_interval(secs => v.since_ms / 1000),
      next_attempt_at = clock_timestamp() + make_interval(secs => v.delay_ms / 1000)
    FROM unnest(${told.map((it) => it.id)}::uuid[], ${told.map((it) => it.leaseToken)}::uuid[],
      ${told.map((it) => it.sincePostedMs)}::float[], ${told.map((it) => it.delayMs)}::float[])
      AS v (id, token, since_ms, delay_ms)
    WHERE d.id = v.id AND d.lease_token = v.token`;

/** A verdict, and when the GET was made that brought it, in ms since the submission. */
export type Verdict = { id: string; withinMs: number };

/**
 * Adds verdicts to what all workers know, and lets go what is no longer needed. The GET before each, which another worker may
 * have made, stands on the declaration. Stored in the RSZ's time: the simulator's runs `speed` times faster.
 */
export async function addVerdictTimes(tx: Scoped, verdicts: readonly Verdict[], speed: number): Promise<void> {
  const ids = verdicts.map(({ id }) => id);
  const withinMs = verdicts.map((it) => it.withinMs * speed);
  await tx.db.$executeRaw`
    INSERT INTO verdict_time (at, after_ms, within_ms)
    SELECT clock_timestamp(),
      greatest(0, coalesce(extract(epoch FROM d.not_yet_at - d.posted_at) * 1000 * ${speed}::float, 0))::int, v.within_ms::int
    FROM unnest(${ids}::uuid[], ${withinMs}::float[]) AS v (id, within_ms) JOIN declaration d ON d.id = v.id`;
  await tx.db.$executeRaw`
    DELETE FROM verdict_time WHERE id IN (
      SELECT id FROM verdict_time ORDER BY id DESC OFFSET ${kept} FOR UPDATE SKIP LOCKED)`;
}

/** What all workers measured, the newest first. */
export const recentVerdictTimes = (tx: Scoped) =>
  tx.db.$queryRaw<VerdictTime[]>`
    SELECT after_ms AS "afterMs", within_ms AS "withinMs" FROM verdict_time
    WHERE at > clock_timestamp() - make_interval(hours => ${hours}) ORDER BY id DESC LIMIT ${kept}`;
