import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/dimona/context";
import type { Period } from "@/lib/dimona/period";
import { ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";
import { windowFor, windowsOf } from "@/lib/dimona/windows";
import type { Action } from "@/lib/dimona/windows-proposals";

const FRIDAY = "2026-11-20T10:42:00+01:00";

const flexiDay = ordinaryPeriod({
  workerType: "FLX",
  startDate: "2026-11-20",
  startHour: "1800",
  endDate: "2026-11-20",
  endHour: "2300",
});
const casual = { ...flexiDay, workerType: "EXT", jointCommittee: "302" };

/** Window, period, last millisecond in time, ground and clock. */
const limits: [Action, Period, string, string, string][] = [
  [
    "out",
    ordinaryPeriod({ startDate: "2026-11-20" }),
    "2026-11-23T23:59:59.999+01:00",
    "first-working-day-after-end",
    "whole-day",
  ],
  [
    "start-earlier",
    ordinaryPeriod({ startDate: "2026-11-24" }),
    "2026-11-23T08:00:00+01:00",
    "start-of-work",
    "usual-start",
  ],
  ["start-hour", flexiDay, "2026-11-20T18:00:00+01:00", "start-of-work", "declared-hour"],
  [
    "end-earlier",
    studentPeriod({ endDate: "2026-11-20" }),
    "2026-11-20T23:59:59.999+01:00",
    "first-working-day-after-end",
    "whole-day",
  ],
  ["end-earlier", casual, "2026-11-20T23:59:59.999+01:00", "after-performance", "whole-day"],
  ["end-later", studentPeriod({ endDate: "2026-11-20" }), "2026-11-21T08:00:00+01:00", "start-of-work", "usual-start"],
  ["end-later", flexiDay, "2026-11-20T23:00:00+01:00", "start-of-work", "declared-hour"],
  ["end-later", casual, "2026-11-21T08:00:00+01:00", "after-performance", "declared-hour"],
  ["end-later", { ...casual, endHour: "1959" }, "2026-11-21T03:59:00+01:00", "after-performance", "declared-hour"],
  ["planned-hours", studentPeriod(), "2027-01-31T23:59:59.999+01:00", "month-after-quarter", "whole-day"],
  [
    "reopen",
    ordinaryPeriod({ endDate: "2026-12-24" }),
    "2026-12-28T23:59:59.999+01:00",
    "first-working-day-after-end",
    "whole-day",
  ],
  [
    "cancel",
    ordinaryPeriod({ startDate: "2026-10-25" }),
    "2026-10-25T23:59:59.999+01:00",
    "declared-start-date",
    "whole-day",
  ],
  ["cancel", casual, "2026-11-20T23:59:59.999+01:00", "declared-start-date", "whole-day"],
  ["next-in", studentPeriod(), "2027-01-01T08:00:00+01:00", "start-of-work", "usual-start"],
];

describe.each(limits)("%s", (action, period, at, ground, clock) => {
  const last = new Date(at);
  const on = (ms: number) => {
    const now = new Date(last.getTime() + ms);
    return windowFor(windowsOf(period, sampleContext({ now })), action);
  };
  test(`in time up to ${at}`, () => {
    if (action !== "out") expect(on(0)).toMatchObject({ until: last, ground, clock });
    expect(on(0)?.lateSince).toBeUndefined();
  });
  test("late from the next millisecond on, never refused for it", () => {
    if (action === "out") return expect(on(1)?.content.endDate).toBe("2026-11-24");
    expect(on(1)).toMatchObject({ until: last, lateSince: new Date(last.getTime() + 1) });
    expect(on(1)?.refusal).toBeUndefined();
  });
});

describe("the next quarter's IN", () => {
  const flexi = ordinaryPeriod({ workerType: "FLX", startDate: "2026-10-01", endDate: "2026-12-31" });
  const article17 = studentPeriod({ workerType: "S17" });
  const next = (period: Period, at: string, changes: Partial<Context> = {}) =>
    windowFor(windowsOf(period, sampleContext({ now: new Date(at), ...changes })), "next-in");

  test.each([
    ["a flexi-job: 31 days before the quarter", flexi, "2026-12-01T00:00:00+01:00"],
    ["article 17: 15 days before the start", article17, "2026-12-17T00:00:00+01:00"],
    [
      "a flexi-job of summer, over the change of the clock",
      ordinaryPeriod({ workerType: "FLX", startDate: "2026-01-01", endDate: "2026-03-31" }),
      "2026-03-01T00:00:00+01:00",
    ],
  ])("%s: refused up to the last millisecond, taken from then on", (_, period, at) => {
    const before = next(period, new Date(Date.parse(at) - 1).toISOString());
    expect(before?.refusal?.anomaly).toBe("00910-008");
    expect(before?.opensAt).toEqual(new Date(at));
    expect(before?.until).toBeInstanceOf(Date);
    const then = next(period, at);
    expect(then?.refusal).toBeUndefined();
    expect(then?.opensAt).toBeUndefined();
  });
  test("it is for the whole next quarter, with the same characteristics and without planned hours", () => {
    expect(next(studentPeriod({ subEntity: "12" }), FRIDAY)?.content).toEqual({
      kind: "IN",
      workerType: "STU",
      jointCommittee: "XXX",
      subEntity: "12",
      startDate: "2027-01-01",
      endDate: "2027-03-31",
    });
  });
  test("it is due as long as that quarter lasts", () => {
    expect(next(studentPeriod(), "2027-03-31T23:59:59.999+02:00")?.lateSince).toEqual(
      new Date("2027-01-01T08:00:00.001+01:00"),
    );
    expect(next(studentPeriod(), "2027-04-01T00:00:00+02:00")).toBeUndefined();
  });
  test("it is not due where the next quarter is declared, the period ends sooner, has hours, is open or cancelled", () => {
    const declared = studentPeriod({ number: "600165606187", startDate: "2027-02-01", endDate: "2027-03-31" });
    expect(next(studentPeriod(), FRIDAY, { periods: [declared] })).toBeUndefined();
    expect(next(flexi, FRIDAY, { periods: [{ ...declared, workerType: "FLX" }] })).toBeUndefined();
    expect(next(studentPeriod({ endDate: "2026-12-30" }), FRIDAY)).toBeUndefined();
    expect(next({ ...flexiDay, startDate: "2026-12-31", endDate: "2026-12-31" }, FRIDAY)).toBeUndefined();
    expect(next({ ...flexi, endDate: undefined }, FRIDAY)).toBeUndefined();
    expect(next(studentPeriod({ cancelled: true }), FRIDAY)).toBeUndefined();
  });
  test("a cancelled period of the next quarter does not stand for it", () => {
    const cancelled = studentPeriod({
      number: "600165606187",
      startDate: "2027-01-01",
      endDate: "2027-03-31",
      cancelled: true,
    });
    expect(next(studentPeriod(), FRIDAY, { periods: [cancelled] })).toBeDefined();
  });
});
