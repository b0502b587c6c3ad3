import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextGetAt } from "@/lib/rsz/pace";
import { estimateShares } from "@/lib/rsz/pace-estimate";
import { bestFirstGet, expectations, firstGetOf } from "@/lib/rsz/pace-first";
import { publishedShares, type Shares, stepMs } from "@/lib/rsz/pace-times";

const last = publishedShares().length - 1;

/** All is processed in the step that ends at this moment. */
const allAt = (ms: number): Shares => publishedShares().map((_, step) => (step === (ms - 2_000) / stepMs ? 1 : 0));

/** Any distribution: a few lumps, anywhere from 2 s to after 30 s. */
const anyShares = fc
  .array(fc.record({ step: fc.nat(last), weight: fc.integer({ min: 1, max: 100 }) }), { minLength: 1, maxLength: 12 })
  .map((lumps): Shares => {
    const total = lumps.reduce((sum, { weight }) => sum + weight, 0);
    const shares = new Array<number>(last + 1).fill(0);
    for (const { step, weight } of lumps) shares[step] = (shares[step] ?? 0) + weight / total;
    return shares;
  });

describe("what may be expected", () => {
  it.each([
    ["the plain pace on the published times", 2_000, 2.115, 3_115],
    ["from 3 s on: one GET fewer, as soon", 3_000, 1.115, 3_115],
    ["at the median: sooner, but half of them ask again", 2_500, 1.565, 3_065],
    ["after all are processed: one GET", 6_000, 1, 6_000],
  ])("%s", (_, first, gets, ms) => {
    const expected = expectations(publishedShares())(first);
    expect(expected.gets).toBeCloseTo(gets, 6);
    expect(expected.ms).toBeCloseTo(ms, 4);
  });

  it("what takes more than 30 s waits for the minute's GET", () => {
    const never: Shares = publishedShares(100);
    expect(expectations(never)(2_000)).toEqual({ gets: 30, ms: 90_000 });
    expect(expectations(never)(29_500)).toEqual({ gets: 2, ms: 89_500 });
  });
});

describe("the best first GET", () => {
  it.each([
    ["published", publishedShares(), 3_000],
    ["half as slow again", publishedShares(1.5), 3_750],
    ["twice as slow", publishedShares(2), 5_000],
    ["all at 2 s", allAt(2_000), 2_000],
    ["all at the next step", allAt(2_050), 2_050],
    ["all at 2.7 s", allAt(2_700), 2_700],
    ["all at 30 s", allAt(30_000), 30_000],
    ["all after 30 s: one GET, as soon as no second fits before the minutes begin", publishedShares(100), 29_050],
  ])("%s", (_, shares, at) => {
    expect(bestFirstGet(shares)).toBe(at);
  });

  it("never makes the mean time more than half a percent longer than asking from 2 s on, nor takes more GETs", () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const expected = expectations(shares);
        const [ours, theirs] = [expected(bestFirstGet(shares)), expected(2_000)];
        expect(ours.ms).toBeLessThanOrEqual(theirs.ms * 1.005 + 1e-6);
        expect(ours.gets).toBeLessThanOrEqual(theirs.gets + 1e-9);
      }),
    );
  });

  it("costs no more than any other moment that keeps the mean, a GET counted as half a second", () => {
    fc.assert(
      fc.property(anyShares, fc.integer({ min: 0, max: 560 }), (shares, step) => {
        const expected = expectations(shares);
        const cost = (at: number) => expected(at).ms + expected(at).gets * 500;
        const other = 2_000 + step * stepMs;
        fc.pre(expected(other).ms <= expected(2_000).ms);
        expect(cost(bestFirstGet(shares))).toBeLessThanOrEqual(cost(other) + 1e-3);
      }),
    );
  });
});

describe("for any history of measured times", () => {
  const history = fc.array(fc.record({ afterMs: fc.nat(60_000), withinMs: fc.nat(4_000_000) }), { maxLength: 40 });
  const draws = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it("the first GET is never made before 2 s nor after 30 s, and is a moment that the published pace allows", () => {
    fc.assert(
      fc.property(history, draws, (seen, draw) => {
        const first = firstGetOf(bestFirstGet(estimateShares(seen)), draw);
        expect(first).toBeGreaterThanOrEqual(2_000);
        expect(first).toBeLessThanOrEqual(30_000);
        expect(nextGetAt(null, first)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it("a later best moment makes no declaration's first GET sooner", () => {
    const moments = fc.integer({ min: 2_000, max: 30_000 });
    fc.assert(
      fc.property(moments, moments, draws, (one, two, draw) => {
        expect(firstGetOf(Math.max(one, two), draw)).toBeGreaterThanOrEqual(firstGetOf(Math.min(one, two), draw));
      }),
    );
  });
});

describe("one in sixteen scouts", () => {
  it.each([
    ["the first at 2 s", 0, 2_000],
    ["the others evenly from there", 1 / 32, 2_500],
    ["up to the best moment", 1 / 16 - 1e-9, 2_999.999984],
    ["who does not scout asks at the best moment", 1 / 16, 3_000],
    ["and so do all others", 0.999, 3_000],
  ])("%s", (_, draw, at) => {
    expect(firstGetOf(3_000, draw)).toBeCloseTo(at, 3);
  });
});
