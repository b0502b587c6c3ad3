import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { casualIn } from "@/lib/dimona/ledger-cases/ledger-case";
import type { Period } from "@/lib/dimona/period";
import { blocksOver, casualWorkUsing, quotaKindsOf } from "@/lib/dimona/quota-kinds";
import { quotaUsesOf, quotaUsesOfYear } from "@/lib/dimona/quota-use";
import { QUOTA_KINDS } from "@/lib/dimona/quotas";
import { about, found, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";

const number = (index: number) => makeDimonaNumber(100 + index);
const hours = (plannedHours: number, startDate: string, index = 0): Period =>
  studentPeriod({ number: number(index), startDate, endDate: startDate, plannedHours });
const casual = (startDate: string, index = 0, changes: Partial<Period> = {}): Period =>
  ordinaryPeriod({
    number: number(index),
    workerType: "EXT",
    jointCommittee: "302",
    startDate,
    startHour: "1000",
    endDate: startDate,
    endHour: "1400",
    ...changes,
  });
const dayOfYear = (year: number, index: number) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10);
const days = (count: number, year = 2026) => Array.from({ length: count }, (_, index) => dayOfYear(year, index));
const shortly = (uses: ReturnType<typeof quotaUsesOf>) =>
  uses.map(({ quota, span, declared, adds, over }) => [quota.kind, span, declared, adds, quota.amount, over]);

describe("student hours", () => {
  test.each([
    [570, 80, 0],
    [571, 80, 1],
    [650, 1, 1],
    [0, 650, 0],
    [700, 10, 60],
  ])("%i declared and %i now are %i over", (before, now, over) => {
    const use = quotaUsesOf(studentIn({ plannedHours: String(now) }), { periods: [hours(before, "2026-01-05")] });
    expect(shortly(use)).toEqual([["STUDENT", "2026", before, now, 650, over]]);
  });
  test.each([
    ["2022-12-31", 475, "2022"],
    ["2023-01-01", 600, "2023"],
    ["2024-12-31", 600, "2024"],
    ["2025-01-01", 650, "2025"],
  ])("work that begins on %s has %i hours, and only that year's count", (startDate, amount, span) => {
    const periods = [
      hours(5, "2022-12-31", 1),
      hours(7, "2023-01-01", 2),
      hours(11, "2024-12-31", 3),
      hours(13, "2025-01-01", 4),
    ];
    const declared = periods.find((it) => it.startDate === startDate)?.plannedHours;
    const use = quotaUsesOf(studentIn({ startDate, endDate: startDate }), { periods });
    expect(shortly(use)).toEqual([["STUDENT", span, declared, 80, amount, 0]]);
  });
  test("a cancelled period does not count", () => {
    const use = quotaUsesOf(studentIn(), { periods: [{ ...hours(600, "2026-01-05"), cancelled: true }] });
    expect(use[0]?.declared).toBe(0);
  });
  test("an UPDATE stands for its period, it is not counted beside it", () => {
    const periods = [studentPeriod({ plannedHours: 100 }), hours(40, "2026-01-05")];
    expect(shortly(quotaUsesOf(about("UPDATE", { plannedHours: "120" }), { periods }))).toEqual([
      ["STUDENT", "2026", 40, 120, 650, 0],
    ]);
    expect(quotaUsesOf(about("UPDATE", { endDate: "2026-12-01" }), { periods })[0]?.total).toBe(140);
  });
  test("a CANCEL takes its hours away, an OUT leaves them", () => {
    const periods = [studentPeriod({ plannedHours: 100 }), hours(40, "2026-01-05")];
    expect(quotaUsesOf(about("CANCEL"), { periods })[0]?.total).toBe(40);
    expect(quotaUsesOf(about("OUT", { endDate: "2026-12-01" }), { periods })[0]?.total).toBe(140);
  });
  test("hours that cannot be read add nothing, a day that cannot be read says nothing", () => {
    expect(quotaUsesOf(studentIn({ plannedHours: "veel" }), { periods: [] })[0]?.adds).toBe(0);
    expect(quotaUsesOf(studentIn({ startDate: "2026-02-30" }), { periods: [] })).toEqual([]);
  });
});

describe("casual days in horeca", () => {
  test.each([
    [49, 0, 0],
    [50, 1, 0],
  ])("%i days of the worker are %i over, %i of the employer", (before, worker, employer) => {
    const periods = days(before).map((day, index) => casual(day, index));
    const use = quotaUsesOf(casualIn(), { periods });
    expect(use.map(({ over }) => over)).toEqual([worker, employer]);
  });
  test.each([
    ["2015-06-30", 99, 100, 0],
    ["2015-06-30", 100, 100, 1],
    ["2015-07-01", 199, 200, 0],
    ["2015-07-01", 200, 200, 1],
  ])("on %s, after %i days of others, the employer has %i: %i over", (startDate, before, amount, over) => {
    const daysOfOthers = days(366, 2015)
      .filter((day) => day !== startDate)
      .slice(0, before);
    const use = quotaUsesOf(casualIn({ startDate, endDate: startDate }), { periods: [], daysOfOthers });
    expect(use[1]).toMatchObject({ quota: { kind: "HORECA_EMPLOYER", amount }, declared: before, over });
  });
  test("several casual workers on one day are one day of the employer, and a worker's second performance none more", () => {
    const day = "2026-11-18";
    const known = { periods: [casual(day)], daysOfOthers: [day, "2026-11-17"] };
    expect(shortly(quotaUsesOf(casualIn({ startHour: "2000", endHour: "2200" }), known))).toEqual([
      ["HORECA_WORKER", "2026", 1, 0, 50, 0],
      ["HORECA_EMPLOYER", "2026", 2, 0, 200, 0],
    ]);
  });
  test("a night is the day on which it begins, also over New Year", () => {
    const night = casual("2025-12-31", 0, { startHour: "2000", endDate: "2026-01-01", endHour: "0300" });
    expect(quotaUsesOf(casualIn(), { periods: [night] })[0]?.declared).toBe(0);
    const here = casual("2026-03-01", 0, { startHour: "2000", endDate: "2026-03-02", endHour: "0300" });
    expect(quotaUsesOf(casualIn(), { periods: [here] })[0]?.declared).toBe(1);
  });
  test("of the days of others those of another year do not count", () => {
    const daysOfOthers = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"];
    expect(quotaUsesOf(casualIn(), { periods: [], daysOfOthers })[1]?.declared).toBe(2);
  });
  test("an agency worker in horeca counts, ordinary work in horeca does not", () => {
    const agency = casual("2026-03-01", 0, { jointCommittee: "322", usingCompany: { jointCommittee: "302" } });
    expect(quotaUsesOf(casualIn(), { periods: [agency, ordinaryPeriod()] })[0]?.declared).toBe(1);
    expect(quotaUsesOf(ordinaryIn(), { periods: [agency] })).toEqual([]);
  });
});

describe("article 17", () => {
  test.each([
    ["2026-06-30", "2026-Q2", 100],
    ["2026-07-01", "2026-Q3", 190],
    ["2026-09-30", "2026-Q3", 190],
    ["2026-10-01", "2026-Q4", 100],
  ])("work that begins on %s uses the year and %s", (startDate, span, amount) => {
    const before = [
      { ...hours(90, startDate), workerType: "O17" },
      { ...hours(9, "2026-01-05", 1), workerType: "O17" },
    ];
    const content = ordinaryIn({ workerType: "O17", startDate, endDate: startDate, plannedHours: "11" });
    expect(shortly(quotaUsesOf(content, { periods: before }))).toEqual([
      ["A17_YEAR_OTHER", "2026", 99, 11, 300, 0],
      ["A17_QUARTER_OTHER", span, 90, 11, amount, amount === 100 ? 1 : 0],
    ]);
  });
});

test("of a year each contingent that is used is told once a span", () => {
  const periods = [
    hours(100, "2026-01-05", 1),
    hours(60, "2026-04-01", 2),
    hours(999, "2025-12-31", 3),
    { ...hours(30, "2026-02-01", 4), workerType: "O17" },
    { ...hours(40, "2026-08-01", 5), workerType: "O17" },
  ];
  expect(shortly(quotaUsesOfYear("2026", { periods }))).toEqual([
    ["STUDENT", "2026", 160, 0, 650, 0],
    ["A17_YEAR_OTHER", "2026", 70, 0, 300, 0],
    ["A17_QUARTER_OTHER", "2026-Q1", 30, 0, 100, 0],
    ["A17_QUARTER_OTHER", "2026-Q3", 40, 0, 190, 0],
  ]);
});

const somePeriods = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: 800 }), planned: fc.integer({ min: 1, max: 300 }), gone: fc.boolean() }),
  { maxLength: 30 },
);

test("the order of periods is nothing to the use, and a cancelled one is as if it were not", () => {
  fc.assert(
    fc.property(somePeriods, fc.integer({ min: 1, max: 999 }), (drawn, planned) => {
      const periods = drawn.map((it, index) => ({
        ...hours(it.planned, dayOfYear(2025, it.day), index),
        cancelled: it.gone,
      }));
      const content = studentIn({ plannedHours: String(planned) });
      const use = quotaUsesOf(content, { periods });
      expect(quotaUsesOf(content, { periods: [...periods].reverse() })).toEqual(use);
      expect(quotaUsesOf(content, { periods: periods.filter((it) => !it.cancelled) })).toEqual(use);
    }),
  );
});

test("what the screen calls over is what the rule finds, for hours and for days", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 150, max: 230 }),
      fc.boolean(),
      (own, others, today) => {
        const periods = days(own).map((day, index) => casual(day, index));
        const daysOfOthers = [...days(others), ...(today ? ["2026-11-18"] : [])];
        const isOver = quotaUsesOf(casualIn(), { periods, daysOfOthers }).map(({ over }) => over > 0);
        const told = found(casualIn(), { periods, daysOfOthers, usedElsewhere: {} });
        expect([told.some((it) => it.includes("90017-369")), told.some((it) => it.includes("90256-369"))]).toEqual(
          isOver,
        );
      },
    ),
  );
});

test("a search for casual work that uses a contingent finds the work that uses it, and no other", () => {
  const { workerTypes, committees, agencies } = casualWorkUsing("HORECA_EMPLOYER");
  const values = ["XXX", "144", "145", "302", "320", "322", undefined];
  for (const { code: workerType } of WORKER_TYPES)
    for (const jointCommittee of values)
      for (const user of values) {
        const work = { workerType, jointCommittee, usingCompany: { jointCommittee: user } };
        const sector = agencies.includes(jointCommittee ?? "") ? user : jointCommittee;
        const isFound = workerTypes.includes(workerType) && committees.includes(sector ?? "");
        expect(isFound).toBe(quotaKindsOf(work).includes("HORECA_EMPLOYER"));
      }
});

test("a declaration about an unknown period says nothing of a contingent", () => {
  expect(quotaUsesOf(about("UPDATE", { plannedHours: "90" }), { periods: [hours(1, "2026-01-05")] })).toEqual([]);
});

test("only over the contingents of article 17 the RSZ refuses", () => {
  expect(QUOTA_KINDS.filter(blocksOver)).toEqual(QUOTA_KINDS.filter((kind) => kind.startsWith("A17")));
});
