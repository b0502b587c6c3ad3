import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/dimona/context";
import { type Clock, deadline, isLate } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { about, ordinaryIn, ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";

/** The last instant in time, and with Saturdays as working days. Each is asked on both sides: that millisecond and the next. */
function isExactly(content: Content, at: string, changes: Partial<Context>): void {
  const last = new Date(at).getTime();
  expect(deadline(content, sampleContext(changes))?.at.toISOString()).toBe(new Date(last).toISOString());
  expect(isLate(content, sampleContext({ ...changes, now: new Date(last) }))).toBe(false);
  expect(isLate(content, sampleContext({ ...changes, now: new Date(last + 1) }))).toBe(true);
}

/** Last day of work, last day in time from Monday to Friday, the same with Saturdays. */
const workingDays: [string, string, string, string][] = [
  ["a Monday", "2026-11-16", "2026-11-17", "2026-11-17"],
  ["a Thursday", "2026-11-19", "2026-11-20", "2026-11-20"],
  ["a Friday", "2026-11-20", "2026-11-23", "2026-11-21"],
  ["a Saturday", "2026-11-21", "2026-11-23", "2026-11-23"],
  ["a Sunday", "2026-11-22", "2026-11-23", "2026-11-23"],
  ["Maundy Thursday", "2026-04-02", "2026-04-03", "2026-04-03"],
  ["Good Friday: Easter Monday is no working day", "2026-04-03", "2026-04-07", "2026-04-04"],
  ["Easter Saturday", "2026-04-04", "2026-04-07", "2026-04-07"],
  ["the eve of 1 May, a Friday", "2026-04-30", "2026-05-04", "2026-05-02"],
  ["the eve of Ascension Day", "2026-05-13", "2026-05-15", "2026-05-15"],
  ["the Friday before Whit Monday", "2026-05-22", "2026-05-26", "2026-05-23"],
  ["the eve of 21 July", "2026-07-20", "2026-07-22", "2026-07-22"],
  ["the Friday before 15 August, a Saturday", "2026-08-14", "2026-08-17", "2026-08-17"],
  ["the Friday before 1 November, a Sunday that is not shifted", "2026-10-30", "2026-11-02", "2026-10-31"],
  ["the eve of 11 November", "2026-11-10", "2026-11-12", "2026-11-12"],
  ["the eve of Christmas, a Friday", "2026-12-24", "2026-12-28", "2026-12-26"],
  ["Christmas itself", "2026-12-25", "2026-12-28", "2026-12-26"],
  ["the last day of 2026: New Year is a Friday", "2026-12-31", "2027-01-04", "2027-01-02"],
  ["the last day of 2027: New Year is a Saturday", "2027-12-31", "2028-01-03", "2028-01-03"],
  ["the last day of 2028, a Sunday: New Year is a Monday", "2028-12-31", "2029-01-02", "2029-01-02"],
  ["the last day of a leap February", "2028-02-29", "2028-03-01", "2028-03-01"],
];

/** Winter or summer time at the end of a Belgian day. */
const offset = (day: string) => (day > "2026-03-29" && day < "2026-10-25" ? "+02:00" : "+01:00");
const endOf = (day: string) => `${day}T23:59:59.999${offset(day)}`;

describe.each(workingDays)("the work ends on %s", (_, end, plain, withSaturdays) => {
  const open = ordinaryPeriod({ startDate: "2026-01-05" });
  const longer = ordinaryPeriod({ startDate: "2026-01-05", endDate: "2029-06-30" });
  const closed = ordinaryPeriod({ startDate: "2026-01-05", endDate: end });
  test.each<[string, Content, Period]>([
    ["OUT", about("OUT", { endDate: end }), open],
    ["UPDATE, end earlier", about("UPDATE", { endDate: end }), longer],
    ["UPDATE, end later", about("UPDATE", { endDate: "2029-07-01" }), closed],
    ["UPDATE, reopening", about("UPDATE", { endDate: "9999-12-31" }), closed],
  ])("%s", (_kind, content, period) => {
    isExactly(content, endOf(plain), { periods: [period] });
    isExactly(content, endOf(plain), { periods: [period], saturdays: false });
    isExactly(content, endOf(withSaturdays), { periods: [period], saturdays: true });
  });
});

const shift = (changes: Partial<Period>): Period =>
  ordinaryPeriod({
    workerType: "EXT",
    jointCommittee: "302",
    startDate: "2026-11-20",
    startHour: "1000",
    endDate: "2026-11-20",
    endHour: "1800",
    ...changes,
  });

const night = (startDate: string, endDate: string, endHour: string) =>
  shift({ startDate, startHour: "2000", endDate, endHour });

/** Three o'clock becomes two on 25 October 2026, two becomes three on 29 March 2026. */
const clockChanges: [string, Content, Period | undefined, string][] = [
  [
    "IN in the hour that comes twice: before it comes first",
    ordinaryIn({ startDate: "2026-10-25", startHour: "0230" }),
    undefined,
    "2026-10-25T02:30:00+02:00",
  ],
  [
    "IN just after the hour that comes twice",
    ordinaryIn({ startDate: "2026-10-25", startHour: "0300" }),
    undefined,
    "2026-10-25T03:00:00+01:00",
  ],
  [
    "IN in the hour that does not exist: as if the clock stood",
    ordinaryIn({ startDate: "2026-03-29", startHour: "0230" }),
    undefined,
    "2026-03-29T03:30:00+02:00",
  ],
  [
    "IN at the last minute before the leap",
    ordinaryIn({ startDate: "2026-03-29", startHour: "0159" }),
    undefined,
    "2026-03-29T01:59:00+01:00",
  ],
  [
    "casual work that ends in the hour that comes twice: next to 20:00 nothing, eight hours after its first coming",
    about("UPDATE", { endHour: "0300" }),
    night("2026-10-24", "2026-10-25", "0230"),
    "2026-10-25T09:30:00+01:00",
  ],
  [
    "casual work that ends in the hour that is skipped: eight hours after",
    about("UPDATE", { endHour: "0400" }),
    night("2026-03-28", "2026-03-29", "0230"),
    "2026-03-29T11:30:00+02:00",
  ],
  [
    "casual work that ends at 22:00 on the eve: 08:00 of the new time",
    about("UPDATE", { endHour: "2300" }),
    shift({ startDate: "2026-10-24", endDate: "2026-10-24", endHour: "2200" }),
    "2026-10-25T08:00:00+01:00",
  ],
  [
    "casual work on the long day ends earlier: its midnight",
    about("UPDATE", { endHour: "1700" }),
    shift({ startDate: "2026-10-25", endDate: "2026-10-25" }),
    "2026-10-25T23:59:59.999+01:00",
  ],
  [
    "casual work on the short day ends earlier: its midnight",
    about("UPDATE", { endHour: "1700" }),
    shift({ startDate: "2026-03-29", endDate: "2026-03-29" }),
    "2026-03-29T23:59:59.999+02:00",
  ],
  ["CANCEL on the long day", about("CANCEL"), ordinaryPeriod({ startDate: "2026-10-25" }), endOf("2026-10-25")],
  [
    "CANCEL on the short day",
    about("CANCEL"),
    ordinaryPeriod({ startDate: "2026-03-29" }),
    "2026-03-29T23:59:59.999+02:00",
  ],
];

test.each(clockChanges)("%s", (_, content, period, at) => isExactly(content, at, { periods: period ? [period] : [] }));

const sector = (jointCommittee: string, changes: Partial<Period> = {}) => shift({ jointCommittee, ...changes });

const performances: [string, Content, Period, string][] = [
  [
    "horeca 19:59, later",
    about("UPDATE", { endHour: "2100" }),
    shift({ endHour: "1959" }),
    "2026-11-21T03:59:00+01:00",
  ],
  [
    "horeca 20:00, later",
    about("UPDATE", { endHour: "2100" }),
    shift({ endHour: "2000" }),
    "2026-11-21T08:00:00+01:00",
  ],
  [
    "horeca 23:59, later",
    about("UPDATE", { endDate: "2026-11-21", endHour: "0030" }),
    shift({ endHour: "2359" }),
    "2026-11-21T08:00:00+01:00",
  ],
  [
    "horeca 00:00 next day, later",
    about("UPDATE", { endHour: "0030" }),
    night("2026-11-20", "2026-11-21", "0000"),
    "2026-11-21T08:00:00+01:00",
  ],
  [
    "horeca of New Year's Eve, later",
    about("UPDATE", { endHour: "0400" }),
    night("2026-12-31", "2027-01-01", "0300"),
    "2027-01-01T11:00:00+01:00",
  ],
  [
    "horeca of New Year's Eve, earlier",
    about("UPDATE", { endHour: "0200" }),
    night("2026-12-31", "2027-01-01", "0300"),
    "2027-01-01T23:59:59.999+01:00",
  ],
  ["horeca, a no-show", about("CANCEL"), shift({}), "2026-11-20T23:59:59.999+01:00"],
  ["agriculture, later", about("UPDATE", { endHour: "1900" }), sector("144"), "2026-11-20T18:00:00+01:00"],
  ["agriculture, earlier", about("UPDATE", { endHour: "1700" }), sector("144"), "2026-11-23T23:59:59.999+01:00"],
  [
    "agriculture, start hour earlier",
    about("UPDATE", { startHour: "0900" }),
    sector("144"),
    "2026-11-20T09:00:00+01:00",
  ],
  ["agriculture, start hour later", about("UPDATE", { startHour: "1030" }), sector("144"), "2026-11-20T10:00:00+01:00"],
  [
    "agency work at a user in horeca, later",
    about("UPDATE", { endHour: "1900" }),
    sector("322", { usingCompany: { jointCommittee: "302" } }),
    "2026-11-21T02:00:00+01:00",
  ],
  [
    "agency work at a user in agriculture, later",
    about("UPDATE", { endHour: "1900" }),
    sector("322", { usingCompany: { jointCommittee: "144" } }),
    "2026-11-20T18:00:00+01:00",
  ],
  [
    "a performance moved a day forward begins at its own hour",
    about("UPDATE", { startDate: "2026-11-19", endDate: "2026-11-19" }),
    sector("144"),
    "2026-11-19T10:00:00+01:00",
  ],
];

test.each(performances)("%s", (_, content, period, at) => isExactly(content, at, { periods: [period] }));

const hoursOf = (endDate: string) => studentPeriod({ startDate: endDate, endDate });
const corrected = (endDate: string) => about("UPDATE", { plannedHours: "90", endDate });

test.each([
  ["2026-03-31", "2026-04-30T23:59:59.999+02:00"],
  ["2026-05-01", "2026-07-31T23:59:59.999+02:00"],
  ["2026-07-01", "2026-10-31T23:59:59.999+01:00"],
  ["2026-12-31", "2027-01-31T23:59:59.999+01:00"],
])("a student's planned hours of a period that ends on %s: the month after the quarter", (endDate, at) => {
  isExactly(corrected(endDate), at, { periods: [hoursOf(endDate)] });
  expect(deadline(corrected(endDate), sampleContext({ periods: [hoursOf(endDate)] }))?.ground).toBe(
    "month-after-quarter",
  );
});

const employed = (usualStartHour: string): Partial<Context> => ({
  employer: { nssoNumber: "118203423", kind: "private", usualStartHour },
});

const clocks: [string, Content, Partial<Context>, Clock, string][] = [
  [
    "the hour that is declared",
    ordinaryIn({ startHour: "0600" }),
    employed("0800"),
    "declared-hour",
    "2026-11-18T06:00:00+01:00",
  ],
  ["the employer's usual start", ordinaryIn(), employed("0930"), "usual-start", "2026-11-18T09:30:00+01:00"],
  ["the usual start at midnight", ordinaryIn(), employed("0000"), "usual-start", "2026-11-18T00:00:00+01:00"],
  ["the whole day without an employer", ordinaryIn(), { employer: undefined }, "whole-day", endOf("2026-11-18")],
  ["the whole day where the hour is none", ordinaryIn(), employed("24:00"), "whole-day", endOf("2026-11-18")],
  [
    "the whole day for an OUT",
    about("OUT", { endDate: "2026-11-18" }),
    { periods: [ordinaryPeriod()] },
    "whole-day",
    endOf("2026-11-19"),
  ],
  ["the whole day for a CANCEL", about("CANCEL"), { periods: [ordinaryPeriod()] }, "whole-day", endOf("2026-11-02")],
  [
    "the end hour of casual work",
    about("UPDATE", { endHour: "1900" }),
    { periods: [shift({})] },
    "declared-hour",
    "2026-11-21T02:00:00+01:00",
  ],
  [
    "its whole day when it ends earlier",
    about("UPDATE", { endHour: "1700" }),
    { periods: [shift({})] },
    "whole-day",
    endOf("2026-11-20"),
  ],
  [
    "the usual start for a student who stays",
    about("UPDATE", { endDate: "2026-11-21" }),
    { periods: [studentPeriod({ endDate: "2026-11-20" })], ...employed("0700") },
    "usual-start",
    "2026-11-21T07:00:00+01:00",
  ],
];

test.each(clocks)("the clock that counts is %s", (_, content, changes, clock, at) => {
  expect(deadline(content, sampleContext(changes))?.clock).toBe(clock);
  isExactly(content, at, changes);
});
