import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, toDay } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import { deadline, isLate } from "@/lib/dimona/deadline";
import type { Finding } from "@/lib/dimona/finding";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";
import { possibleKinds } from "@/lib/dimona/period-actions";
import { sampleContext } from "@/lib/dimona/rules/samples";
import { nextTurn, type Window, windowsOf } from "@/lib/dimona/windows";
import { ENDED_WORKER_TYPES, WORKER_TYPES } from "@/lib/dimona/worker-types";

/** Around both changes of the clock, Easter, Christmas and the turns of year and quarter. */
const anchors = ["2026-03-27", "2026-04-02", "2026-05-13", "2026-09-29", "2026-10-23", "2026-12-23", "2026-12-30"];
const days = fc
  .tuple(fc.constantFrom(...anchors), fc.integer({ min: -6, max: 12 }))
  .map(([day, by]) => addDays(toDay(day), by));
const hours = fc.constantFrom("0000", "0001", "0230", "0800", "1959", "2000", "2300", "2358", "2359");
const codes = [...WORKER_TYPES, ...ENDED_WORKER_TYPES].map(({ code }) => code);

const characteristics = fc.oneof(
  fc.constantFrom(...codes).map((workerType) => ({ workerType, jointCommittee: "XXX" })),
  fc.constantFrom("302", "144", "320").map((jointCommittee) => ({ workerType: "EXT", jointCommittee })),
  fc.constant({ workerType: "EXT", jointCommittee: "322", usingCompany: { jointCommittee: "302" } }),
  fc.constant({ workerType: "OTH", jointCommittee: "322", usingCompany: { enterpriseNumber: "0999023883" } }),
);

const periods: fc.Arbitrary<Period> = fc
  .record({
    of: characteristics,
    startDate: days,
    length: fc.option(fc.constantFrom(0, 0, 1, 2, 7, 60, 80, 91), { nil: undefined }),
    startHour: fc.option(hours, { nil: undefined }),
    endHour: fc.option(hours, { nil: undefined }),
    plannedHours: fc.option(fc.constantFrom(1, 80, 999), { nil: undefined }),
    state: fc.constantFrom("live", "live", "live", "cancelled", "locked"),
  })
  .map(({ of, startDate, length, startHour, endHour, plannedHours, state }) => ({
    number: makeDimonaNumber(1),
    ...of,
    startDate,
    ...(length !== undefined && { endDate: addDays(startDate, length) }),
    ...(startHour !== undefined && { startHour }),
    ...(startHour !== undefined && endHour !== undefined && length !== undefined && length < 2 && { endHour }),
    ...(plannedHours !== undefined && { plannedHours }),
    result: "A" as const,
    cancelled: state === "cancelled",
    locked: state === "locked",
    late: false,
  }));

/** Any instant of those days: on the hour, a millisecond before and after, and anywhere. */
const instants = fc
  .tuple(
    days,
    fc.integer({ min: 0, max: 30 }),
    fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: 0, max: 3_599_999 })),
  )
  .map(([day, hour, ms]) => new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 + ms));

const contexts = fc
  .record({
    now: instants,
    usualStartHour: hours,
    saturdays: fc.boolean(),
    others: fc.array(periods, { maxLength: 2 }),
  })
  .map(
    ({ now, usualStartHour, saturdays, others }): Context =>
      sampleContext({
        now,
        saturdays,
        employer: { nssoNumber: "118203423", kind: "private", usualStartHour },
        periods: others.map((it, at) => ({ ...it, number: makeDimonaNumber(at + 2) })),
      }),
  );

const holds = (law: (windows: Window[], period: Period, context: Context) => void) =>
  fc.assert(
    fc.property(periods, contexts, (period, context) => law(windowsOf(period, context), period, context)),
    { numRuns: 600 },
  );

const withPeriod = (context: Context, period: Period): Context => ({
  ...context,
  periods: [period, ...context.periods],
});

const ofPeriod = ({ field, rule, severity }: Finding): boolean =>
  severity === "blocking" && field !== "employer" && field !== "worker" && rule !== "missing";

const LATE = ["late-in", "late-out", "late-update", "late-cancel"];

test("a window is in time if and only if now is not after its limit", () => {
  holds((windows, _, { now }) => {
    for (const { until, lateSince, refusal, opensAt } of windows)
      if (!refusal && !opensAt) expect(lateSince !== undefined).toBe(until !== undefined && now > until);
  });
});

test("a window is late exactly when check says so of the declaration it stands for", () => {
  holds((windows, period, context) => {
    for (const { content, lateSince, refusal, until } of windows) {
      if (refusal) continue;
      const known = withPeriod(context, period);
      expect(check(content, known).some(({ rule }) => LATE.includes(rule))).toBe(lateSince !== undefined);
      expect(isLate(content, known)).toBe(lateSince !== undefined);
      expect(deadline(content, known)?.at).toEqual(until);
    }
  });
});

test("what a window refuses check refuses with the same anomaly, and what it offers check does not refuse", () => {
  holds((windows, period, context) => {
    for (const { content, refusal } of windows) {
      const found = check(content, withPeriod(context, period)).filter(ofPeriod);
      if (refusal) expect(found).toContainEqual(refusal);
      else expect(found).toEqual([]);
    }
  });
});

test("a kind that the state of the period forbids is refused in each of its windows, with that anomaly", () => {
  holds((windows, period) => {
    for (const { kind, possible, anomaly } of possibleKinds(period)) {
      const mine = windows.filter(({ content }) => content.kind === kind);
      if (!possible) expect(mine.map(({ refusal }) => refusal?.anomaly)).toEqual(mine.map(() => anomaly));
    }
  });
});

test("with Saturdays as working days no window closes later than without", () => {
  holds((windows, period, context) => {
    const with6 = windowsOf(period, { ...context, saturdays: true });
    const with5 = windowsOf(period, { ...context, saturdays: false });
    expect(with6.map(({ action }) => action)).toEqual(with5.map(({ action }) => action));
    for (const [at, { until }] of with6.entries())
      if (until) expect(until.getTime()).toBeLessThanOrEqual(with5[at]?.until?.getTime() ?? Number.NaN);
    expect([with5, with6]).toContainEqual(windows);
  });
});

test("nothing changes before the next turn, which lies ahead", () => {
  holds((windows, period, context) => {
    const turn = nextTurn(windows, context.now);
    expect(turn.getTime()).toBeGreaterThan(context.now.getTime());
    const justBefore = new Date(turn.getTime() - 1);
    expect(windowsOf(period, { ...context, now: justBefore })).toEqual(windows);
  });
});

test("what is late stays late, as long as it can be done", () => {
  holds((windows, period, context) => {
    const tomorrow = windowsOf(period, { ...context, now: new Date(context.now.getTime() + 86_400_000) });
    for (const { action, lateSince } of windows) {
      const then = tomorrow.find((it) => it.action === action);
      if (lateSince && then && !then.refusal) expect(then.lateSince).toBeDefined();
    }
  });
});

test("each window is of its own sort", () => {
  holds((windows) => {
    expect(new Set(windows.map(({ action }) => action)).size).toBe(windows.length);
  });
});
