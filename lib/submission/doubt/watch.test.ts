import { expect, test } from "vitest";
import type { Doubt } from "@/lib/submission/doubt/store";
import { nextLookMs, repeatsInMs, type Watch } from "@/lib/submission/doubt/watch";

const now = new Date("2026-11-22T09:00:00Z");
const minute = 60_000;
const inMinutes = (count: number) => new Date(now.getTime() + count * minute);

const watch: Watch = { absenceMs: 10 * minute, repeatInMs: 30 * minute, searches: true, speed: 1 };
const doubt: Doubt = {
  kind: "IN",
  deadlineAt: inMinutes(30),
  doubts: 1,
  lookups: 0,
  postBeganAt: null,
  sinceBeganMs: minute,
  absentForMs: null,
  sinceRecoveredMs: null,
  doubles: [],
};

test.each<[string, Partial<Doubt>, number | undefined]>([
  ["at the limit", {}, 0],
  ["a second before it", { deadlineAt: new Date(inMinutes(30).getTime() + 1_000) }, 1_000],
  ["at the deadline itself", { deadlineAt: now }, 0],
  ["past the deadline", { deadlineAt: new Date(now.getTime() - 1) }, undefined],
  ["without a deadline", { deadlineAt: null }, undefined],
  ["no IN", { kind: "OUT" }, undefined],
  ["in doubt for the second time", { doubts: 2 }, undefined],
  ["proven to have arrived", { doubles: ["600165606187"] }, undefined],
  ["six seconds after its POST, when it may still be processed", { sinceBeganMs: 6_000 }, 4_000],
])("an IN is repeated near its deadline once: %s", (_name, over, expected) => {
  expect(repeatsInMs({ ...doubt, ...over }, watch, now)).toBe(expected);
});

test("switched off, nothing is repeated because of its deadline", () => {
  expect(repeatsInMs(doubt, { ...watch, repeatInMs: 0 }, now)).toBeUndefined();
});

test.each([
  // since the POST, looks made, until the next
  [2_000, 0, 1_000],
  [3_000, 1, 2_000],
  [5_000, 2, 4_000],
  [14_000, 4, 16_000],
  [14_001, 4, 60_000],
  [30_000, 5, 60_000],
  [19 * minute, 20, 60_000],
  [19.5 * minute, 20, 3_600_000],
  [21 * minute, 21, 3_600_000],
])("after %d ms and %d looks the next is %d ms later", (sinceBeganMs, lookups, expected) => {
  expect(nextLookMs({ ...doubt, sinceBeganMs, lookups }, watch)).toBe(expected);
});

test("no look is denser than the published pace of GETs", () => {
  for (let lookups = 0, at = 2_000; at < 3 * 3_600_000; lookups += 1) {
    const gap = nextLookMs({ ...doubt, sinceBeganMs: at, lookups }, watch);
    const next = at + gap;
    expect(gap).toBeGreaterThanOrEqual(next <= 30_000 ? 1_000 : next <= 20 * minute ? minute : 60 * minute);
    at = next;
  }
});

test("after an outage the minutes begin anew, never the seconds", () => {
  const late = { ...doubt, sinceBeganMs: 45 * minute, lookups: 0 };
  expect(nextLookMs(late, watch)).toBe(60 * minute);
  expect(nextLookMs({ ...late, sinceRecoveredMs: 5_000 }, watch)).toBe(minute);
});
