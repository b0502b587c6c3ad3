import { expect, test } from "vitest";
import type { NoticeView } from "@/lib/declarations/declaration-view";
import type { PeriodEvent } from "@/lib/declarations/personnel-file/period-history";
import { standingTrouble, troubleOfPeriod } from "@/lib/declarations/standing-trouble";
import type { Period } from "@/lib/dimona/period";

const at = new Date("2026-11-22T10:00:00Z");
const period: Period = {
  number: "600165606187",
  workerType: "STU",
  jointCommittee: "XXX",
  startDate: "2026-10-01",
  endDate: "2026-12-31",
  plannedHours: 80,
  result: "W",
  cancelled: false,
  locked: false,
  late: false,
};

const notice = (...errorIds: string[]): NoticeView => ({
  id: "1",
  result: "W",
  final: true,
  receivedAt: at,
  anomalies: errorIds.map((errorId) => ({ errorId, labelNl: "", labelFr: "" })),
  informations: [],
});

const kin = (kind: string, state: string) => ({ id: kind, kind, state, result: null, declarationNumber: null });

const declared: Parameters<typeof standingTrouble>[0] = {
  state: "accepted",
  result: "W",
  notices: [notice("90373-460", "90017-369")],
  period: { period, relationId: "r" },
  descendants: [],
};

const of = (change: object) => standingTrouble({ ...declared, ...change });
const held = (change: Partial<Period>) => of({ period: { relationId: "r", period: { ...period, ...change } } });

test("a student over the contingent is a problem, and the step is offered", () => {
  expect(of({})).toEqual({ trouble: "student-hours", way: "offer" });
});

test("where the step is not possible the form is", () => {
  expect(held({ locked: true })).toEqual({ trouble: "student-hours", way: "by-hand" });
  expect(held({ jointCommittee: "124" })).toEqual({ trouble: "student-hours", way: "by-hand" });
});

test("what was declared anew is not offered twice, but is again when that came to nothing", () => {
  expect(of({ descendants: [kin("CANCEL", "queued"), kin("IN", "queued")] })?.way).toBe("under-way");
  expect(of({ descendants: [kin("CANCEL", "refused"), kin("IN", "paused")] })?.way).toBe("under-way");
  expect(of({ descendants: [kin("CANCEL", "refused"), kin("IN", "abandoned")] })?.way).toBe("offer");
});

test.each([
  ["late alone", { notices: [notice("90373-460")] }],
  ["refused", { state: "refused", result: "B" }],
  ["accepted without a warning", { result: "A" }],
  ["without a period", { period: undefined }],
])("%s is no such problem", (_, change) => expect(of(change)).toBeUndefined());

test("a period that is cancelled, or put right by a later change, is no problem any more", () => {
  expect(held({ cancelled: true })).toBeUndefined();
  expect(held({ result: "A" })).toBeUndefined();
});

test("a period's problem is found in its newest answer that made it one", () => {
  const answer = (declarationId: string, ...errorIds: string[]): PeriodEvent => ({
    id: declarationId,
    at,
    what: "answer",
    declarationId,
    kind: "IN",
    notice: notice(...errorIds),
  });
  const history = [answer("update", "90378-460"), answer("newer", "90017-369"), answer("older", "90017-369")];
  expect(troubleOfPeriod(period, history)).toEqual({ trouble: "student-hours", declarationId: "newer" });
  expect(troubleOfPeriod({ ...period, cancelled: true }, history)).toBeUndefined();
  expect(troubleOfPeriod(period, [answer("late", "90373-460")])).toBeUndefined();
});
