import { expect, test } from "vitest";
import { FIELD_NAMES, KINDS } from "@/lib/dimona/declaration";
import { presencesOf } from "@/lib/dimona/presence-matrix";
import { WORKER_TYPES, type WorkerType, workerType } from "@/lib/dimona/worker-types";

const type = (code: string): WorkerType => {
  const found = workerType(code);
  if (!found) throw new Error(`no type ${code}`);
  return found;
};

/** Readings of RSZ glossary 2023/3, as in `presence.test.ts`. */
test.each([
  ["STU", "plannedHours", "IN", ["required"]],
  ["STU", "plannedHours", "UPDATE", ["required"]],
  ["OTH", "plannedHours", "IN", ["forbidden"]],
  ["OTH", "endDate", "IN", ["required", "optional"]],
  ["STU", "workPlaceStreet", "IN", ["required", "forbidden"]],
  ["STU", "startDate", "UPDATE", ["optional", "forbidden"]],
  ["EXT", "startHour", "IN", ["required"]],
  ["EXT", "endHour", "IN", ["required", "optional"]],
  ["BCW", "firstMonthCard", "IN", ["required", "forbidden"]],
  ["ALT", "firstMonthCard", "IN", ["forbidden"]],
  ["STG", "workerStatus", "IN", ["required"]],
  ["OTH", "periodNumber", "IN", ["forbidden"]],
  ["OTH", "periodNumber", "CANCEL", ["required"]],
  ["OTH", "endDate", "OUT", ["required"]],
  ["OTH", "jointCommittee", "UPDATE", ["forbidden"]],
] as const)("%s: %s in an %s is %j", (code, field, kind, presences) =>
  expect(presencesOf(kind, field, type(code), "private")).toEqual(presences),
);

test("a local authority has no committee, and sub-entities or none", () => {
  expect(presencesOf("IN", "jointCommittee", type("OTH"), "local-authority")).toEqual(["forbidden"]);
  expect(presencesOf("IN", "subEntity", type("OTH"), "local-authority")).toEqual(["required", "forbidden"]);
  expect(presencesOf("IN", "subEntity", type("OTH"), "private")).toEqual(["forbidden"]);
});

test("every cell of the matrix says something", () => {
  const empty = KINDS.flatMap((kind) =>
    WORKER_TYPES.flatMap((it) =>
      FIELD_NAMES.filter((field) => presencesOf(kind, field, it, "private").length === 0).map((field) => [
        kind,
        it.code,
        field,
      ]),
    ),
  );
  expect(empty).toEqual([]);
});
