import { expect, test } from "vitest";
import type { Cells } from "@/lib/batch/column";
import { addRows, settledRows } from "@/lib/batch/files/add-rows";
import type { Row, Sheet } from "@/lib/batch/sheet";
import { toDay } from "@/lib/day";

const made = (rows: Cells[]): Row[] => rows.map((cells, at) => ({ id: `new ${at + 1}`, cells }));
const sheet: Sheet = {
  columns: ["worker", "startDate"],
  rows: [
    { id: "a", cells: { worker: "x" } },
    { id: "b", cells: {} },
    { id: "c", cells: { worker: "y" } },
    { id: "d", cells: {} },
  ],
};

test("rows of a file come under the last one that holds text, and their columns in sight", () => {
  const { columns, rows } = addRows(sheet, made([{ worker: "z", endHour: "17:00" }, { employer: "1" }]));
  expect(columns).toEqual(["employer", "worker", "startDate", "endHour"]);
  expect(rows.map(({ id, cells }) => [id, cells])).toEqual([
    ["a", { worker: "x" }],
    ["b", {}],
    ["c", { worker: "y" }],
    ["new 1", { worker: "z", endHour: "17:00" }],
    ["new 2", { employer: "1" }],
  ]);
});

test("the columns stay as they were where nothing else is used", () =>
  expect(addRows(sheet, made([{ worker: "z" }])).columns).toBe(sheet.columns));

test("a day that leans on the clock is written in full, other texts as they are", () =>
  expect(settledRows([{ startDate: "t", worker: "t", endDate: "geen dag" }], toDay("2026-11-22"))).toEqual([
    { startDate: "22/11/2026", worker: "t", endDate: "geen dag" },
  ]));
