import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { easter, isWorkingDay, legalHolidays, nextWorkingDay } from "@/lib/dimona/calendar";

const oracle = new Holidays("BE", { types: ["public"] });
const years = Array.from({ length: 61 }, (_, index) => 1990 + index);

test.each(years)("the legal holidays of %i are those of an independent calendar", (year) => {
  const expected = oracle.getHolidays(year, "en").map(({ date }) => date.slice(0, 10));
  expect(legalHolidays(year)).toEqual([...new Set(expected)].sort());
});

test.each([
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2000, "2000-04-23"],
  [1981, "1981-04-19"],
  [1954, "1954-04-18"],
  [2038, "2038-04-25"],
])("Easter of %i", (year, day) => {
  expect(easter(year)).toBe(day);
});

describe("working days", () => {
  test.each([
    ["2026-11-20", true],
    ["2026-11-21", false],
    ["2026-11-22", false],
    ["2026-11-23", true],
    ["2026-11-11", false],
    ["2026-05-14", false],
    ["2026-07-11", false],
  ])("%s: %s", (day, working) => {
    expect(isWorkingDay(toDay(day))).toBe(working);
  });
  test("a Saturday counts where it is said to, unless it is a holiday", () => {
    expect(isWorkingDay(toDay("2026-11-21"), { saturdays: true })).toBe(true);
    expect(isWorkingDay(toDay("2026-08-15"), { saturdays: true })).toBe(false);
    expect(isWorkingDay(toDay("2026-11-22"), { saturdays: true })).toBe(false);
  });
  test.each([
    ["2026-11-19", "2026-11-20"],
    ["2026-11-20", "2026-11-23"],
    ["2026-12-24", "2026-12-28"],
    ["2026-04-03", "2026-04-07"],
    ["2026-12-31", "2027-01-04"],
  ])("after %s comes %s", (day, next) => {
    expect(nextWorkingDay(toDay(day))).toBe(next);
  });
  test("with Saturdays the next can be one", () => {
    expect(nextWorkingDay(toDay("2026-11-20"), { saturdays: true })).toBe("2026-11-21");
  });
});
