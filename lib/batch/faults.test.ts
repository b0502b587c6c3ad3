import { expect, test } from "vitest";
import { checkSheet } from "@/lib/batch/check-sheet";
import { COLUMNS } from "@/lib/batch/column";
import { nextFault, summarise } from "@/lib/batch/faults";
import type { Row } from "@/lib/batch/sheet";
import type { SheetMemory } from "@/lib/batch/verdict";

const none: ReadonlySet<string> = new Set();
const now = new Date("2026-11-20T09:42:00Z");
const cells = { worker: "65.11.18-999.97", workerType: "FLX", startDate: "22/11/2026", endDate: "22/11/2026" };
const hours = { startHour: "17:00", endHour: "23:00", jointCommittee: "XXX" };
const rows: Row[] = [
  { id: "a", cells: { ...cells, ...hours, endHour: "09:00" } },
  { id: "b", cells: {} },
  { id: "c", cells: { ...cells, ...hours, startDate: "23/11/2026", endDate: "23/11/2026", endHour: "09:00" } },
  { id: "d", cells: { ...cells, ...hours, workerType: "STU", startDate: "later", plannedHours: "10" } },
];
const memory: SheetMemory = new Map();
for (const _ of checkSheet({ rows, now, pairs: new Map(), settled: none }, memory));

test("the same fault is one kind with its rows; an empty row counts nowhere", () => {
  const { faults, ...sum } = summarise(rows, memory);
  const hour = faults.find(({ finding }) => finding.rule === "end-hour-before-start");
  expect(hour?.rows.map(({ id, at }) => [id, at])).toEqual([
    ["a", 0],
    ["c", 2],
  ]);
  expect(sum).toMatchObject({ rows: 3, faulty: 3, ready: 0 });
  expect(sum.types).toEqual([
    ["FLX", 2],
    ["STU", 1],
  ]);
});

test("the next fault is sought to the right, then below, then from the top", () => {
  const columnAt = (it: { column: string }) => COLUMNS.indexOf(it.column as (typeof COLUMNS)[number]);
  const at = (row: number, column: number) => nextFault(rows, memory, { row, column }, columnAt)?.row;
  expect(at(0, -1)).toBe(0);
  expect(at(0, COLUMNS.length)).toBe(2);
  expect(at(1, 0)).toBe(2);
  expect(at(3, COLUMNS.length)).toBe(0);
  expect(nextFault([], memory, { row: 0, column: 0 }, columnAt)).toBeUndefined();
});
