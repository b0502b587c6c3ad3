import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANOMALY_IDS, anomaly } from "@/lib/dimona/anomalies";
import { check } from "@/lib/dimona/check";
import type { Content } from "@/lib/dimona/declaration";
import { makeDimonaNumber, makeInsz, makeNssoNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";
import { asIfCancelled, standsStill, TROUBLES, troubleOf, troublesOf, wayOut } from "@/lib/dimona/way-out";
import { ENDED_WORKER_TYPES, WORKER_TYPES } from "@/lib/dimona/worker-types";

const number = makeDimonaNumber(7);
const shared = { number, result: "W", cancelled: false, locked: false, late: false } as const;

const student: Period = {
  ...shared,
  workerType: "STU",
  jointCommittee: "XXX",
  startDate: "2026-10-01",
  endDate: "2026-12-31",
  plannedHours: 80,
};
const flexi: Period = {
  ...shared,
  workerType: "FLX",
  jointCommittee: "XXX",
  startDate: "2026-11-27",
  startHour: "2200",
  endDate: "2026-11-28",
  endHour: "0200",
};
const casual: Period = { ...flexi, workerType: "EXT", jointCommittee: "302" };

const types = [...WORKER_TYPES, ...ENDED_WORKER_TYPES];

test.each([
  ["90017-510", "FLX", "flexi-conditions"],
  ["90017-369", "STU", "student-hours"],
  ["90017-369", "EXT", "worker-days"],
  ["90256-369", "EXT", "employer-days"],
  ["90017-369", "FLX", undefined],
  ["90256-369", "STU", undefined],
  ["90017-369", "O17", undefined],
  ["90017-369", "S17", undefined],
  ["90017-369", "OTH", undefined],
  ["90017-369", undefined, undefined],
  ["90017-058", "FLX", undefined],
  ["90373-460", "STU", undefined],
  ["90017-514", "STU", undefined],
])("%s with %s is %s", (errorId, type, trouble) => expect(troubleOf(errorId, type)).toBe(trouble));

test("only what the RSZ accepts is a trouble: a refusal needs no undoing", () => {
  const troubled = ANOMALY_IDS.filter((id) => types.some(({ code }) => troubleOf(id, code)));
  expect(troubled.map((id) => anomaly(id)?.blocking)).toEqual([false, false, false]);
  for (const { code, quotasBlock } of types.filter((it) => it.quotasBlock))
    expect([code, quotasBlock, troublesOf(ANOMALY_IDS, code)]).toEqual([code, true, []]);
});

test("every trouble is somebody's, and one that is told twice is one", () => {
  const found = new Set(types.flatMap(({ code }) => troublesOf(ANOMALY_IDS, code)));
  expect([...found].sort()).toEqual([...TROUBLES].sort());
  expect(troublesOf(["90017-369", "90373-460", "90017-369"], "STU")).toEqual(["student-hours"]);
});

describe("the way out", () => {
  const sameDays = { kind: "IN", jointCommittee: "XXX", startDate: "2026-10-01", endDate: "2026-12-31" };

  test("of a student: the same days as an ordinary worker, without hours", () => {
    expect(wayOut("90017-369", undefined, student)).toEqual({
      held: { ...sameDays, workerType: "STU", plannedHours: "80" },
      cancel: { kind: "CANCEL", periodNumber: number },
      content: { ...sameDays, workerType: "OTH" },
      lost: ["plannedHours"],
    });
  });

  test("of a flexi-job by the hour: the hours are lost, a shift over midnight keeps its two days", () => {
    const found = wayOut("90017-510", undefined, flexi);
    expect(found?.content).toMatchObject({ workerType: "OTH", startDate: "2026-11-27", endDate: "2026-11-28" });
    expect(found?.lost).toEqual(["startHour", "endHour"]);
  });

  test("of casual work in horeca: the committee of all other sectors", () => {
    for (const errorId of ["90017-369", "90256-369"])
      expect(wayOut(errorId, undefined, casual)?.content.jointCommittee).toBe("XXX");
  });

  test("the period as it now is counts, not as it was declared first", () => {
    const declared: Content = { kind: "IN", workerType: "STU", startDate: "2026-10-01", endDate: "2026-11-30" };
    expect(wayOut("90017-369", declared, student)?.content.endDate).toBe("2026-12-31");
    const open = { ...flexi, startHour: undefined, endDate: undefined, endHour: undefined };
    expect(wayOut("90017-510", { ...declared, workerType: "FLX" }, open)?.content).not.toHaveProperty("endDate");
  });

  test("an agency worker keeps the user with its address; a place of work is lost", () => {
    const usingCompany = { jointCommittee: "XXX", name: "Winkel BV" };
    const declared: Content = {
      kind: "IN",
      usingCompanyCommittee: "XXX",
      usingCompanyName: "Winkel BV",
      usingCompanyCity: "Gent",
      workPlaceName: "Filiaal",
    };
    const found = wayOut("90017-369", declared, { ...student, jointCommittee: "322", usingCompany });
    expect(found?.content).toMatchObject({
      jointCommittee: "322",
      usingCompanyName: "Winkel BV",
      usingCompanyCity: "Gent",
    });
    expect(found?.lost).toEqual(["plannedHours", "workPlaceName"]);
    expect(wayOut("90017-369", undefined, { ...student, jointCommittee: "322", usingCompany })?.content).toMatchObject({
      usingCompanyCommittee: "XXX",
      usingCompanyName: "Winkel BV",
    });
  });

  test("a local authority names no committee", () => {
    expect(wayOut("90017-369", undefined, { ...student, jointCommittee: undefined })?.content).not.toHaveProperty(
      "jointCommittee",
    );
  });

  test.each([
    ["the period is cancelled", "90017-369", { ...student, cancelled: true }],
    ["the RSZ has locked it", "90017-369", { ...student, locked: true }],
    ["the warning harms nothing", "90373-460", student],
    ["construction asks for cards", "90017-369", { ...student, jointCommittee: "124" }],
    [
      "the user is in construction",
      "90017-369",
      { ...student, jointCommittee: "322", usingCompany: { jointCommittee: "124" } },
    ],
    ["it is ordinary work already", "90017-369", { ...student, workerType: "OTH" }],
  ] satisfies [string, string, Period][])("there is none when %s", (_, errorId, period) => {
    expect(wayOut(errorId, undefined, period)).toBeUndefined();
  });
});

const employer = { nssoNumber: makeNssoNumber(1234), kind: "private", usualStartHour: "0900" } as const;
const worker = { insz: makeInsz("19900101", 1) };

test.each([["90017-369", student] as const, ["90017-510", flexi] as const, ["90256-369", casual] as const])(
  "our own check has nothing against the two declarations for %s",
  (errorId, period) => {
    const context = { now: new Date("2026-09-30T08:00:00Z"), employer, worker, periods: [period] };
    const { cancel, content } = wayOut(errorId, undefined, period) ?? {};
    expect(cancel && check(cancel, context)).toEqual([]);
    expect(content && check(content, asIfCancelled(context, period.number))).toEqual([]);
  },
);

test("as if cancelled: another period stays, and an equal one can be declared again", () => {
  const other = { ...student, number: makeDimonaNumber(9), startDate: "2026-07-01", endDate: "2026-07-31" };
  const context = { now: new Date("2026-09-30T08:00:00Z"), employer, worker, periods: [student, other] };
  const after = asIfCancelled(context, number);
  expect(after.periods.map((it) => it.cancelled)).toEqual([true, false]);
  expect(context.periods.map((it) => it.cancelled)).toEqual([false, false]);
});

test("whatever the period says, the IN says no hour and no planned hours, and begins and ends as the period does", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((it) => `2026-10-${String(it).padStart(2, "0")}`);
  const hour = fc.constantFrom(undefined, "0800", "2330");
  const found = fc.constantFrom(
    ["90017-369", student] as const,
    ["90017-510", flexi] as const,
    ["90256-369", casual] as const,
  );
  const period = fc.record({ startDate: day, endDate: day, startHour: hour });
  fc.assert(
    fc.property(period, found, (times, [errorId, of]) => {
      const { content } = wayOut(errorId, undefined, { ...of, ...times }) ?? {};
      expect(content).toMatchObject({ kind: "IN", startDate: times.startDate, endDate: times.endDate });
      for (const name of ["startHour", "endHour", "plannedHours", "periodNumber"])
        expect(content).not.toHaveProperty(name);
    }),
  );
});

test("a later change that the RSZ simply accepts settles a contingent, not the access to flexi-jobs", () => {
  expect(standsStill("student-hours", { cancelled: false, result: "W" })).toBe(true);
  expect(standsStill("student-hours", { cancelled: false, result: "A" })).toBe(false);
  expect(standsStill("flexi-conditions", { cancelled: false, result: "A" })).toBe(true);
  for (const trouble of TROUBLES) expect(standsStill(trouble, { cancelled: true, result: "W" })).toBe(false);
});
