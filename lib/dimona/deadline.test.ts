import { describe, expect, test } from "vitest";
import { deadline, isLate } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { about, ordinaryIn, ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";

const ordinary = ordinaryPeriod({ endDate: "2026-11-20" });
const student = studentPeriod({ endDate: "2026-11-20" });

const shift = ordinaryPeriod({
  workerType: "FLX",
  startDate: "2026-11-20",
  startHour: "1000",
  endDate: "2026-11-20",
  endHour: "1800",
});
const casual = { ...shift, workerType: "EXT", jointCommittee: "302" };
const evening = { ...casual, startHour: "1600", endHour: "2000" };

const ofPerformances: [string, Content, Period[], string, string][] = [
  [
    "a flexi-job's start hour: the earlier of the two",
    about("UPDATE", { startHour: "0900" }),
    [shift],
    "2026-11-20T09:00:00.000+01:00",
    "start-of-work",
  ],
  [
    "a flexi-job begins later: the hour that was declared",
    about("UPDATE", { startHour: "1100" }),
    [shift],
    "2026-11-20T10:00:00.000+01:00",
    "start-of-work",
  ],
  [
    "a flexi-job ends later: before the work that is added",
    about("UPDATE", { endHour: "1900" }),
    [shift],
    "2026-11-20T18:00:00.000+01:00",
    "start-of-work",
  ],
  [
    "a flexi-job ends earlier",
    about("UPDATE", { endHour: "1700" }),
    [shift],
    "2026-11-23T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "casual work ends earlier: that midnight",
    about("UPDATE", { endHour: "1700" }),
    [casual],
    "2026-11-20T23:59:59.999+01:00",
    "after-performance",
  ],
  [
    "casual work ends later: eight hours after",
    about("UPDATE", { endHour: "1900" }),
    [casual],
    "2026-11-21T02:00:00.000+01:00",
    "after-performance",
  ],
  [
    "casual work that ended at 20:00 ends later: next morning",
    about("UPDATE", { endHour: "2200" }),
    [evening],
    "2026-11-21T08:00:00.000+01:00",
    "after-performance",
  ],
  [
    "casual work that ended at 19:59 ends later: eight hours after",
    about("UPDATE", { endHour: "2200" }),
    [{ ...evening, endHour: "1959" }],
    "2026-11-21T03:59:00.000+01:00",
    "after-performance",
  ],
  [
    "the night on which summer time ends has an hour more",
    about("UPDATE", { endHour: "1900" }),
    [{ ...casual, startDate: "2026-10-24", endDate: "2026-10-24" }],
    "2026-10-25T02:00:00.000+02:00",
    "after-performance",
  ],
  [
    "the night on which it begins has an hour less",
    about("UPDATE", { endHour: "2000", endDate: "2026-03-28" }),
    [{ ...casual, startDate: "2026-03-28", endDate: "2026-03-28", endHour: "1930" }],
    "2026-03-29T04:30:00.000+02:00",
    "after-performance",
  ],
];

/** A declaration, the period, the last instant in time (Belgian winter time unless said), the ground. */
const cases: [string, Content, Period[], string, string][] = [
  ["IN without hours: the employer's usual start", ordinaryIn(), [], "2026-11-18T08:00:00.000+01:00", "start-of-work"],
  ["IN with an hour", ordinaryIn({ startHour: "0600" }), [], "2026-11-18T06:00:00.000+01:00", "start-of-work"],
  ["IN in summer", ordinaryIn({ startDate: "2026-07-01" }), [], "2026-07-01T08:00:00.000+02:00", "start-of-work"],
  [
    "OUT on a Friday: Monday",
    about("OUT", { endDate: "2026-11-20" }),
    [ordinaryPeriod()],
    "2026-11-23T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "OUT before a holiday",
    about("OUT", { endDate: "2026-11-10" }),
    [ordinaryPeriod()],
    "2026-11-12T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "OUT on the Friday before the clock goes forward",
    about("OUT", { endDate: "2026-03-27" }),
    [ordinaryPeriod()],
    "2026-03-30T23:59:59.999+02:00",
    "first-working-day-after-end",
  ],
  [
    "UPDATE, start earlier",
    about("UPDATE", { startDate: "2026-11-01" }),
    [ordinary],
    "2026-11-01T08:00:00.000+01:00",
    "start-of-work",
  ],
  [
    "UPDATE, end earlier",
    about("UPDATE", { endDate: "2026-11-13" }),
    [ordinary],
    "2026-11-16T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "UPDATE, end later",
    about("UPDATE", { endDate: "2026-12-11" }),
    [ordinary],
    "2026-11-23T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "UPDATE, reopening",
    about("UPDATE", { endDate: "9999-12-31" }),
    [ordinary],
    "2026-11-23T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "UPDATE of a student, end earlier",
    about("UPDATE", { endDate: "2026-11-13" }),
    [student],
    "2026-11-16T23:59:59.999+01:00",
    "first-working-day-after-end",
  ],
  [
    "UPDATE of a student, end later: before the work that is added",
    about("UPDATE", { endDate: "2026-12-11" }),
    [student],
    "2026-11-21T08:00:00.000+01:00",
    "start-of-work",
  ],
  [
    "UPDATE of both: the earliest",
    about("UPDATE", { startDate: "2026-11-01", endDate: "2026-11-13" }),
    [ordinary],
    "2026-11-01T08:00:00.000+01:00",
    "start-of-work",
  ],
  ...ofPerformances,
  ["CANCEL", about("CANCEL"), [ordinary], "2026-11-02T23:59:59.999+01:00", "declared-start-date"],
];

test.each(cases)("%s", (_, content, periods, at, ground) => {
  expect(deadline(content, sampleContext({ periods }))).toMatchObject({ at: new Date(at), ground });
});

test.each(cases)("the last instant is in time, the next is late: %s", (_, content, periods, at) => {
  const last = new Date(at).getTime();
  expect(isLate(content, sampleContext({ periods, now: new Date(last) }))).toBe(false);
  expect(isLate(content, sampleContext({ periods, now: new Date(last + 1) }))).toBe(true);
});

describe("no deadline where none can be known", () => {
  const none: [string, Content, Period[]][] = [
    ["an unreadable start", ordinaryIn({ startDate: "x" }), []],
    ["no start", ordinaryIn({ startDate: undefined }), []],
    ["a period that we do not know", about("CANCEL"), []],
    ["a cancelled period", about("CANCEL"), [ordinaryPeriod({ cancelled: true })]],
    [
      "planned hours of article 17, of which no term is known",
      about("UPDATE", { plannedHours: "90", endDate: "2026-11-20" }),
      [{ ...student, workerType: "O17" }],
    ],
    ["planned hours that stay as they are", about("UPDATE", { plannedHours: "80", endDate: "2026-11-20" }), [student]],
  ];
  test.each(none)("%s", (_, content, periods) => {
    expect(deadline(content, sampleContext({ periods }))).toBeUndefined();
    expect(isLate(content, sampleContext({ periods }))).toBe(false);
  });
});

test("as long as no employer is chosen the whole first day is in time", () => {
  const at = deadline(ordinaryIn(), sampleContext({ employer: undefined }))?.at;
  expect(at).toEqual(new Date("2026-11-18T23:59:59.999+01:00"));
});
