import { expect, test } from "vitest";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { casualIn } from "@/lib/dimona/ledger-cases/ledger-case";
import type { Period } from "@/lib/dimona/period";
import { quarterBefore, TOLD_NUMBERS, toldOn } from "@/lib/dimona/quota-told";
import { toldUseOf, toldUsesOfYear } from "@/lib/dimona/quota-told-use";
import { about, NUMBER, ordinaryIn, ordinaryPeriod, studentIn } from "@/lib/dimona/rules/samples";

const flexi = { workerType: "FLX", jointCommittee: "XXX" };
const picker = { workerType: "EXT", jointCommittee: "145" };
const farmhand = { workerType: "EXT", jointCommittee: "144" };

test.each([
  [flexi, "2015-11-30", []],
  [flexi, "2015-12-01", [["FLEXI_EMPLOYMENT", 80]]],
  [flexi, "2023-12-31", [["FLEXI_EMPLOYMENT", 80]]],
  [
    flexi,
    "2024-01-01",
    [
      ["FLEXI_EMPLOYMENT", 80],
      ["FLEXI_FULL_TIME", 100],
    ],
  ],
  [farmhand, "2019-12-31", [["AGRICULTURE", 30]]],
  [farmhand, "2020-01-01", [["AGRICULTURE", 60]]],
  [farmhand, "2022-01-01", []],
  [farmhand, "2023-06-30", []],
  [farmhand, "2023-07-01", [["AGRICULTURE", 50]]],
  [picker, "2020-12-31", [["HORTICULTURE", 130]]],
  [picker, "2021-01-01", [["HORTICULTURE", 100]]],
  [picker, "2023-01-01", []],
  [
    { workerType: "EXT", jointCommittee: "322", usingCompany: { jointCommittee: "145" } },
    "2026-01-01",
    [["HORTICULTURE", 100]],
  ],
  [{ workerType: "EXT", jointCommittee: "302" }, "2026-01-01", []],
  [{ workerType: "OTH", jointCommittee: "145" }, "2026-01-01", []],
] as const)("of %j on %s is told %j", (work, day, expected) => {
  expect(toldOn(work, day).map(({ name, amount }) => [name, amount])).toEqual(expected);
});

test("no two rows of one number hold on the same day, and each says where it is from", () => {
  for (const one of TOLD_NUMBERS) {
    expect([one.source.nl, one.source.fr]).not.toContain("");
    const same = TOLD_NUMBERS.filter((it) => it !== one && it.name === one.name && it.from >= one.from);
    for (const { from } of same) expect(one.to !== undefined && one.to < from).toBe(true);
  }
});

const flexiOn = (startDate: string, index: number, changes: Partial<Period> = {}): Period =>
  ordinaryPeriod({
    ...{ number: makeDimonaNumber(200 + index), workerType: "FLX", startDate, startHour: "1800" },
    ...{ endDate: startDate, endHour: "2200", ...changes },
  });
const whole = { startHour: undefined, endHour: undefined, endDate: "2026-09-30" };
const flexiIn = ordinaryIn({ ...flexi, startHour: "1000", endDate: "2026-11-18", endHour: "1400" });

test("flexi-jobs are told by quarter: days with hours once, periods without, this declaration among them", () => {
  const periods = [
    flexiOn("2026-03-31", 1),
    flexiOn("2026-04-01", 2),
    flexiOn("2026-04-01", 3, { startHour: "2230", endHour: "0100", endDate: "2026-04-02" }),
    flexiOn("2026-07-01", 4, whole),
    flexiOn("2026-10-05", 5, { cancelled: true }),
    flexiOn("2025-12-31", 6),
    ordinaryPeriod(),
  ];
  expect(toldUseOf(flexiIn, periods)?.spans).toEqual([
    { span: "2026-Q1", days: 1, periods: 0 },
    { span: "2026-Q2", days: 1, periods: 0 },
    { span: "2026-Q3", days: 0, periods: 1 },
    { span: "2026-Q4", days: 1, periods: 0 },
  ]);
});

test("an UPDATE stands in the place of its period, a CANCEL takes it away, an OUT leaves it", () => {
  const periods = [flexiOn("2026-11-02", 0, { number: NUMBER })];
  const days = (content: Parameters<typeof toldUseOf>[0]) => toldUseOf(content, periods)?.spans[0]?.days;
  expect(days(about("UPDATE", { endHour: "2300" }))).toBe(1);
  expect(days(about("OUT", { endDate: "2026-11-02" }))).toBe(1);
  expect(days(about("CANCEL"))).toBe(0);
});

test("casual days in horticulture are told by year, work with a contingent is not told of", () => {
  const content = casualIn({ jointCommittee: "145" });
  expect(toldUseOf(content, [])?.spans).toEqual([{ span: "2026", days: 1, periods: 0 }]);
  expect(toldUseOf(casualIn(), [])).toBeUndefined();
  expect(toldUseOf(studentIn(), [])).toBeUndefined();
});

test("of a year each kind of work is told once", () => {
  const periods = [flexiOn("2026-03-31", 1), flexiOn("2026-04-01", 2), flexiOn("2025-04-01", 3), ordinaryPeriod()];
  expect(toldUsesOfYear("2026", periods).map(({ numbers, spans }) => [numbers.length, spans.length])).toEqual([[2, 2]]);
});

test.each([
  ["2026-12-31", 3, "2026-Q1"],
  ["2026-10-01", 4, "2025-Q4"],
  ["2026-09-30", 3, "2025-Q4"],
  ["2026-01-01", 4, "2025-Q1"],
  ["2026-01-01", 5, "2024-Q4"],
])("on %s the quarter %i before is %s", (day, count, quarter) => {
  expect(quarterBefore(day, count)).toBe(quarter);
});
