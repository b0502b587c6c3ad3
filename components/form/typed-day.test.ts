import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTypedDay, showDay, weekdayName } from "@/components/form/typed-day";
import { addDays, toDay } from "@/lib/day";

const today = toDay("2026-11-20");

describe("parseTypedDay", () => {
  it.each([
    ["22/11/2026", "2026-11-22"],
    ["2/1/2027", "2027-01-02"],
    ["22112026", "2026-11-22"],
    ["221126", "2026-11-22"],
    ["22-11-26", "2026-11-22"],
    ["22.11.2026", "2026-11-22"],
    ["2026-11-22", "2026-11-22"],
    ["t", "2026-11-20"],
    ["T", "2026-11-20"],
    ["+1", "2026-11-21"],
    ["-20", "2026-10-31"],
    [" 22/11/2026 ", "2026-11-22"],
  ])("understands %s", (typed, day) => {
    expect(parseTypedDay(typed, today)).toBe(day);
  });

  it.each(["", "31/02/2026", "29/02/2027", "32/01/2026", "1/13/2026", "morgen", "22/11", "+1234", "2026-11-31"])(
    "takes %j for no day",
    (typed) => {
      expect(parseTypedDay(typed, today)).toBeUndefined();
    },
  );

  it("knows no shift without a today", () => {
    expect(parseTypedDay("t")).toBeUndefined();
    expect(parseTypedDay("+1")).toBeUndefined();
  });

  it("reads back every day it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (shift) => {
        const day = addDays(today, shift);
        expect(parseTypedDay(showDay(day))).toBe(day);
      }),
    );
  });
});

describe("weekdayName", () => {
  it("names the weekday in the reader's language", () => {
    expect(weekdayName(toDay("2026-11-22"), "nl")).toBe("zo");
    expect(weekdayName(toDay("2026-11-23"), "nl")).toBe("ma");
    expect(weekdayName(toDay("2026-11-23"), "en")).toBe("Mon");
  });
});
