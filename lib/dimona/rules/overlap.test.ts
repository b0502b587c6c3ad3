import { expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";
import { about, found, ordinaryIn, ordinaryPeriod, studentIn } from "@/lib/dimona/rules/samples";

const other = (changes: Partial<Period>) => ordinaryPeriod({ number: makeDimonaNumber(2), ...changes });
const mine = ordinaryPeriod({ startDate: "2026-12-07", endDate: "2026-12-11" });
const week = { startDate: "2026-12-07", endDate: "2026-12-11" };
const double = (block: string) => `duplicate-period ${block}-333 startDate`;
const overlap = (block: string) => `overlapping-period ${block}-334 startDate`;

const cases: [string, Content, Period[], string[]][] = [
  ["the same week", ordinaryIn(week), [other(week)], [double("90373")]],
  [
    "the same open period",
    ordinaryIn({ startDate: "2026-12-07" }),
    [other({ startDate: "2026-12-07" })],
    [double("90373")],
  ],
  [
    "a week that ends on my first day",
    ordinaryIn(week),
    [other({ startDate: "2026-12-01", endDate: "2026-12-07" })],
    [overlap("90373")],
  ],
  [
    "a week that ends the day before",
    ordinaryIn(week),
    [other({ startDate: "2026-12-01", endDate: "2026-12-06" })],
    [],
  ],
  [
    "a week that begins on my last day",
    ordinaryIn(week),
    [other({ startDate: "2026-12-11", endDate: "2026-12-20" })],
    [overlap("90373")],
  ],
  [
    "a week that begins the day after",
    ordinaryIn(week),
    [other({ startDate: "2026-12-12", endDate: "2026-12-20" })],
    [],
  ],
  ["an open period before me", ordinaryIn(week), [other({ startDate: "2020-01-01" })], [overlap("90373")]],
  [
    "open, before a later period",
    ordinaryIn({ startDate: "2026-12-07" }),
    [other({ startDate: "2030-01-01" })],
    [overlap("90373")],
  ],
  ["a cancelled period", ordinaryIn(week), [other({ ...week, cancelled: true })], []],
  ["a locked period", ordinaryIn(week), [other({ ...week, locked: true })], [double("90373")]],
  ["another committee", ordinaryIn(week), [other({ ...week, jointCommittee: "140" })], []],
  ["another worker type", studentIn({ ...week, plannedHours: "8" }), [other(week)], []],
  ["another sub-entity", ordinaryIn(week), [other({ ...week, subEntity: "12" })], []],
  ["another user", ordinaryIn(week), [other({ ...week, usingCompany: { name: "Jansen" } })], []],
  [
    "an UPDATE over a neighbour",
    about("UPDATE", { endDate: "2026-12-12" }),
    [mine, other({ startDate: "2026-12-12", endDate: "2026-12-20" })],
    [overlap("90378")],
  ],
  [
    "an UPDATE up to a neighbour",
    about("UPDATE", { endDate: "2026-12-12" }),
    [mine, other({ startDate: "2026-12-13", endDate: "2026-12-20" })],
    [],
  ],
  [
    "an UPDATE to another period",
    about("UPDATE", { endDate: "2026-12-12" }),
    [mine, other({ startDate: "2026-12-07", endDate: "2026-12-12" })],
    [double("90378")],
  ],
  [
    "an UPDATE that opens before a neighbour",
    about("UPDATE", { endDate: "9999-12-31" }),
    [mine, other({ startDate: "2027-12-13" })],
    [overlap("90378")],
  ],
  [
    "an UPDATE with an unreadable end says only that",
    about("UPDATE", { endDate: "x" }),
    [mine, other({ startDate: "2026-12-12" })],
    ["invalid 00911-003 endDate"],
  ],
];

test.each(cases)("%s", (_, content, periods, expected) => {
  expect(found(content, { periods })).toEqual(expected);
});

test("two shifts of one day may follow each other, not overlap", () => {
  const day = { startDate: "2026-12-07", endDate: "2026-12-07" };
  const held = other({ ...day, startHour: "1200", endHour: "1700" });
  const shift = (startHour: string, endHour: string) =>
    found(ordinaryIn({ ...day, startHour, endHour }), { periods: [held] }).join();
  expect(shift("0800", "1200")).not.toContain("overlapping-period");
  expect(shift("0800", "1201")).toContain("overlapping-period");
  expect(shift("1700", "2200")).not.toContain("overlapping-period");
  expect(shift("1659", "2200")).toContain("overlapping-period");
});
