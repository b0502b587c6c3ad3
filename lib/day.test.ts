import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayOf,
  daysBetween,
  endOfQuarter,
  parseDay,
  quarterOf,
  toDay,
  toInstant,
  toLocalMoment,
  weekday,
} from "@/lib/day";

const days = fc
  .date({ min: new Date("1980-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => toDay(date.toISOString().slice(0, 10)));
const hours = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(""));

describe("parseDay", () => {
  test.each(["2026-11-22", "2024-02-29", "2000-02-29", "1920-01-01", "9999-12-31"])("%s is a day", (text) => {
    expect(parseDay(text)).toBe(text);
  });
  test.each([
    "",
    "2026-11-31",
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-01",
    "2026-1-1",
    "22/11/2026",
    "20a6-01-01",
    "2026-0a-01",
    "2026-01-0a",
    "2026-01/01",
    "-026-01-01",
    "２０２６-01-01",
  ])("%s is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => toDay(text)).toThrow("not a calendar day");
  });
  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (text) => [undefined, text].includes(parseDay(text))));
  });
});

test("days are counted over month, year and leap day", () => {
  expect(addDays(toDay("2024-02-28"), 1)).toBe("2024-02-29");
  expect(addDays(toDay("2026-12-31"), 1)).toBe("2027-01-01");
  expect(daysBetween(toDay("2026-03-28"), toDay("2026-03-30"))).toBe(2);
  expect(daysBetween(toDay("2026-03-30"), toDay("2026-03-28"))).toBe(-2);
});

test("days and their weeks agree with the engine's own calendar from 1900 to 2100", () => {
  const length = 86_400_000;
  const textOf = (number: number) => new Date(number * length).toISOString().slice(0, 10);
  const last = Date.UTC(2100, 11, 31) / length;
  for (let number = Date.UTC(1900, 0, 1) / length; number < last; number += 1) {
    const day = toDay(textOf(number));
    if (addDays(day, 1) === textOf(number + 1) && weekday(day) === (new Date(number * length).getUTCDay() || 7))
      continue;
    expect.fail(day);
  }
});

test("adding and counting agree", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -9_999, max: 9_999 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test("the week begins on Monday", () => {
  expect(weekday(toDay("2026-11-16"))).toBe(1);
  expect(weekday(toDay("2026-11-22"))).toBe(7);
});

describe("quarters", () => {
  test.each([
    ["2026-01-01", "2026-Q1", "2026-03-31"],
    ["2026-03-31", "2026-Q1", "2026-03-31"],
    ["2026-04-01", "2026-Q2", "2026-06-30"],
    ["2026-09-30", "2026-Q3", "2026-09-30"],
    ["2026-10-01", "2026-Q4", "2026-12-31"],
    ["2026-12-31", "2026-Q4", "2026-12-31"],
  ])("%s lies in %s, which ends on %s", (text, quarter, end) => {
    expect(quarterOf(toDay(text))).toBe(quarter);
    expect(endOfQuarter(toDay(text))).toBe(end);
  });
  test("the day after the last day is in the next quarter", () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = endOfQuarter(day);
        expect(quarterOf(end)).toBe(quarterOf(day));
        expect(quarterOf(addDays(end, 1)) > quarterOf(day)).toBe(true);
      }),
    );
  });
});

describe("the Belgian clock", () => {
  test.each([
    ["2026-01-15T12:00:00Z", "2026-01-15", "1300"],
    ["2026-07-15T12:00:00Z", "2026-07-15", "1400"],
    ["2026-12-31T23:00:00Z", "2027-01-01", "0000"],
    ["2026-12-31T22:59:59Z", "2026-12-31", "2359"],
    ["2026-03-29T00:59:00Z", "2026-03-29", "0159"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "0300"],
    ["2026-10-25T00:30:00Z", "2026-10-25", "0230"],
    ["2026-10-25T01:30:00Z", "2026-10-25", "0230"],
    ["2026-10-25T02:00:00Z", "2026-10-25", "0300"],
  ])("at %s it is %s %s", (instant, day, hour) => {
    expect(toLocalMoment(new Date(instant))).toEqual({ day, hour });
    expect(dayOf(new Date(instant))).toBe(day);
  });

  test.each([
    ["2026-03-29", "0159", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "0300", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "0159", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25", "0300", "2026-10-25T02:00:00.000Z"],
  ])("%s %s is %s", (day, hour, instant) => {
    expect(toInstant({ day: toDay(day), hour }).toISOString()).toBe(instant);
  });

  test("in the hour that is skipped the clock is read as not yet moved", () => {
    const instant = toInstant({ day: toDay("2026-03-29"), hour: "0230" });
    expect(instant.toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(toLocalMoment(instant).hour).toBe("0330");
  });

  test("in the hour that exists twice the first one counts", () => {
    expect(toInstant({ day: toDay("2026-10-25"), hour: "0200" }).toISOString()).toBe("2026-10-25T00:00:00.000Z");
    expect(toInstant({ day: toDay("2026-10-25"), hour: "0259" }).toISOString()).toBe("2026-10-25T00:59:00.000Z");
  });

  test("there and back is the same moment, outside the skipped hour", () => {
    const isLastSundayOfMarch = (day: string) =>
      day.slice(5) >= "03-25" && day.slice(5) <= "03-31" && weekday(toDay(day)) === 7;
    const early = (hour: string) => hour < "0400";
    fc.assert(
      fc.property(days, hours, (day, hour) => {
        fc.pre(!(early(hour) && (isLastSundayOfMarch(day) || /^19[89]\d-(03|04)/.test(day))));
        expect(toLocalMoment(toInstant({ day, hour }))).toEqual({ day, hour });
      }),
      { numRuns: 1_000 },
    );
  });
});
