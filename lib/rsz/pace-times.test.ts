import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulated, publishedShares, publishedTime, stepMs, stepOf } from "@/lib/rsz/pace-times";

/** The share processed within so many ms. */
const within = (shares: readonly number[], ms: number) => cumulated(shares)[(ms - 2_000) / stepMs];

describe("the published times", () => {
  it.each([
    [2_000, 0],
    [2_250, 0.25],
    [2_500, 0.5],
    [3_000, 0.9],
    [4_000, 0.99],
    [6_000, 1],
    [30_000, 1],
  ])("within %i ms a share of %f is processed", (ms, share) => {
    expect(within(publishedShares(), ms)).toBeCloseTo(share, 9);
  });

  it.each([
    [3_000, 0],
    [3_750, 0.5],
    [4_500, 0.9],
    [9_000, 1],
  ])("half as slow again: within %i ms a share of %f", (ms, share) => {
    expect(within(publishedShares(1.5), ms)).toBeCloseTo(share, 9);
  });

  it("what would be processed after 30 s stands in the last share", () => {
    expect(publishedShares(16).at(-1)).toBe(1);
    expect(publishedShares(5).at(-1)).toBeCloseTo(0, 9);
    expect(publishedShares(7.5).at(-1)).toBeCloseTo(0.01, 9);
  });

  it("time and share are each other's inverse, whatever the stretch", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(1, 1.5, 3), (thousandths, stretch) => {
        const ms = publishedTime(thousandths / 400, stretch);
        const shares = cumulated(publishedShares(stretch));
        expect(shares[stepOf(ms + stepMs)]).toBeGreaterThanOrEqual(thousandths / 400 - 1e-9);
        expect(shares[Math.max(0, stepOf(ms - stepMs))]).toBeLessThanOrEqual(thousandths / 400 + 1e-9);
      }),
    );
  });
});

it.each([
  ["before 2 s there is one step", 0, 0],
  ["2 s", 2_000, 0],
  ["nearer to 2 s", 2_024, 0],
  ["nearer to the next", 2_025, 1],
  ["30 s", 30_000, 560],
  ["after 30 s", 30_025, 561],
  ["however long after", 9_000_000, 561],
])("the step of a moment: %s", (_, ms, step) => {
  expect(stepOf(ms)).toBe(step);
});
