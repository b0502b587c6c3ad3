import { dense, earliestGet, sparse } from "@/lib/rsz/pace";
import { cumulated, type Shares, stepMs } from "@/lib/rsz/pace-times";

/** What one who asks first at some moment, and then as often as is allowed, may expect until the verdict. */
export type Expectation = { gets: number; ms: number };

/**
 * GETs and ms until the verdict, on average, by the moment of the first GET (ms since the submission, 2 s to 30 s); the others
 * follow at the published pace. What is processed after 30 s counts as found by the first GET of the next window.
 */
export function expectations(shares: Shares): (firstGet: number) => Expectation {
  const within = cumulated(shares);
  const last = shares.length - 2;
  const gap = dense.gap / stepMs;
  const open = (step: number) => Math.max(0, 1 - (within[step] ?? 1));
  return (firstGet) => {
    let step = Math.round((firstGet - earliestGet) / stepMs);
    let [gets, ms] = [1, firstGet];
    for (; step + gap <= last; step += gap) {
      gets += open(step);
      ms += open(step) * dense.gap;
    }
    return { gets: gets + open(step), ms: ms + open(step) * sparse.gap };
  };
}

/** At a GET a second a verdict waits half a second, on average, for the one that finds it: that is what the pace pays for a GET. */
const msPerGet = dense.gap / 2;
/** Of the hundredth by which the mean may become longer, half is left for what measuring gets wrong. */
const longestMean = 1.005;
/** Sums of the same shares in another order may differ by this. */
const rounding = 1e-6;

/**
 * When to ask first, in ms since the submission (2 s to 30 s): the moment of the least waiting and asking together, a GET
 * counted as half a second, among those after which the mean time to the verdict is no longer (0.5 %) than when one
 * asks from 2 s on. To ask from 2 s on is itself among them, so there always is one. And it never takes more GETs than
 * that: the share still open after the nth GET only falls when every GET is made later.
 */
export function bestFirstGet(shares: Shares): number {
  const expected = expectations(shares);
  const limit = expected(earliestGet).ms * longestMean;
  let best = { at: earliestGet, cost: Number.POSITIVE_INFINITY };
  for (let at = earliestGet; at <= dense.until; at += stepMs) {
    const { gets, ms } = expected(at);
    const cost = ms + gets * msPerGet;
    if (ms <= limit && cost < best.cost - rounding) best = { at, cost };
  }
  return best.at;
}

/** One declaration in so many asks first at some sooner moment, else nobody would notice that the RSZ has become faster. */
const oneInScouts = 16;

/** The first GET of one declaration, in ms since the submission; `draw` is its own number in [0, 1). */
export function firstGetOf(best: number, draw: number): number {
  const scouting = draw * oneInScouts;
  return scouting < 1 ? earliestGet + scouting * (best - earliestGet) : best;
}
