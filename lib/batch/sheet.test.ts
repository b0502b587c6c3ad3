import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS, type Column } from "@/lib/batch/column";
import { begin, redo, STEPS_KEPT, step, undo } from "@/lib/batch/history";
import {
  type Block,
  blockOf,
  cure,
  deleteRows,
  duplicateRows,
  fill,
  fillDown,
  insertRows,
  paste,
  type Sheet,
  textAt,
} from "@/lib/batch/sheet";
import { readTabSeparated, writeTabSeparated } from "@/lib/batch/tab-separated";

const columns: Column[] = ["worker", "workerType", "startDate", "startHour"];

let made = 0;
const newId = () => {
  made += 1;
  return `row-${made}`;
};

const sheetOf = (texts: string[][]): Sheet => paste({ columns, rows: [] }, { row: 0, column: 0 }, texts, newId).sheet;

const at = (row: number, column: number) => ({ row, column });
const textsOf = (sheet: Sheet): Block => blockOf(sheet, { from: at(0, 0), to: at(sheet.rows.length - 1, 3) });

/** Text as it may come from anywhere, tabs, quotes and line ends among it. */
const wild = fc.oneof(fc.string(), fc.stringMatching(/^["\t\n\ra-c]{0,12}$/));

const blocks = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(wild, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

const isEmptyBlock = (block: Block) => block.every((row) => row.every((cell) => cell === ""));
const withoutReturns = (block: Block): Block => block.map((row) => row.map((cell) => cell.replace(/\r\n?/g, "\n")));

test("any text is a block: it throws nothing, and every row is as long as the longest", () => {
  fc.assert(
    fc.property(wild, (text) => {
      const block = readTabSeparated(text);
      expect(new Set(block.map((row) => row.length)).size).toBe(1);
    }),
  );
});

test("what is copied and pasted is what it was", () => {
  fc.assert(
    fc.property(blocks, (block) => {
      fc.pre(!isEmptyBlock(block) && block.at(-1)?.some((cell) => cell !== "") === true);
      expect(readTabSeparated(writeTabSeparated(block))).toEqual(withoutReturns(block));
    }),
  );
});

test.each([
  [
    "Excel, with a cell of two lines",
    'Jan\t"a\nb"\t01\r\nAn\t\t02\r\n',
    [
      ["Jan", "a\nb", "01"],
      ["An", "", "02"],
    ],
  ],
  [
    "LibreOffice, no line end at the end",
    "22/11/2026\t09:00\n23/11/2026\t",
    [
      ["22/11/2026", "09:00"],
      ["23/11/2026", ""],
    ],
  ],
  ["a quote within a cell", 'café "De Hoek"\tx', [['café "De Hoek"', "x"]]],
  ["a quote that is never closed", '"abc\tx', [['"abc', "x"]]],
  ["leading zeros", "007\t0123456789", [["007", "0123456789"]]],
])("%s", (_name, text, block) => {
  expect(readTabSeparated(text)).toEqual(block);
});

test("no pasted cell is lost: it stands in the sheet or is given back", () => {
  fc.assert(
    fc.property(blocks, fc.nat(6), fc.nat(3), (block, row, column) => {
      const { sheet, lost } = paste(sheetOf([["a", "b", "c", "d"]]), at(row, column), block, newId);
      const fitting = columns.length - column;
      for (const [y, cells] of block.entries())
        for (const [x, text] of cells.entries())
          if (x < fitting) expect(textAt(sheet, at(row + y, column + x))).toBe(text);
      expect(lost.flat()).toEqual(
        block
          .map((cells) => cells.slice(fitting))
          .filter((cells) => cells.some((cell) => cell !== ""))
          .flat(),
      );
    }),
  );
});

type Step = (sheet: Sheet) => Sheet;
const place = fc.record({ row: fc.nat(5), column: fc.nat(3) });
const range = fc.record({ from: place, to: place });
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, blocks).map(
    ([to, block]): Step =>
      (sheet) =>
        paste(sheet, to, block, newId).sheet,
  ),
  fc.tuple(range, fc.string()).map(
    ([to, text]): Step =>
      (sheet) =>
        fill(sheet, to, text),
  ),
  range.map(
    (to): Step =>
      (sheet) =>
        fillDown(sheet, to),
  ),
  fc.tuple(fc.nat(5), fc.nat(3)).map(
    ([to, count]): Step =>
      (sheet) =>
        insertRows(sheet, to, count, newId),
  ),
  fc.tuple(fc.nat(5), fc.nat(2)).map(
    ([from, more]): Step =>
      (sheet) =>
        duplicateRows(sheet, from, from + more, newId),
  ),
  fc.tuple(fc.nat(5), fc.nat(2)).map(
    ([from, more]): Step =>
      (sheet) =>
        deleteRows(sheet, from, from + more),
  ),
);

test("undo after any steps restores the sheet, and redo gives them back; a row's id is its own throughout", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 12 }), (taken) => {
      const first = sheetOf([["a", "b"], ["c"]]);
      const last = taken.reduce((history, one) => step(history, one(history.now)), begin(first));
      const back = taken.reduce(undo, last);
      expect(back.now).toBe(first);
      expect(taken.reduce(redo, back).now).toBe(last.now);
      expect(new Set(last.now.rows.map(({ id }) => id)).size).toBe(last.now.rows.length);
    }),
  );
});

test("what lies further back than is kept cannot be undone", () => {
  const steps = Array.from({ length: STEPS_KEPT + 1 }, (_, index) => sheetOf([[String(index)]]));
  const last = steps.reduce(step, begin(sheetOf([["first"]])));
  const back = Array.from({ length: STEPS_KEPT + 5 }).reduce<typeof last>((history) => undo(history), last);
  expect(textsOf(back.now)[0]?.[0]).toBe("0");
});

test("fill down repeats the first row of the choice, in its columns alone", () => {
  const sheet = fillDown(
    sheetOf([
      ["a", "FLX", "1/1"],
      ["b", "", "2/1"],
      ["c", "STU"],
    ]),
    { from: at(2, 1), to: at(0, 1) },
  );
  expect(textsOf(sheet)).toEqual([
    ["a", "FLX", "1/1", ""],
    ["b", "FLX", "2/1", ""],
    ["c", "FLX", "", ""],
  ]);
});

test("one cure is applied to the rows that are named, and rows that stay the same are the same", () => {
  const sheet = sheetOf([
    ["a", "X"],
    ["b", "X"],
    ["c", "FLX"],
  ]);
  const [first, , third] = sheet.rows;
  const cured = cure(sheet, new Set([first?.id ?? "", third?.id ?? ""]), "workerType", "FLX");
  expect(textsOf(cured).map((row) => row[1])).toEqual(["FLX", "X", "FLX"]);
  expect(cured.rows[1]).toBe(sheet.rows[1]);
  expect(cured.rows[2]).toBe(third);
});

test("a cell that is emptied leaves nothing behind, and what stands in a hidden column stays", () => {
  const sheet: Sheet = { columns, rows: [{ id: "1", cells: { worker: "a", lastName: "hidden" } }] };
  expect(fill(sheet, { from: at(0, 0), to: at(0, 9) }, "").rows[0]?.cells).toEqual({ lastName: "hidden" });
});

test("no column is named twice", () => {
  expect(new Set(COLUMNS).size).toBe(COLUMNS.length);
});
