import { expect, test } from "vitest";
import { groupOf, WORK_GROUPS } from "@/components/worklist/group-work";

const now = new Date("2026-11-20T09:42:00Z");
const at = (text: string) => new Date(text);

test.each([
  ["refused", "2026-11-20T09:41:59Z", "late"],
  ["refused", "2026-11-20T09:42:00Z", "today"],
  ["refused", "2026-11-20T22:59:59Z", "today"],
  ["refused", "2026-11-20T23:00:00Z", "later"],
  ["stuck", "2026-11-20T09:41:59Z", "stuck"],
  ["stuck", "2026-12-20T23:00:00Z", "stuck"],
  ["stuck", undefined, "stuck"],
  ["planned", undefined, "later"],
  ["warned", "2026-11-19T09:00:00Z", "warned"],
  ["pending", "2026-11-19T09:00:00Z", "waiting"],
  ["identifying", undefined, "waiting"],
] as const)("%s with deadline %s stands under %s", (outcome, deadline, group) => {
  const deadlineAt = deadline ? at(deadline) : undefined;
  expect(groupOf({ outcome, state: "paused", deadlineAt, anomalies: [] }, now)).toBe(group);
});

test.each([
  ["2026-11-20T09:42:00Z", "planned"],
  ["2026-11-20T09:41:59Z", "late"],
])("planned with deadline %s: it goes by itself, unless the deadline has passed", (deadline, group) => {
  expect(groupOf({ outcome: "planned", state: "planned", deadlineAt: at(deadline), anomalies: [] }, now)).toBe(group);
});

test.each([
  ["warned", "STU", ["90017-369"], "trouble"],
  ["warned", "STU", ["90373-460", "90017-369"], "trouble"],
  ["warned", "FLX", ["90017-510"], "trouble"],
  ["warned", "STU", ["90373-460"], "warned"],
  ["warned", undefined, ["90017-369"], "warned"],
  ["refused", "O17", ["90017-369"], "later"],
] as const)("%s %s with %j stands under %s", (outcome, workerType, errorIds, group) => {
  const anomalies = errorIds.map((errorId) => ({ errorId, labelNl: "", labelFr: "" }));
  expect(groupOf({ outcome, state: "accepted", workerType, anomalies }, now)).toBe(group);
});

test("what is stuck stands first", () => {
  expect(WORK_GROUPS[0]).toBe("stuck");
});

test("a problem stands above harmless warnings", () => {
  expect(WORK_GROUPS.indexOf("trouble")).toBeLessThan(WORK_GROUPS.indexOf("warned"));
});
