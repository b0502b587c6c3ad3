import { expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { casualIn } from "@/lib/dimona/ledger-cases/ledger-case";
import type { Period } from "@/lib/dimona/period";
import { about, found, ordinaryIn, ordinaryPeriod } from "@/lib/dimona/rules/samples";

const flexiIn = (changes: Partial<Content>): Content => ordinaryIn({ workerType: "FLX", ...changes });
const day = { startHour: "1000", endDate: "2026-11-18", endHour: "1800" };
const tooLong = "longer-than-a-day 90373-341 endHour";

const cases: [string, Content, string[]][] = [
  ["casual work with hours", casualIn(), []],
  ["casual work in horeca by the day", casualIn({ endHour: undefined }), []],
  [
    "casual work in horeca by the day until the next",
    casualIn({ endHour: undefined, endDate: "2026-11-19" }),
    ["not-one-day 00911-008 endDate"],
  ],
  [
    "casual work in horticulture has no day lump sum",
    casualIn({ jointCommittee: "145", endHour: undefined }),
    ["missing 00778-001 endHour"],
  ],
  ["a night", casualIn({ startHour: "2200", endDate: "2026-11-19", endHour: "0600" }), []],
  ["24 hours", casualIn({ endDate: "2026-11-19", endHour: "1000" }), []],
  ["24 hours and a minute", casualIn({ endDate: "2026-11-19", endHour: "1001" }), [tooLong]],
  [
    "24 hours of the clock on the wall while summer time ends",
    casualIn({ startDate: "2027-10-30", endDate: "2027-10-31", endHour: "1000" }),
    [],
  ],
  [
    "24 hours of the clock on the wall while summer time begins",
    casualIn({ startDate: "2027-03-27", endDate: "2027-03-28", endHour: "1000" }),
    [],
  ],
  [
    "and a minute more while it begins",
    casualIn({ startDate: "2027-03-27", endDate: "2027-03-28", endHour: "1001" }),
    [tooLong],
  ],
  ["an end before the start", casualIn({ endHour: "0959" }), ["end-hour-before-start 00778-345 endHour"]],
  ["a flexi-job of a day", flexiIn(day), []],
  ["a flexi-job of a night", flexiIn({ ...day, endDate: "2026-11-19", endHour: "0200" }), []],
  ["a flexi-job of a day without an end hour", flexiIn({ ...day, endHour: undefined }), ["missing 00778-001 endHour"]],
  ["a flexi-job of a period", flexiIn({ endDate: "2026-12-31" }), []],
  ["a flexi-job of one day without hours", flexiIn({ endDate: "2026-11-18" }), ["not-after-start 00911-008 endDate"]],
  ["a flexi-job into the next quarter", flexiIn({ endDate: "2027-01-01" }), ["different-quarters 90373-421 endDate"]],
  [
    "a flexi-job of a night into the next quarter",
    flexiIn({ ...day, startDate: "2026-12-31", endDate: "2027-01-01", endHour: "0200" }),
    [],
  ],
  [
    "a flexi-job of many days with hours",
    flexiIn({ ...day, endDate: "2026-11-20" }),
    ["forbidden 00777-005 startHour", "forbidden 00778-005 endHour"],
  ],
  ["a flexi-job 31 days before its quarter", flexiIn({ ...day, startDate: "2026-12-31", endDate: "2026-12-31" }), []],
];

test.each(cases)("%s", (_, content, expected) => {
  expect(found(content)).toEqual(expected);
});

const early = (now: string, content: Content) => found(content, { now: new Date(now) });
const wanted = flexiIn({ ...day, startDate: "2027-02-10", endDate: "2027-02-10" });
const article17 = ordinaryIn({ workerType: "T17", startDate: "2026-12-10", endDate: "2026-12-10" });
const tooEarly = ["too-early 00910-008 startDate"];

test("a flexi-job is declared at most 31 days before its quarter, article 17 at most 15 days before its start", () => {
  expect(early("2026-12-01T00:00:00+01:00", wanted)).toEqual([]);
  expect(early("2026-11-30T23:59:59+01:00", wanted)).toEqual(tooEarly);
  expect(early("2026-11-25T00:00:00+01:00", article17)).toEqual([]);
  expect(early("2026-11-24T23:59:59+01:00", article17)).toEqual(tooEarly);
});

const casual = (startDate: string, seed: number, changes: Partial<Period> = {}): Period =>
  ordinaryPeriod({
    number: makeDimonaNumber(seed),
    workerType: "EXT",
    jointCommittee: "302",
    startDate,
    startHour: "1000",
    endDate: startDate,
    endHour: "1800",
    ...changes,
  });
const row = "days-in-a-row 00910-459 startDate";

test.each([
  ["the second day", [casual("2026-11-17", 2)], []],
  ["the third day", [casual("2026-11-16", 2), casual("2026-11-17", 3)], [row]],
  ["the day between two", [casual("2026-11-17", 2), casual("2026-11-19", 3)], [row]],
  ["the day before two", [casual("2026-11-19", 2), casual("2026-11-20", 3)], [row]],
  ["a day after a free one", [casual("2026-11-15", 2), casual("2026-11-16", 3)], []],
  ["a cancelled day", [casual("2026-11-16", 2), casual("2026-11-17", 3, { cancelled: true })], []],
  ["horticulture", [casual("2026-11-16", 2, { jointCommittee: "145" }), casual("2026-11-17", 3)], []],
  [
    "a second shift of the second day",
    [casual("2026-11-17", 2), casual("2026-11-18", 3, { startHour: "1900", endHour: "2000" })],
    [],
  ],
])("casual work in horeca, at most two days in a row: %s", (_, periods, expected) => {
  expect(found(casualIn(), { periods })).toEqual(expected);
});

test("a flexi-job of a day cannot be changed into one of days: 24 hours to the minute", () => {
  const flexiDay = casual("2026-11-20", 1, { workerType: "FLX", jointCommittee: "XXX" });
  const until = (endDate: string, endHour: string) =>
    found(about("UPDATE", { endDate, endHour }), { periods: [flexiDay] });
  expect(until("2026-11-21", "1000")).toEqual([]);
  for (const [endDate, endHour] of [
    ["2026-11-21", "1001"],
    ["2026-11-26", "1800"],
  ] as const)
    expect(until(endDate, endHour)).toEqual(["longer-than-a-day 90378-341 endHour"]);
});
