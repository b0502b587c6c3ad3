import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/dimona/context";
import type { Period } from "@/lib/dimona/period";
import { ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";
import { nextTurn, type Window, windowFor, windowsOf } from "@/lib/dimona/windows";
import type { Action } from "@/lib/dimona/windows-proposals";

/** Friday 20 November 2026, 10:42 in Belgium. */
const FRIDAY = "2026-11-20T10:42:00+01:00";

const windows = (period: Period, at = FRIDAY, changes: Partial<Context> = {}): Window[] =>
  windowsOf(period, sampleContext({ now: new Date(at), periods: [period], ...changes }));

/** `out until 2026-11-23T…` · `cancel late since …` · `out refused 00913-356` · `planned-hours`. */
const told = ({ action, refusal, until, lateSince, opensAt }: Window): string => {
  const opens = opensAt ? ` opens ${opensAt.toISOString()}` : "";
  if (refusal) return `${action} refused ${refusal.anomaly}${opens}`;
  if (lateSince) return `${action} late since ${lateSince.toISOString()}`;
  return until ? `${action} until ${until.toISOString()}` : action;
};

const all = (...given: Parameters<typeof windows>): string[] => windows(...given).map(told);

const flexiDay = ordinaryPeriod({
  workerType: "FLX",
  startDate: "2026-11-20",
  startHour: "1800",
  endDate: "2026-11-20",
  endHour: "2300",
});
const casual = { ...flexiDay, workerType: "EXT", jointCommittee: "302" };

describe("every window of each family", () => {
  const table: [string, Period, string[]][] = [
    [
      "an ordinary worker, open",
      ordinaryPeriod(),
      [
        "out until 2026-11-23T22:59:59.999Z",
        "start-earlier late since 2026-11-01T07:00:00.001Z",
        "cancel late since 2026-11-02T23:00:00.000Z",
      ],
    ],
    [
      "an ordinary worker, closed",
      ordinaryPeriod({ endDate: "2026-12-18" }),
      [
        "out refused 00913-356",
        "start-earlier late since 2026-11-01T07:00:00.001Z",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later until 2026-12-21T22:59:59.999Z",
        "reopen until 2026-12-21T22:59:59.999Z",
        "cancel late since 2026-11-02T23:00:00.000Z",
      ],
    ],
    [
      "a student until the end of the quarter",
      studentPeriod({ startDate: "2026-10-01" }),
      [
        "out refused 00913-356",
        "start-earlier refused 00910-005",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later refused 90378-421",
        "planned-hours until 2027-01-31T22:59:59.999Z",
        "cancel late since 2026-10-01T22:00:00.000Z",
        "next-in until 2027-01-01T07:00:00.000Z",
      ],
    ],
    [
      "a student who stops within the quarter",
      studentPeriod({ endDate: "2026-11-27" }),
      [
        "out refused 00913-356",
        "start-earlier refused 00910-005",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later until 2026-11-28T07:00:00.000Z",
        "planned-hours until 2027-01-31T22:59:59.999Z",
        "cancel late since 2026-11-02T23:00:00.000Z",
      ],
    ],
    [
      "a flexi-job by the day",
      flexiDay,
      [
        "out refused 00913-356",
        "start-earlier late since 2026-11-19T17:00:00.001Z",
        "start-hour until 2026-11-20T17:00:00.000Z",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later until 2026-11-20T22:00:00.000Z",
        "cancel until 2026-11-20T22:59:59.999Z",
      ],
    ],
    [
      "a flexi-job by the quarter",
      ordinaryPeriod({ workerType: "FLX", startDate: "2026-10-01", endDate: "2026-12-31" }),
      [
        "out refused 00913-356",
        "start-earlier refused 90378-421",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later refused 90378-421",
        "reopen until 2027-01-01T07:00:00.000Z",
        "cancel late since 2026-10-01T22:00:00.000Z",
        "next-in refused 00910-008 opens 2026-11-30T23:00:00.000Z",
      ],
    ],
    [
      "casual work in horeca by the hour",
      casual,
      [
        "out refused 00913-356",
        "start-earlier late since 2026-11-19T17:00:00.001Z",
        "start-hour until 2026-11-20T17:00:00.000Z",
        "end-earlier until 2026-11-20T22:59:59.999Z",
        "end-later until 2026-11-21T07:00:00.000Z",
        "cancel until 2026-11-20T22:59:59.999Z",
      ],
    ],
    [
      "casual work in horeca by the day: nothing changes but by CANCEL and a new IN",
      { ...casual, endHour: undefined },
      [
        "out refused 00913-356",
        "start-earlier refused 00913-181",
        "start-hour refused 00913-181",
        "end-later refused 00913-181",
        "cancel until 2026-11-20T22:59:59.999Z",
      ],
    ],
    [
      "casual work in agriculture",
      { ...casual, jointCommittee: "144" },
      [
        "out refused 00913-356",
        "start-earlier late since 2026-11-19T17:00:00.001Z",
        "start-hour until 2026-11-20T17:00:00.000Z",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later until 2026-11-20T22:00:00.000Z",
        "cancel until 2026-11-20T22:59:59.999Z",
      ],
    ],
    [
      "article 17, socio-cultural",
      studentPeriod({ workerType: "O17", startDate: "2026-10-01" }),
      [
        "out refused 00913-356",
        "start-earlier refused 90378-421",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later refused 90378-421",
        "planned-hours",
        "cancel late since 2026-10-01T22:00:00.000Z",
        "next-in refused 00910-008 opens 2026-12-16T23:00:00.000Z",
      ],
    ],
    [
      "article 17, public broadcaster, one day",
      ordinaryPeriod({ workerType: "T17", startDate: "2026-11-23", endDate: "2026-11-23" }),
      [
        "out refused 00913-356",
        "start-earlier until 2026-11-22T07:00:00.000Z",
        "cancel until 2026-11-23T22:59:59.999Z",
      ],
    ],
    [
      "agency work: its end cannot be taken away",
      ordinaryPeriod({
        jointCommittee: "322",
        usingCompany: { enterpriseNumber: "0999023883" },
        endDate: "2026-11-27",
      }),
      [
        "out refused 00913-356",
        "start-earlier late since 2026-11-01T07:00:00.001Z",
        "end-earlier until 2026-11-23T22:59:59.999Z",
        "end-later until 2026-11-30T22:59:59.999Z",
        "cancel late since 2026-11-02T23:00:00.000Z",
      ],
    ],
  ];
  test.each(table)("%s", (_, period, expected) => expect(all(period)).toEqual(expected));

  test.each([
    ["cancelled", { cancelled: true }, "00913-355"],
    ["locked", { locked: true }, "00913-362"],
  ])("of a %s period everything is refused", (_, state, anomaly) => {
    const found = windows(ordinaryPeriod({ ...state, endDate: "2026-12-18" }));
    expect(found.map(({ refusal }) => refusal?.anomaly)).toEqual(found.map(() => anomaly));
    expect(found.length).toBeGreaterThan(3);
  });

  test("a type that nobody knows, of an older register, still has what any period has", () => {
    expect(windows(ordinaryPeriod({ workerType: "???" })).map(({ action }) => action)).toEqual([
      "out",
      "start-earlier",
      "cancel",
    ]);
  });
});

describe("what is meant by a window", () => {
  const of = (action: Action, ...given: Parameters<typeof windows>) => windowFor(windows(...given), action);
  test("an OUT and an earlier end are for today", () => {
    expect(of("out", ordinaryPeriod())?.content.endDate).toBe("2026-11-20");
    expect(of("end-earlier", studentPeriod())?.content.endDate).toBe("2026-11-20");
  });
  test("before the period has begun for its first day", () => {
    expect(of("out", ordinaryPeriod({ startDate: "2026-12-01" }))?.content.endDate).toBe("2026-12-01");
  });
  test("on its last day and after it for the day before", () => {
    expect(of("end-earlier", studentPeriod({ endDate: "2026-11-20" }))?.content.endDate).toBe("2026-11-19");
    expect(of("end-earlier", studentPeriod({ endDate: "2026-11-13" }))?.content.endDate).toBe("2026-11-12");
  });
  test("a period of one day has no earlier end", () => {
    expect(of("end-earlier", ordinaryPeriod({ startDate: "2026-11-20", endDate: "2026-11-20" }))).toBeUndefined();
  });
  test("an open flexi-job of a past quarter stops at the end of that quarter", () => {
    const open = ordinaryPeriod({ workerType: "FLX", startDate: "2026-07-01" });
    expect(of("out", open)?.content.endDate).toBe("2026-09-30");
    expect(of("out", open)?.refusal).toBeUndefined();
  });
  test("a later end into the next period is refused", () => {
    const held = ordinaryPeriod({ endDate: "2026-11-27" });
    const next = ordinaryPeriod({ number: "600165606187", startDate: "2026-11-28" });
    expect(of("end-later", held, FRIDAY, { periods: [held, next] })?.refusal?.anomaly).toBe("90378-334");
  });
});

test("the next turn is the first limit, opening or midnight after now", () => {
  const turn = (period: Period, at: string) => nextTurn(windows(period, at), new Date(at)).toISOString();
  expect(turn(flexiDay, "2026-11-20T17:59:00+01:00")).toBe("2026-11-20T17:00:00.001Z");
  expect(turn(flexiDay, "2026-11-20T18:00:00+01:00")).toBe("2026-11-20T17:00:00.001Z");
  expect(turn(flexiDay, "2026-11-20T18:00:00.001+01:00")).toBe("2026-11-20T22:00:00.001Z");
  expect(turn(studentPeriod(), "2026-11-20T18:00:00+01:00")).toBe("2026-11-20T23:00:00.000Z");
  expect(turn(studentPeriod(), "2026-10-24T23:59:59+02:00")).toBe("2026-10-24T22:00:00.000Z");
});
