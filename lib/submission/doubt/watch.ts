import { dense, nextGetAt } from "@/lib/rsz/pace";
import type { Doubt } from "@/lib/submission/doubt/store";
import type { Tools } from "@/lib/submission/hand";

/**
 * `absenceMs`: so long the RSZ's searches must say, whole and without a failure between them, that it does not have a
 * declaration before that counts. `repeatInMs`: so long before its legal deadline an IN in doubt is sent once more; 0: never.
 */
export type DoubtSettings = { absenceMs: number; repeatInMs: number };

/** What is done about a doubt, by the settings and by what the wire offers. */
export type Watch = DoubtSettings & { searches: boolean; speed: number };

export const ABSENCE_MS = 600_000;

export const watchOf = ({ client, speed, doubt }: Pick<Tools, "client" | "speed" | "doubt">): Watch => ({
  ...(doubt ?? { absenceMs: ABSENCE_MS, repeatInMs: 0 }),
  searches: client.version !== "v1",
  speed,
});

/** No declaration is repeated sooner after its POST, in the RSZ's ms: more than 99 of 100 are processed within four seconds. */
const processedMs = 10_000;

/**
 * Milliseconds until it is sent once more because its deadline is near, 0 when that is now; undefined when it never is: no
 * IN, repeated before, without deadline or past it, proven to have arrived, or switched off.
 */
export function repeatsInMs(doubt: Doubt, { repeatInMs, speed }: Watch, now: Date): number | undefined {
  const { kind, deadlineAt, doubts, sinceBeganMs, doubles } = doubt;
  if (repeatInMs <= 0 || kind !== "IN" || doubts !== 1 || doubles.length > 0) return undefined;
  const left = deadlineAt ? deadlineAt.getTime() - now.getTime() : -1;
  if (left < 0) return undefined;
  return Math.max(0, left - repeatInMs, processedMs / speed - sinceBeganMs);
}

/**
 * Milliseconds until the next look after one made now: one, two, four … seconds, and never denser than the published pace
 * of GETs, counted from the POST. After an outage, in which nobody asked, its sparse part begins anew.
 */
export function nextLookMs({ sinceBeganMs, sinceRecoveredMs, lookups }: Doubt, { speed }: Watch): number {
  const since = sinceBeganMs * speed;
  const anew = Math.max(dense.until, (sinceRecoveredMs ?? sinceBeganMs) * speed);
  const elapsed = Math.min(since, anew);
  return (nextGetAt(elapsed, elapsed + 1_000 * 2 ** Math.min(lookups, 5)) - elapsed) / speed;
}
