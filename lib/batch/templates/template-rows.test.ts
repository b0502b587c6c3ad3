import { expect, test } from "vitest";
import { checkSheet } from "@/lib/batch/check-sheet";
import type { Cells } from "@/lib/batch/column";
import { pairKey } from "@/lib/batch/pair-key";
import { readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { SheetMemory } from "@/lib/batch/verdict";
import { dayOf } from "@/lib/day";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";

const now = new Date("2026-11-20T09:42:00Z");
const facts = { kind: "private" as const, nssoNumber: "118203423", usualStartHour: "0800" };
const known: PairContext = { employer: { id: "e", name: "De Hoek", facts } };

const shift: Cells = {
  employer: "De Hoek",
  worker: "65.11.18-999.97",
  lastName: "Doe",
  firstName: "Jo",
  workerType: "FLX",
  jointCommittee: "302",
  startHour: "17:00",
  endHour: "23:00",
};
const days: Cells = { startDate: "21/11/2024", endDate: "21/11/2024" };

/** What is told of rows, each as `[rule, column]`. */
function told(rows: readonly Cells[], isTemplate = true) {
  const memory: SheetMemory = new Map();
  const all = rows.map((cells, at) => ({ id: `row-${at}`, cells }));
  const pairs = new Map(all.map(({ cells }) => [pairKey(readRow(cells, dayOf(now))), known]));
  for (const _ of checkSheet({ rows: all, now, pairs, settled: new Set(), isTemplate }, memory));
  return all.map(({ id }) => memory.get(id)?.verdict.findings.map(({ rule, column }) => [rule, column]));
}

test("days that are open, past or the same as another row's are no fault in a template, as they are in a sheet", () => {
  const rows = [shift, { ...shift, ...days }, { ...shift, ...days }];
  expect(told(rows)).toEqual([[], [], []]);
  for (const findings of told(rows, false)) expect(findings).not.toEqual([]);
});

test("what is left open in a template is no fault", () => {
  const { worker: _, lastName, firstName, jointCommittee, ...open } = shift;
  expect(told([open, { startHour: "17:00" }, { ...shift, lastName: "", firstName: " " }])).toEqual([[], [], []]);
});

test.each(WORKER_TYPES.map(({ code }) => code))(
  "%s without days: no day or hour is at fault but one it may not have",
  (code) => {
    const [findings = []] = told([{ ...shift, workerType: code, plannedHours: "8" }]);
    expect(findings.filter(([rule, column = ""]) => /Date|Hour$/.test(column) && rule !== "forbidden")).toEqual([]);
  },
);

test("a text that stands in a template is judged: no day, no type, no number of anybody", () => {
  const slips: Cells = { ...shift, startDate: "31/02/2026", workerType: "FXL", worker: "65.11.18-999.98" };
  expect(told([slips])[0]).toEqual(
    expect.arrayContaining([
      ["invalid", "startDate"],
      [expect.any(String), "workerType"],
      ["insz-invalid", "worker"],
    ]),
  );
});
