/** How long the RSZ takes for one thing, in ms. A quantile that falls beyond the last measure is absent. */
export type Measured = {
  what: "post" | "get" | "verdict";
  count: number;
  unanswered: number;
  p50?: number;
  p95?: number;
};

/**
 * What the RSZ publishes of its production (manual REST v1, "Werkingsprincipe", read on 21/11/2026): half of the verdicts are
 * there within 2.5 s, over 90 % within 3 s, over 99 % within 4 s. Of its answers to calls, and of how often it can be reached,
 * it publishes nothing that we know of.
 */
export const PUBLISHED = { p50: 2_500, p90: 3_000, p99: 4_000 } as const;

/** The smallest of sorted times that so large a share does not exceed. */
export const quantile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];

export type Bucket = { call: string; outcome: string; upToMs: number; count: number };

/** What came of a call that the RSZ answered; everything else is a call without an answer. */
const answered = ["received", "not-understood", "forbidden", "answer", "in-process", "unknown-number"];

/** From the histogram of all workers: the upper bound of the bucket in which the quantile falls. `longest`: the last bucket's mark. */
export function measuredCalls(what: "post" | "get", buckets: readonly Bucket[], longest: number): Measured {
  const own = buckets.filter(({ call }) => call === what);
  const answers = own
    .filter(({ outcome }) => answered.includes(outcome))
    .sort((one, other) => one.upToMs - other.upToMs);
  const sum = (rows: readonly Bucket[]) => rows.reduce((total, it) => total + it.count, 0);
  const count = sum(answers);
  const bound = (share: number): number | undefined => {
    let seen = 0;
    for (const it of answers) {
      seen += it.count;
      if (seen >= count * share) return it.upToMs < longest ? it.upToMs : undefined;
    }
    return undefined;
  };
  const [p50, p95] = count === 0 ? [] : [bound(0.5), bound(0.95)];
  return { what, count, unanswered: sum(own) - count, ...(p50 && { p50 }), ...(p95 && { p95 }) };
}

/** From the submission to the GET that brought the verdict: it was ready then at the latest. */
export function measuredVerdicts(sorted: readonly number[]): Measured {
  const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
  return { what: "verdict", count: sorted.length, unanswered: 0, ...(p50 && { p50 }), ...(p95 && { p95 }) };
}
