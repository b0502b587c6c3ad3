import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDay, toInstant, toLocalMoment } from "@/lib/day";
import { LOOK_AHEAD_MS, lastPlan, PLAN_DAYS, plannedInstant, planRefusal, untilLookMs } from "@/lib/dimona/plan";

const now = new Date("2026-11-22T10:00:30.000Z");
const inMs = (ms: number) => new Date(now.getTime() + ms);
const day = 86_400_000;
const deadlineAt = new Date("2026-11-23T07:00:00.000Z");

describe("when it may be sent", () => {
  test.each([
    ["now is not ahead", inMs(0), "past"],
    ["a millisecond ahead", inMs(1), undefined],
    ["a millisecond before the deadline", new Date(deadlineAt.getTime() - 1), undefined],
    ["at the deadline", deadlineAt, "after-deadline"],
    ["a minute after the deadline", new Date(deadlineAt.getTime() + 60_000), "after-deadline"],
  ])("%s", (_, at, expected) => expect(planRefusal(at, { now, deadlineAt })).toBe(expected));

  test("the furthest moment, and the next, where there is no deadline", () => {
    expect(planRefusal(inMs(PLAN_DAYS * day), { now })).toBeUndefined();
    expect(planRefusal(inMs(PLAN_DAYS * day + 1), { now })).toBe("too-far");
  });
});

describe("the last moment", () => {
  test.each([
    ["a deadline on the minute leaves the minute before it", "2026-11-23T07:00:00.000Z", "2026-11-23T06:59:00.000Z"],
    ["a deadline within a minute leaves that minute", "2026-11-23T07:00:00.001Z", "2026-11-23T07:00:00.000Z"],
    ["the end of a day leaves 23:59", "2026-11-23T22:59:59.999Z", "2026-11-23T22:59:00.000Z"],
  ])("%s", (_, limit, expected) => {
    const last = lastPlan({ now, deadlineAt: new Date(limit) });
    expect(last?.toISOString()).toBe(expected);
  });

  test("there is none when the deadline has passed, or falls in this very minute", () => {
    expect(lastPlan({ now, deadlineAt: inMs(-1) })).toBeUndefined();
    expect(lastPlan({ now, deadlineAt: inMs(29_000) })).toBeUndefined();
    expect(lastPlan({ now, deadlineAt: inMs(30_001) })?.toISOString()).toBe("2026-11-22T10:01:00.000Z");
  });

  test("it can be planned for, and a minute later it cannot", () =>
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 400 * day }), (ms) => {
        const frame = { now, deadlineAt: inMs(ms) };
        const last = lastPlan(frame);
        expect(last && planRefusal(last, frame)).toBeUndefined();
        expect(planRefusal(new Date((last ?? now).getTime() + 60_000), frame)).toBeDefined();
      }),
    ));
});

describe("on the Belgian clock", () => {
  test.each([
    ["winter", "2026-11-23", "0759", "2026-11-23T06:59:00.000Z"],
    ["summer", "2026-07-20", "0759", "2026-07-20T05:59:00.000Z"],
    ["the last minute before the leap", "2027-03-28", "0159", "2027-03-28T00:59:00.000Z"],
    ["the first minute after the leap", "2027-03-28", "0300", "2027-03-28T01:00:00.000Z"],
    ["the hour that comes twice is the first one", "2026-10-25", "0230", "2026-10-25T00:30:00.000Z"],
    ["just after the hour that comes twice", "2026-10-25", "0300", "2026-10-25T02:00:00.000Z"],
  ])("%s", (_, date, hour, expected) =>
    expect(plannedInstant({ day: toDay(date), hour })?.toISOString()).toBe(expected),
  );

  test.each(["0200", "0230", "0259"])("%s does not exist on the night of the leap", (hour) =>
    expect(plannedInstant({ day: toDay("2027-03-28"), hour })).toBeUndefined(),
  );

  test("what is planned is shown as it was typed, and is never later than another reading of it", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 1440 }), (minutes) => {
        const local = toLocalMoment(inMs(minutes * 60_000));
        const at = plannedInstant(local);
        expect(at && toLocalMoment(at)).toEqual(local);
        expect(at && at <= inMs(minutes * 60_000)).toBe(true);
        expect(at).toEqual(toInstant(local));
      }),
    ));
});

test("it is looked at an hour ahead and then at its moment; what is due is looked at at once", () => {
  expect(untilLookMs(inMs(LOOK_AHEAD_MS + 1), now)).toBe(1);
  expect(untilLookMs(inMs(LOOK_AHEAD_MS), now)).toBe(LOOK_AHEAD_MS);
  expect(untilLookMs(inMs(60_000), now)).toBe(60_000);
  expect(untilLookMs(inMs(-60_000), now)).toBe(0);
});
