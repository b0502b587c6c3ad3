import { describe, expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { found, ordinaryPeriod } from "@/lib/dimona/rules/samples";

/** The nights of 24 to 25 October 2026 (three o'clock becomes two) and of 27 to 28 March 2027 (two becomes three). */
const casual = (changes: Partial<Content>): Content => ({
  kind: "IN",
  workerType: "EXT",
  jointCommittee: "145",
  ...changes,
});

const early = new Date("2026-10-01T08:00:00Z");

describe.each([
  ["back", "2026-10-24", "2026-10-25"],
  ["forward", "2027-03-27", "2027-03-28"],
])("the clock goes %s", (_, startDate, endDate) => {
  const night = (endHour: string) => casual({ startDate, startHour: "2000", endDate, endHour });

  test("24 hours are counted on the wall", () => {
    expect(found(night("2000"), { now: early })).toEqual([]);
    expect(found(night("2001"), { now: early })).toEqual(["longer-than-a-day 90373-341 endHour"]);
  });

  test("two shifts may meet in the night of the change, not overlap", () => {
    const held = ordinaryPeriod({
      workerType: "EXT",
      jointCommittee: "145",
      startDate,
      startHour: "2000",
      endDate,
      endHour: "0230",
    });
    const morning = (startHour: string) => casual({ startDate: endDate, startHour, endDate, endHour: "0600" });
    expect(found(morning("0230"), { now: early, periods: [held] })).toEqual([]);
    expect(found(morning("0229"), { now: early, periods: [held] })).toEqual(["overlapping-period 90373-334 startDate"]);
  });
});

const at = (startDate: string, startHour: string, now: string) =>
  found(casual({ startDate, startHour, endDate: startDate, endHour: "0600" }), { now: new Date(now) });

test("work in the hour that comes twice is declared before it comes first", () => {
  expect(at("2026-10-25", "0230", "2026-10-25T02:30:00+02:00")).toEqual([]);
  expect(at("2026-10-25", "0230", "2026-10-25T02:30:01+02:00")).toEqual(["(late-in 90373-460 startDate)"]);
});

test("work in the hour that is skipped is declared by the clock as if it had not been moved", () => {
  expect(at("2027-03-28", "0230", "2027-03-28T01:30:00Z")).toEqual([]);
  expect(at("2027-03-28", "0230", "2027-03-28T01:30:01Z")).toEqual(["(late-in 90373-460 startDate)"]);
});

test("the first working day ends at midnight of the new time", () => {
  const open = ordinaryPeriod({ startDate: "2026-10-01" });
  const out: Content = { kind: "OUT", periodNumber: open.number, endDate: "2026-10-23" };
  const said = (now: string) => found(out, { now: new Date(now), periods: [open] });
  expect(said("2026-10-26T23:59:59+01:00")).toEqual([]);
  expect(said("2026-10-27T00:00:00+01:00")).toEqual(["(late-out - endDate)"]);
});
