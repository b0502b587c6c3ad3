import { earliestGet } from "@/lib/rsz/pace";
import { cumulated, publishedShares, publishedTime, type Shares, stepOf } from "@/lib/rsz/pace-times";

/**
 * What is known of how long one declaration took, in ms since the submission: a GET at `afterMs` was told "not yet" (0 when
 * there was none), one at `withinMs` got the answer. When between the two it was ready nobody can know.
 */
export type VerdictTime = { afterMs: number; withinMs: number };

/** Each verdict weighs half of one that came so many later: of 500, what came before them keeps a thirtieth. */
const halfLife = 100;
/** The stretched shape weighs as much as so many verdicts: enough to fill what no GET tells apart, little beside 500. */
const shapeWeight = 20;
/** More rounds change nothing that the choice of a moment could see. */
const rounds = 60;
/** Anything may happen to one in a hundred: the published times leave that hundredth open. */
const strays = 0.01;

/** The steps from `from` to `to` in which a verdict can have become ready. */
type Spread = { from: number; to: number; weight: number };

function spreadOf({ afterMs, withinMs }: VerdictTime, rank: number): Spread {
  const to = stepOf(withinMs);
  const from = afterMs < earliestGet ? 0 : Math.min(to, stepOf(afterMs) + 1);
  return { from, to, weight: 2 ** (-rank / halfLife) };
}

/** Most verdicts lie between the same few GETs: those count as one of their weights together. */
function spreadsOf(seen: readonly VerdictTime[]): Spread[] {
  const found = new Map<string, Spread>();
  for (const [rank, time] of seen.entries()) {
    const { from, to, weight } = spreadOf(time, rank);
    const key = `${from} ${to}`;
    found.set(key, { from, to, weight: weight + (found.get(key)?.weight ?? 0) });
  }
  return [...found.values()];
}

/** As if what came before the first verdict had been as published, and asked about each second. */
const publishedBefore: VerdictTime[] = Array.from({ length: 100 }, (_, index) => {
  const withinMs = 1_000 * Math.ceil(publishedTime((index + 0.5) / 100) / 1_000);
  return { afterMs: withinMs - 1_000, withinMs };
});

/**
 * Shares as measured, the newest verdict first; as published when there is none. The times of a verdict are known between two
 * GETs only, so it counts over all the steps in which it can have become ready, in the proportions of the estimate
 * itself, again until both agree (self-consistency: Turnbull 1976, the likeliest shares for censored times). What no
 * GET tells apart keeps the published shape, stretched to what was seen.
 */
export function estimateShares(seen: readonly VerdictTime[]): Shares {
  const shape = shapes[likeliestShape(spreadsOf([...seen, ...publishedBefore]))] ?? publishedShares();
  const spreads = spreadsOf(seen);
  let shares = shape;
  for (let round = 0; round < rounds && spreads.length > 0; round += 1) shares = improve(shares, spreads, shape);
  return shares;
}

/** The published times as they are, and 5 % slower each time: up to where none comes within 30 s. */
const stretches = Array.from({ length: 56 }, (_, index) => 1.05 ** index);
const shapes = stretches.map((it) => {
  const shares = publishedShares(it);
  return shares.map((share) => (1 - strays) * share + strays / shares.length);
});
const shapesWithin = shapes.map(cumulated);

const shareOf = (within: readonly number[], { from, to }: Spread): number =>
  (within[to] ?? 0) - (within[from - 1] ?? 0);

function likeliestShape(spreads: readonly Spread[]): number {
  let best = { index: 0, likelihood: Number.NEGATIVE_INFINITY };
  for (const [index, within] of shapesWithin.entries()) {
    const likelihood = spreads.reduce((sum, it) => sum + it.weight * Math.log(shareOf(within, it)), 0);
    if (likelihood > best.likelihood) best = { index, likelihood };
  }
  return best.index;
}

/** One round: each verdict spread over its steps in the proportions that the shares have now. */
function improve(shares: Shares, spreads: readonly Spread[], shape: Shares): Shares {
  const within = cumulated(shares);
  const changes = new Array<number>(shares.length + 1).fill(0);
  let total = shapeWeight;
  for (const it of spreads) {
    const factor = it.weight / shareOf(within, it);
    changes[it.from] = (changes[it.from] ?? 0) + factor;
    changes[it.to + 1] = (changes[it.to + 1] ?? 0) - factor;
    total += it.weight;
  }
  const factors = cumulated(changes);
  return shares.map((share, step) => (shapeWeight * (shape[step] ?? 0) + share * (factors[step] ?? 0)) / total);
}
