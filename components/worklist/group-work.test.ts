import { expect, test } from "vitest";
import { groupOf } from "@/components/worklist/group-work";

const now = new Date("2026-11-20T09:42:00Z");
const at = (text: string) => new Date(text);

test.each([
  ["refused", "2026-11-20T09:41:59Z", "late"],
  ["refused", "2026-11-20T09:42:00Z", "today"],
  ["stuck", "2026-11-20T22:59:59Z", "today"],
  ["stuck", "2026-11-20T23:00:00Z", "later"],
  ["planned", undefined, "later"],
  ["warned", "2026-11-19T09:00:00Z", "warned"],
  ["pending", "2026-11-19T09:00:00Z", "waiting"],
  ["identifying", undefined, "waiting"],
] as const)("%s with deadline %s stands under %s", (outcome, deadline, group) => {
  expect(groupOf({ outcome, deadlineAt: deadline ? at(deadline) : undefined }, now)).toBe(group);
});
