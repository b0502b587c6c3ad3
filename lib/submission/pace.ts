import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { log } from "@/lib/log";
import { earliestGet } from "@/lib/rsz/pace";
import { estimateShares } from "@/lib/rsz/pace-estimate";
import { bestFirstGet, firstGetOf } from "@/lib/rsz/pace-first";
import { addVerdictTimes, recentVerdictTimes, type Verdict } from "@/lib/submission/verdict-times/store";

/** One worker's knowledge of how long the RSZ takes, shared with the others through the database. */
export type Pace = {
  /** When to ask first about this declaration, in the RSZ's ms since the submission. */
  firstGet(id: string): number;
  /** A verdict, and the GET that brought it, in ms since the submission. */
  seen(verdict: Verdict): void;
  /** Shares what was seen and takes over what others saw, when it is time to; never throws. */
  learn(scope: Scope): Promise<void>;
};

/** So many new verdicts make a difference; fewer are shared after some seconds. */
const manyVerdicts = 50;
const learnEveryMs = 5_000;

/** A pace that begins with the published times. `speed`: how much faster the RSZ's time runs (the simulator). */
export function createPace(speed: number): Pace {
  let best = bestFirstGet(estimateShares([]));
  let unshared: Verdict[] = [];
  let learntAt = Number.NEGATIVE_INFINITY;
  const isTime = () => unshared.length >= manyVerdicts || performance.now() - learntAt > learnEveryMs;
  return {
    firstGet: (id) => firstGetOf(best, drawOf(id)),
    seen: (verdict) => {
      // Sooner than the pace allows: its clock began when a person adopted it, and says nothing about the RSZ.
      if (verdict.withinMs * speed >= earliestGet) unshared.push(verdict);
    },
    learn: async (scope) => {
      if (!isTime()) return;
      const verdicts = unshared;
      unshared = [];
      learntAt = performance.now();
      try {
        best = await share(scope, verdicts, speed);
      } catch (error) {
        // Some measurements fewer: the pace stays as it was.
        log.warn({ err: error }, "the measured times could not be shared");
      }
    },
  };
}

const share = (scope: Scope, verdicts: readonly Verdict[], speed: number): Promise<number> =>
  withScope(scope, async (tx) => {
    if (verdicts.length > 0) await addVerdictTimes(tx, verdicts, speed);
    return recentVerdictTimes(tx);
  }).then((times) => bestFirstGet(estimateShares(times)));

/** A declaration's own number in [0, 1): its id is random, so its first digits are too. */
const drawOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
