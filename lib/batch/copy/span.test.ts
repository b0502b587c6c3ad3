import fc from "fast-check";
import { expect, test } from "vitest";
import { shifted, staysBehind } from "@/lib/batch/copy/shifted";
import { nextAfter, shiftBetween, spanOf, UNITS } from "@/lib/batch/copy/span";
import { addDays, daysBetween, toDay, weekday } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";

const day = toDay;
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day("2000-01-01"), count));
const shift: Content = {
  kind: "IN",
  startDate: "2024-10-26",
  startHour: "2200",
  endDate: "2024-10-27",
  endHour: "0400",
};

test.each([
  ["2024-09-15", "2024-09-09", "2024-09-15"],
  ["2024-09-16", "2024-09-16", "2024-09-22"],
  ["2025-01-01", "2024-12-30", "2025-01-05"],
])("the week of %s is from %s to %s", (asked, from, to) => {
  expect(spanOf("week", day(asked))).toEqual({ from, to });
});

test("a copy goes to the day or week after, but never to one that is over", () => {
  expect(nextAfter("week", day("2024-09-12"), day("2024-09-19"))).toBe("2024-09-16");
  expect(nextAfter("week", day("2024-09-17"), day("2024-09-19"))).toBe("2024-09-23");
  expect(nextAfter("week", day("2024-08-01"), day("2024-09-19"))).toBe("2024-09-16");
  expect(nextAfter("day", day("2024-09-18"), day("2024-09-19"))).toBe("2024-09-19");
  expect(nextAfter("day", day("2024-09-19"), day("2024-09-19"))).toBe("2024-09-20");
});

test("a week is copied in whole weeks: every day keeps its weekday and its place", () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 6 }), (from, to, at) => {
      const worked = addDays(spanOf("week", from).from, at);
      const days = shiftBetween("week", from, to);
      const copy = day(shifted({ kind: "IN", startDate: worked }, days).startDate ?? "");
      expect(weekday(copy)).toBe(weekday(worked));
      expect(spanOf("week", copy)).toEqual(spanOf("week", to));
    }),
  );
});

test("there and back again is the same, whatever the days and hours", () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...UNITS), fc.integer({ min: 0, max: 9 }), (from, to, unit, long) => {
      const content: Content = { kind: "IN", startDate: from, endDate: addDays(from, long), startHour: "0230" };
      const days = shiftBetween(unit, from, to);
      const there = shifted(content, days);
      expect(daysBetween(day(there.startDate ?? ""), day(there.endDate ?? ""))).toBe(long);
      expect(shifted(there, -days)).toEqual(content);
    }),
  );
});

test("hours stay on the clock over the change to winter time, and over midnight", () => {
  expect(shifted(shift, 7)).toEqual({ ...shift, startDate: "2024-11-02", endDate: "2024-11-03" });
});

test("what is no day stays as it is", () => {
  const odd: Content = { kind: "IN", startDate: "31/02", plannedHours: "8" };
  expect(shifted(odd, 7)).toEqual(odd);
});

test("what ends the day before its copy begins is copied; what ends on that day, or never, is not", () => {
  const week: Content = { kind: "IN", startDate: "2024-09-16", endDate: "2024-09-22" };
  expect(staysBehind(week, 7)).toBe(false);
  expect(staysBehind({ ...week, endDate: "2024-09-23" }, 7)).toBe(true);
  expect(staysBehind({ kind: "IN", startDate: "2024-09-16" }, 7)).toBe(true);
});
