import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { formatDay, formatHour, parseDayInput, parseHourInput } from "@/lib/dimona/notation";

const today = toDay("2026-11-21");

describe("days as people type them", () => {
  test.each([
    ["22/11/2026", "2026-11-22"],
    ["22-11-2026", "2026-11-22"],
    ["22.11.2026", "2026-11-22"],
    ["22112026", "2026-11-22"],
    ["22-11-26", "2026-11-22"],
    ["221126", "2026-11-22"],
    ["2211", "2026-11-22"],
    ["22/11", "2026-11-22"],
    ["1/2/2027", "2027-02-01"],
    ["2026-11-22", "2026-11-22"],
    [" 22/11/2026 ", "2026-11-22"],
    ["t", "2026-11-21"],
    ["T", "2026-11-21"],
    ["+1", "2026-11-22"],
    ["-2", "2026-11-19"],
    ["+10", "2026-12-01"],
    ["01/01/75", "2075-01-01"],
    ["01/01/76", "1976-01-01"],
    ["31/12/9999", "9999-12-31"],
  ])("%s is %s", (text, day) => {
    expect(parseDayInput(text, today)).toBe(day);
  });
  test.each(["", "31/11/2026", "29/02/2026", "32", "20261122", "22/11/026", "2026", "morgen", "++1", "22//11"])(
    "%s is no day",
    (text) => {
      expect(parseDayInput(text, today)).toBeUndefined();
    },
  );
  test("what is shown is read back", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDayInput(formatDay(day), today)).toBe(day);
        },
      ),
    );
  });
  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (text) => ["string", "undefined"].includes(typeof parseDayInput(text, today))));
  });
  test("text that is no day is shown as it is", () => {
    expect(formatDay("morgen")).toBe("morgen");
  });
});

describe("hours as people type them", () => {
  test.each([
    ["17:30", "1730"],
    ["1730", "1730"],
    ["17u30", "1730"],
    ["17h30", "1730"],
    ["17.30", "1730"],
    ["17 u 30", "1730"],
    ["9u", "0900"],
    ["9", "0900"],
    ["930", "0930"],
    ["0:00", "0000"],
    ["23:59", "2359"],
  ])("%s is %s", (text, hour) => {
    expect(parseHourInput(text)).toBe(hour);
  });
  test.each(["", "24:00", "23:60", "2400", "9:5", "17:30:00", "negen", "-1"])("%s is no hour", (text) => {
    expect(parseHourInput(text)).toBeUndefined();
  });
  test("what is shown is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const text = String(hour).padStart(2, "0") + String(minute).padStart(2, "0");
        expect(parseHourInput(formatHour(text))).toBe(text);
      }),
    );
  });
});
