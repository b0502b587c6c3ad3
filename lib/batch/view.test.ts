import fc from "fast-check";
import { expect, test } from "vitest";
import { positionsFor } from "@/lib/batch/positions";
import { deleteRows, duplicateRows, fill, insertRows, type Row, type Sheet } from "@/lib/batch/sheet";
import { inView, rowsInView, withoutTouching } from "@/lib/batch/view";

const sheetOf = (...ids: string[]): Sheet => ({
  columns: ["worker", "startDate"],
  rows: ids.map((id): Row => ({ id, cells: { worker: id } })),
});
const idsOf = ({ rows }: Sheet) => rows.map(({ id }) => id).join("");
let made = 0;
const newId = () => {
  made += 1;
  return `(${made})`;
};

const sheet = sheetOf("a", "b", "c", "d");
const hidden = new Set(["b", "d"]);

test("what is done to rows in sight leaves those out of sight as they are", () => {
  const all = { from: { row: 0, column: 1 }, to: { row: 9, column: 1 } };
  const filled = inView(sheet, hidden, (view) => fill(view, all, "t"));
  expect(filled.rows.map(({ cells }) => cells.startDate)).toEqual(["t", undefined, "t", undefined]);
  expect(idsOf(inView(sheet, hidden, (view) => deleteRows(view, 1, 1)))).toBe("abd");
  made = 0;
  expect(idsOf(inView(sheet, hidden, (view) => duplicateRows(view, 0, 0, newId)))).toBe("a(1)bcd");
  expect(idsOf(inView(sheet, hidden, (view) => insertRows(view, 0, 1, newId)))).toBe("(2)abcd");
  expect(idsOf(inView(sheet, hidden, (view) => insertRows(view, 2, 1, newId)))).toBe("abc(3)d");
});

test("nothing done is nothing changed, and without a filter the list is the same", () => {
  expect(inView(sheet, hidden, (view) => view)).toBe(sheet);
  expect(rowsInView(sheet.rows, new Set())).toBe(sheet.rows);
});

test("a row that was sent keeps its texts and its place, whatever is done", () => {
  const locked = new Set(["b", "c"]);
  expect(idsOf(withoutTouching(locked, sheet, deleteRows(sheet, 0, 3)))).toBe("bc");
  expect(idsOf(withoutTouching(locked, sheet, deleteRows(sheet, 1, 2)))).toBe("abcd");
  const all = { from: { row: 0, column: 0 }, to: { row: 3, column: 0 } };
  const filled = withoutTouching(locked, sheet, fill(sheet, all, "x"));
  expect(filled.rows.map(({ cells }) => cells.worker)).toEqual(["x", "b", "c", "x"]);
});

test("positions rise in the order of the rows, and those that rise already stay", () => {
  const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
  fc.assert(
    fc.property(
      ids,
      fc.array(fc.tuple(fc.constantFrom(..."abcdefgh"), fc.integer({ min: 1, max: 9 }))),
      (order, had) => {
        const positions = [...positionsFor(order, new Map(had)).values()];
        expect(positions).toEqual([...positions].sort((one, other) => one - other));
        expect(new Set(positions).size).toBe(order.length);
      },
    ),
  );
  const known = new Map([
    ["a", 1024],
    ["c", 2048],
  ]);
  expect([...positionsFor(["a", "b", "c", "d"], known)]).toEqual([
    ["a", 1024],
    ["b", 1536],
    ["c", 2048],
    ["d", 3072],
  ]);
});
