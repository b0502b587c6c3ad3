import { expect, test } from "vitest";
import { holidaysOn } from "@/lib/batch/week/holidays";
import { daysOfWeek, mondayIn, mondayOf } from "@/lib/batch/week/week-days";
import { addDays, toDay, weekday } from "@/lib/day";
import { legalHolidays } from "@/lib/dimona/calendar";

const named = (day: string) => holidaysOn(toDay(day));

test("a legal holiday has its name, the day before and after none", () => {
  // Easter: 31 March 2024, 20 April 2025, 5 April 2026, 28 March 2027 (dates as the federal government publishes them).
  for (const [day, name] of [
    ["2024-04-01", "easter-monday"],
    ["2024-05-09", "ascension"],
    ["2024-05-20", "whit-monday"],
    ["2025-05-29", "ascension"],
    ["2025-06-09", "whit-monday"],
    ["2026-04-06", "easter-monday"],
    ["2027-05-17", "whit-monday"],
    ["2026-01-01", "new-year"],
    ["2026-05-01", "labour-day"],
    ["2026-07-21", "national-day"],
    ["2026-08-15", "assumption"],
    ["2026-11-01", "all-saints"],
    ["2026-11-11", "armistice"],
    ["2026-12-25", "christmas"],
  ] as const) {
    expect(named(day)).toEqual([name]);
    expect(holidaysOn(addDays(toDay(day), -1))).toEqual([]);
    expect(holidaysOn(addDays(toDay(day), 1))).toEqual([]);
  }
});

test("two on one day are both named", () => {
  expect(named("2008-05-01")).toEqual(["labour-day", "ascension"]);
});

test("every day that the law has as a holiday has a name here", () => {
  for (let year = 1975; year <= 2075; year += 1)
    for (const day of legalHolidays(year)) expect(holidaysOn(day)).not.toEqual([]);
});

test("a week goes from Monday to Sunday, whichever of its days is named", () => {
  for (const day of daysOfWeek(toDay("2024-09-16"))) expect(mondayOf(day)).toBe("2024-09-16");
  expect(mondayOf(toDay("2024-09-15"))).toBe("2024-09-09");
  expect(daysOfWeek(toDay("2024-09-16")).map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(mondayIn("2024-02-31", toDay("2024-09-19"))).toBe("2024-09-16");
  expect(mondayIn("2024-03-06", toDay("2024-09-19"))).toBe("2024-03-04");
});
