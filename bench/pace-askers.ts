import { earliestGet, nextGetAt } from "@/lib/rsz/pace";
import { estimateShares, type VerdictTime } from "@/lib/rsz/pace-estimate";
import { bestFirstGet, firstGetOf } from "@/lib/rsz/pace-first";
import { publishedShares, publishedTime } from "@/lib/rsz/pace-times";

/** So many verdicts a worker shares at once, and so many it keeps (lib/submission/pace, verdict-times). */
const SHARED_AT_ONCE = 50;
const KEPT = 500;

/** Who asks: where the first GET is made, and what is made of a verdict. */
export type Asker = { first(draw: number): number; told(seen: VerdictTime): void };

/** Asks at 2, 3, 4 … s, as the pace is published. */
export const plain: Asker = { first: () => earliestGet, told: () => {} };

/** Knows how the times are distributed, and scouts for nothing. */
export function createOracle(stretch: number): Asker {
  const best = bestFirstGet(publishedShares(stretch));
  return { first: () => best, told: () => {} };
}

/** What a worker does, with the product's own functions. */
export function createLearner(): Asker {
  let best = bestFirstGet(estimateShares([]));
  let seen: VerdictTime[] = [];
  let unshared: VerdictTime[] = [];
  return {
    first: (draw) => firstGetOf(best, draw),
    told: (time) => {
      unshared.unshift(time);
      if (unshared.length < SHARED_AT_ONCE) return;
      seen = [...unshared, ...seen].slice(0, KEPT);
      unshared = [];
      best = bestFirstGet(estimateShares(seen));
    },
  };
}

/** GETs and ms until the verdict, over so many declarations. */
export type Sum = { gets: number; ms: number; count: number };

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function createDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Asks about so many declarations, one after the other, in virtual time; everything takes `stretch` times as long as published. */
export function followMany(asker: Asker, draw: () => number, count: number, stretch: number): Sum {
  const sum = { gets: 0, ms: 0, count };
  for (let done = 0; done < count; done += 1) {
    const { gets, ms } = follow(asker, publishedTime(draw(), stretch), draw());
    sum.gets += gets;
    sum.ms += ms;
  }
  return sum;
}

/** A GET finds the verdict when it is made at the moment it is ready, or after it. */
function follow(asker: Asker, readyMs: number, draw: number): { gets: number; ms: number } {
  let gets = 1;
  let afterMs = 0;
  let at = nextGetAt(null, asker.first(draw));
  for (; at < readyMs; gets += 1) {
    afterMs = at;
    at = nextGetAt(at);
  }
  asker.told({ afterMs, withinMs: at });
  return { gets, ms: at };
}
