import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstEnd, nextQuarterOf, QUARTER_TYPES, quarterEnds, quarterName } from "@/lib/batch/quarter/next-quarter";
import { addDays, type Day, endOfQuarter, quarterOf, toDay } from "@/lib/day";
import type { Period } from "@/lib/dimona/period";
import { ordinaryPeriod, studentPeriod } from "@/lib/dimona/rules/samples";

const end = toDay("2026-12-31");
const flexi = (changes: Partial<Period> = {}) =>
  ordinaryPeriod({ workerType: "FLX", startDate: "2026-10-01", endDate: "2026-12-31", ...changes });

test("the types that are bound to the quarter are those of the law's own table", () => {
  expect([...QUARTER_TYPES].sort()).toEqual(["FLX", "O17", "S17", "STU"]);
});

describe("the quarters to choose from", () => {
  test.each([
    ["2026-10-01", ["2026-09-30", "2026-12-31", "2027-03-31"]],
    ["2026-12-31", ["2026-09-30", "2026-12-31", "2027-03-31"]],
    ["2027-01-01", ["2026-12-31", "2027-03-31", "2027-06-30"]],
    ["2028-03-31", ["2027-12-31", "2028-03-31", "2028-06-30"]],
  ])("on %s: the one that ended, the one that ends next, the one after", (today, ends) => {
    expect(quarterEnds(toDay(today))).toEqual(ends);
  });
  test("each is called as people call it", () => expect(quarterName(end)).toBe("Q4 2026"));
});

describe("what ends with the quarter", () => {
  test.each<[string, Period, boolean]>([
    ["a flexi-job on the last day", flexi(), true],
    ["a flexi-job a day before", flexi({ endDate: "2026-12-30" }), false],
    ["a flexi-job a day after", flexi({ endDate: "2027-01-01" }), false],
    ["a flexi-job without an end", flexi({ endDate: undefined }), false],
    ["a flexi-job of a day with hours", flexi({ startHour: "1700", endHour: "2300" }), false],
    ["a cancelled one", flexi({ cancelled: true }), false],
    ["an ordinary worker on the last day", ordinaryPeriod({ endDate: "2026-12-31" }), false],
    ["a student on the last day", studentPeriod({ endDate: "2026-12-31" }), true],
    ["a student a day after", studentPeriod({ endDate: "2027-01-01" }), false],
    ["a student on the first of the last seven days", studentPeriod({ endDate: "2026-12-25" }), true],
    ["a student a day before those", studentPeriod({ endDate: "2026-12-24" }), false],
  ])("%s: %s", (_, period, goesOn) => {
    expect(nextQuarterOf(period, end) !== undefined).toBe(goesOn);
  });
  test("it goes on with the same characteristics and the same hours, for the whole next quarter", () => {
    const period = studentPeriod({ endDate: "2026-12-27", subEntity: "12", plannedHours: 80, jointCommittee: "200" });
    expect(nextQuarterOf(period, end)).toEqual({
      kind: "IN",
      workerType: "STU",
      jointCommittee: "200",
      subEntity: "12",
      startDate: "2027-01-01",
      endDate: "2027-03-31",
      plannedHours: "80",
    });
  });
  test("whenever the quarter, the next period is the quarter after it, whole", () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(toDay("2000-01-01"), count));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 6 }), (day: Day, before) => {
        const last = endOfQuarter(day);
        const endDate = addDays(last, -before);
        const content = nextQuarterOf(studentPeriod({ startDate: endDate, endDate }), last);
        const start = toDay(content?.startDate ?? "");
        expect(addDays(start, -1)).toBe(last);
        expect(content?.endDate).toBe(endOfQuarter(start));
        expect(quarterOf(start) > quarterOf(last)).toBe(true);
        expect(nextQuarterOf(studentPeriod({ startDate: endDate, endDate: addDays(firstEnd(last), -1) }), last)).toBe(
          undefined,
        );
      }),
    );
  });
});
