import { dense, earliestGet } from "@/lib/rsz/pace";

/** Times are told apart to so many ms; a GET is placed no finer. */
export const stepMs = 50;
const stepsToEnd = (dense.until - earliestGet) / stepMs;

/** The share that is processed in each step: [0] by 2 s, [i] in the step that ends at 2 s + i steps, the last after 30 s. */
export type Shares = readonly number[];

/** The step in which a moment falls; to the nearest, since a GET comes a little after the moment it was planned for. */
export const stepOf = (ms: number): number =>
  Math.min(stepsToEnd + 1, Math.max(0, Math.round((ms - earliestGet) / stepMs)));

type Quantiles = readonly { share: number; ms: number }[];

/**
 * What the RSZ publishes about production (manual REST v1, "Werkingsprincipe"): none under 2 s, half within 2.5 s, over
 * 90 % within 3 s, over 99 % within 4 s. How long the last hundredth takes is not published: 6 s is ours.
 */
const publishedQuantiles: Quantiles = [
  { share: 0, ms: 2_000 },
  { share: 0.5, ms: 2_500 },
  { share: 0.9, ms: 3_000 },
  { share: 0.99, ms: 4_000 },
  { share: 1, ms: 6_000 },
];

/** Within how many ms this share is processed as published, straight lines between the quantiles; `stretch` times slower. */
export function publishedTime(share: number, stretch = 1): number {
  const next = publishedQuantiles.findIndex((it) => it.share >= share);
  const [from, to] = [publishedQuantiles[next - 1], publishedQuantiles[next]];
  if (!to) throw new Error(`there is no share of ${share}`);
  const along = from ? (share - from.share) / (to.share - from.share) : 0;
  return stretch * (from ? from.ms + along * (to.ms - from.ms) : to.ms);
}

/** The share processed within `ms`, as published. */
function publishedWithin(ms: number): number {
  const next = publishedQuantiles.findIndex((it) => it.ms >= ms);
  const [from, to] = [publishedQuantiles[next - 1], publishedQuantiles[next]];
  if (!to) return 1;
  return from ? from.share + ((ms - from.ms) / (to.ms - from.ms)) * (to.share - from.share) : 0;
}

/** The published shares, when everything takes `stretch` times as long. */
export function publishedShares(stretch = 1): Shares {
  const within = Array.from({ length: stepsToEnd + 1 }, (_, step) =>
    publishedWithin((earliestGet + step * stepMs) / stretch),
  );
  return [...within.map((share, step) => share - (within[step - 1] ?? 0)), 1 - (within.at(-1) ?? 0)];
}

/** Running sums. */
export function cumulated(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((it) => {
    sum += it;
    return sum;
  });
}
