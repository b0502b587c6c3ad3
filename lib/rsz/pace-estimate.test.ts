import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateShares, type VerdictTime } from "@/lib/rsz/pace-estimate";
import { bestFirstGet } from "@/lib/rsz/pace-first";
import { cumulated, publishedShares, publishedTime, stepOf } from "@/lib/rsz/pace-times";

const withinOf = (seen: readonly VerdictTime[], ms: number) => cumulated(estimateShares(seen))[stepOf(ms)] ?? 0;
const times = (count: number, time: VerdictTime) => Array.from({ length: count }, () => time);

/** What is seen of times `stretch` times as long as published when one asks at `first`, then each second. */
const seenFrom = (first: number, stretch: number, count = 500): VerdictTime[] =>
  Array.from({ length: count }, (_, index) => {
    // Evenly spread, but in no order: 367 and 500 have no common divisor.
    const ready = publishedTime((((index * 367) % count) + 0.5) / count, stretch);
    const later = Math.max(0, Math.ceil((ready - first) / 1_000));
    return { afterMs: later ? first + (later - 1) * 1_000 : 0, withinMs: first + later * 1_000 };
  });

const history = fc.array(
  fc.record({ afterMs: fc.oneof(fc.constant(0), fc.nat(40_000)), withinMs: fc.nat(4_000_000) }),
  { maxLength: 60 },
);

describe("shares as measured", () => {
  it("are shares, whatever was seen: none negative, together one", () => {
    fc.assert(
      fc.property(history, (seen) => {
        const shares = estimateShares(seen);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(cumulated(shares).at(-1)).toBeCloseTo(1, 9);
      }),
      { numRuns: 50 },
    );
  });

  it("are the published ones, but for a hundredth, when nothing was seen", () => {
    const published = cumulated(publishedShares());
    for (const ms of [2_000, 2_500, 3_000, 4_000, 10_000])
      expect(Math.abs(withinOf([], ms) - (published[stepOf(ms)] ?? 0))).toBeLessThan(0.011);
  });

  it("say nothing about when, before the first GET, a verdict was ready: that part keeps the published shape", () => {
    const seen = times(500, { afterMs: 0, withinMs: 3_000 });
    expect(withinOf(seen, 3_000)).toBeGreaterThan(0.98);
    expect(withinOf(seen, 2_500) / withinOf(seen, 3_000)).toBeCloseTo(0.5 / 0.9, 1);
  });

  it("know what a sooner GET told apart", () => {
    const seen = [...times(250, { afterMs: 2_800, withinMs: 3_800 }), ...times(250, { afterMs: 0, withinMs: 2_800 })];
    expect(withinOf(seen, 2_800)).toBeLessThan(0.35);
    expect(withinOf([...seen].reverse(), 2_800)).toBeGreaterThan(0.7);
  });

  it("are not moved by a verdict that was asked about an hour late, and so can have been ready at any time", () => {
    const late = times(200, { afterMs: 0, withinMs: 3_600_000 });
    for (const ms of [2_500, 3_000, 4_000]) expect(withinOf(late, ms)).toBeCloseTo(withinOf([], ms), 2);
  });

  it("come to the true ones within 500 verdicts at the moments at which was asked", () => {
    for (const stretch of [1, 1.5, 2, 4])
      for (const at of [3_000, 4_000, 5_000, 7_000, 9_000])
        expect(
          Math.abs(withinOf(seenFrom(3_000, stretch), at) - (cumulated(publishedShares(stretch))[stepOf(at)] ?? 0)),
        ).toBeLessThan(0.07);
  });

  it("forget: 500 newer verdicts outweigh as many older ones", () => {
    const seen = [...seenFrom(3_000, 1.5), ...seenFrom(3_000, 1)];
    expect(withinOf(seen, 3_000)).toBeLessThan(0.05);
  });
});

describe("the first GET by what was measured", () => {
  it("stands at 3 s while times are as published, and one slow verdict does not move it", () => {
    expect(bestFirstGet(estimateShares(seenFrom(3_000, 1)))).toBe(3_000);
    expect(bestFirstGet(estimateShares([{ afterMs: 9_000, withinMs: 10_000 }]))).toBe(3_000);
  });

  it("moves to where it pays when the RSZ takes half as long again, after at most 500 verdicts", () => {
    const best = bestFirstGet(estimateShares([...seenFrom(3_000, 1.5), ...seenFrom(3_000, 1)]));
    expect(best).toBeGreaterThanOrEqual(3_500);
    expect(best).toBeLessThanOrEqual(4_100);
  });

  it("comes back to 3 s within 500 verdicts once times are as published again", () => {
    expect(bestFirstGet(estimateShares([...seenFrom(3_800, 1), ...seenFrom(3_800, 1.5)]))).toBeLessThanOrEqual(3_200);
  });
});
