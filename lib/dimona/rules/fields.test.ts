import { describe, expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { about, found, NOW, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";

const local = {
  employer: {
    enterpriseNumber: "0207437468",
    kind: "local-authority",
    active: true,
    mandate: true,
    usualStartHour: "0800",
  },
} as const;
const open = { periods: [ordinaryPeriod()] };
const closed = { periods: [ordinaryPeriod({ endDate: "2026-11-30" })] };
const student = { periods: [studentPeriod()] };

describe("presence: -001 and -005", () => {
  const cases: [string, Content, Parameters<typeof found>[1], string[]][] = [
    ["an ordinary IN is complete without an end", ordinaryIn(), {}, []],
    ["an ordinary IN may have an end", ordinaryIn({ endDate: "2026-11-18" }), {}, []],
    ["a student's IN is complete", studentIn(), {}, []],
    ["an IN has a start", ordinaryIn({ startDate: undefined }), {}, ["missing 00910-001 startDate"]],
    ["an IN has a committee", ordinaryIn({ jointCommittee: undefined }), {}, ["missing 00046-001 jointCommittee"]],
    ["an IN has a worker type", ordinaryIn({ workerType: undefined }), {}, ["missing 00655-001 workerType"]],
    ["an IN has no period number", ordinaryIn(about("IN")), {}, ["forbidden 00913-005 periodNumber"]],
    ["an ordinary worker has no hours", ordinaryIn({ startHour: "0800" }), {}, ["forbidden 00777-005 startHour"]],
    ["nor an end hour", ordinaryIn({ endHour: "1700" }), {}, ["forbidden 00778-005 endHour"]],
    ["nor planned hours", ordinaryIn({ plannedHours: "8" }), {}, ["forbidden 01135-005 plannedHours"]],
    ["a student has an end", studentIn({ endDate: undefined }), {}, ["missing 00911-001 endDate"]],
    ["a student has planned hours", studentIn({ plannedHours: undefined }), {}, ["missing 01135-001 plannedHours"]],
    ["a student has no start hour", studentIn({ startHour: "0800" }), {}, ["forbidden 00777-005 startHour"]],
    ["a local authority has no committee", ordinaryIn(), local, ["forbidden 00046-005 jointCommittee"]],
    ["and is complete without", ordinaryIn({ jointCommittee: undefined }), local, []],
    ["an OUT has an end", about("OUT"), open, ["missing 00911-001 endDate"]],
    ["an OUT with an end is complete", about("OUT", { endDate: "2026-11-18" }), open, []],
    [
      "an OUT has nothing else",
      about("OUT", { endDate: "2026-11-18", startDate: "2026-11-02" }),
      open,
      ["forbidden 00910-005 startDate"],
    ],
    [
      "an UPDATE has no characteristics",
      about("UPDATE", { endDate: "2026-11-29", workerType: "OTH", jointCommittee: "XXX" }),
      closed,
      ["forbidden 00655-005 workerType", "forbidden 00046-005 jointCommittee"],
    ],
    [
      "a student's start is not updated",
      about("UPDATE", { startDate: "2026-10-30", endDate: "2026-12-30", plannedHours: "80" }),
      student,
      ["forbidden 00910-005 startDate", "(late-update 90378-460 declaration)"],
    ],
    [
      "a student's UPDATE says the planned hours",
      about("UPDATE", { endDate: "2026-12-30" }),
      student,
      ["missing 01135-001 plannedHours"],
    ],
    ["a CANCEL of nothing named", { kind: "CANCEL" }, {}, ["missing 00913-001 periodNumber"]],
  ];
  test.each(cases)("%s", (_, content, context, expected) => {
    expect(found(content, context)).toEqual(expected);
  });

  test("until the end of 2016 a student's start could be updated", () => {
    const update = about("UPDATE", { startDate: "2016-12-01", endDate: "2016-12-31", plannedHours: "80" });
    const held = (startDate: string) => ({
      now: new Date("2016-11-30T12:00:00Z"),
      periods: [studentPeriod({ startDate, endDate: "2016-12-31" })],
    });
    expect(found(update, held("2016-12-31"))).toEqual([]);
    expect(found(update, held("2017-01-01"))).toContain("forbidden 00910-005 startDate");
  });
});

describe("shape: -003", () => {
  const cases: [string, Content, string[]][] = [
    ["a day that does not exist", ordinaryIn({ startDate: "2026-11-31" }), ["invalid 00910-003 startDate"]],
    ["text as a day", ordinaryIn({ endDate: "morgen" }), ["invalid 00911-003 endDate"]],
    ["an unknown worker type", ordinaryIn({ workerType: "TRS" }), ["invalid 00655-003 workerType"]],
    ["999 is no committee of Dimona", ordinaryIn({ jointCommittee: "999" }), ["invalid 00046-003 jointCommittee"]],
    ["no hours at all", studentIn({ plannedHours: "0" }), ["invalid 01135-003 plannedHours"]],
    ["one hour", studentIn({ plannedHours: "1" }), []],
    ["999 hours", studentIn({ plannedHours: "999" }), []],
    ["1000 hours", studentIn({ plannedHours: "1000" }), ["invalid 01135-003 plannedHours"]],
    ["half an hour", studentIn({ plannedHours: "7.5" }), ["invalid 01135-003 plannedHours"]],
  ];
  test.each(cases)("%s", (_, content, expected) => {
    expect(found(content)).toEqual(expected);
  });

  test.each([
    ["0000", true],
    ["2359", true],
    ["2400", false],
    ["2360", false],
    ["800", false],
  ])("the hour %s is readable: %s", (startHour, readable) => {
    expect(found(ordinaryIn({ startHour })).includes("invalid 00777-003 startHour")).toBe(!readable);
  });

  test("a period number with a wrong check digit", () => {
    const content = { kind: "CANCEL", periodNumber: "600165606188" } as const;
    expect(found(content)).toEqual(["invalid 00913-003 periodNumber"]);
  });
});

describe("domain: -008", () => {
  const late = "(late-in 90373-460 startDate)";
  const cases: [string, Content, string[]][] = [
    ["1919-12-31", ordinaryIn({ startDate: "1919-12-31" }), ["out-of-domain 00910-008 startDate"]],
    ["1920-01-01", ordinaryIn({ startDate: "1920-01-01" }), [late]],
    ["2035-12-31", ordinaryIn({ startDate: "2035-12-31" }), []],
    ["2036-01-01", ordinaryIn({ startDate: "2036-01-01" }), ["out-of-domain 00910-008 startDate"]],
    [
      "an end in 1998",
      ordinaryIn({ startDate: "1998-01-01", endDate: "1998-12-31" }),
      ["out-of-domain 00911-008 endDate", late],
    ],
    ["an end in 1999", ordinaryIn({ startDate: "1998-01-01", endDate: "1999-01-01" }), [late]],
    ["an end in 2036", ordinaryIn({ endDate: "2036-01-01" }), ["out-of-domain 00911-008 endDate"]],
    ["an open end in an IN", ordinaryIn({ endDate: "9999-12-31" }), ["out-of-domain 00911-008 endDate"]],
  ];
  test.each(cases)("%s", (_, content, expected) => {
    expect(found(content)).toEqual(expected);
  });

  test("the year is the Belgian one: at 23:30 UTC on 31 December the next has begun", () => {
    const content = ordinaryIn({ startDate: "2036-12-31" });
    expect(found(content, { now: new Date("2026-12-31T23:30:00Z") })).toEqual([]);
    expect(found(content, { now: NOW })).toEqual(["out-of-domain 00910-008 startDate"]);
  });
});
