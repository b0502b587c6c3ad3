import { describe, expect, test } from "vitest";
import { rowOf, toLine } from "@/lib/batch/quarter/ending";
import { nextQuarterOf } from "@/lib/batch/quarter/next-quarter";
import type { Wish } from "@/lib/batch/quarter/quarter-line";
import { readRow } from "@/lib/batch/read-row";
import { toDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { ordinaryPeriod, studentPeriod } from "@/lib/dimona/rules/samples";

const today = toDay("2026-11-22");
const ending = (period: Period, declared?: Content) => {
  const content = nextQuarterOf(period, toDay("2026-12-31"));
  if (!content) throw new Error("it does not end with the quarter");
  const whose = { employer: { id: "e", name: "Fictie BV" }, worker: { id: "w", name: "Peeters Jan" } };
  return { period, ...whose, content, ...(declared && { declared }) };
};
const student = ending(studentPeriod({ endDate: "2026-12-31", plannedHours: 80 }));
const flexi = ending(ordinaryPeriod({ workerType: "FLX", startDate: "2026-10-01", endDate: "2026-12-31" }));
const texts = { employer: "Fictie BV", worker: "Peeters Jan" };
const row = (of: ReturnType<typeof ending>, all: Wish = {}, own: Wish = {}) =>
  rowOf(of, { texts, all, own, start: toDay("2027-01-01") });

describe("the row of the next quarter", () => {
  test("reads as the very IN that is meant", () => {
    const read = readRow(row(student), today);
    expect(read).toMatchObject({ employer: "Fictie BV", worker: "Peeters Jan", kind: "IN", unread: [] });
    expect(read.content).toEqual(student.content);
  });
  test("keeps for whom and where the work is, as our own IN said it", () => {
    const declared: Content = { kind: "IN", workPlaceStreet: "Fictiestraat", plannedHours: "7", startHour: "0900" };
    const { workPlaceStreet, plannedHours, startHour } = row(ending(student.period, declared));
    expect([workPlaceStreet, plannedHours, startHour]).toEqual(["Fictiestraat", "80", undefined]);
  });
  test("takes its own wish before the one for all, and that before what is proposed", () => {
    expect(row(student, { plannedHours: "60", endDate: "28/2" }, { plannedHours: "40" })).toMatchObject({
      startDate: "01/01/2027",
      endDate: "28/02/2027",
      plannedHours: "40",
    });
    expect(row(student, { plannedHours: " " }).plannedHours).toBe("80");
  });
  test("a cell that was emptied stays empty, so that the sheet asks for it", () => {
    expect(row(student, { plannedHours: "60" }, { plannedHours: "" })).not.toHaveProperty("plannedHours");
  });
  test("hours for all do not come to a type that has none", () => {
    expect(row(flexi, { plannedHours: "60" })).not.toHaveProperty("plannedHours");
  });
});

test("a line tells what is declared already, open or under way too", () => {
  const claim = { employerId: "e", personId: "w", workerType: "STU", startDate: "2027-01-01", isUnderWay: true };
  expect(toLine(student, { ...claim, endDate: null }).declared).toEqual({ startDate: "2027-01-01", isUnderWay: true });
  expect(toLine(student, undefined)).not.toHaveProperty("declared");
});
