import { describe, expect, test } from "vitest";
import type { Command } from "@/components/batch/keys";
import { edgeFrom, pasteBlock, perform, type Tools, write } from "@/components/batch/sheet-commands";
import { firstState, type SheetState, sheetInView } from "@/components/batch/sheet-state";
import { blockOf, type Sheet } from "@/lib/batch/sheet";
import { toDay } from "@/lib/day";

let made = 0;
const tools: Tools = {
  newId: () => {
    made += 1;
    return `new-${made}`;
  },
  pageRows: 10,
  today: toDay("2026-11-20"),
};

const columns = ["worker", "workerType", "startDate"] as const;
const sheetOf = (texts: string[][]): Sheet => ({
  columns,
  rows: texts.map((cells, at) => ({
    id: `row-${at}`,
    cells: Object.fromEntries(cells.flatMap((text, column) => (text === "" ? [] : [[columns[column], text]]))),
  })),
});

const start = (texts: string[][], at: [number, number] = [0, 0], to = at): SheetState => ({
  ...firstState(sheetOf(texts), { now: new Date("2026-11-20T09:00:00Z"), title: "x" }),
  selection: { from: { row: at[0], column: at[1] }, to: { row: to[0], column: to[1] } },
});
const run = (first: SheetState, ...commands: Command[]): SheetState => {
  let state = first;
  for (const command of commands) state = { ...state, ...perform(command, state, tools) };
  return state;
};
const texts = (state: SheetState) => {
  const sheet = sheetInView(state);
  return blockOf(sheet, { from: { row: 0, column: 0 }, to: { row: sheet.rows.length - 1, column: 2 } });
};
const move = (rows: number, columns: number, extend = false): Command => ({ is: "move", rows, columns, extend });
const place = ({ selection }: SheetState) => [selection.to.row, selection.to.column];

describe("moving", () => {
  const state = start([["a"], ["b"]]);
  test("stays within the sheet", () => {
    expect(place(run(state, move(-1, 0)))).toEqual([0, 0]);
    expect(place(run(state, move(0, 9)))).toEqual([0, 2]);
    expect(place(run(state, { is: "page", pages: 1, extend: false }))).toEqual([1, 0]);
  });
  test("down from the last row begins a new one, but not from an empty one", () => {
    const once = run(state, move(1, 0), move(1, 0));
    expect(texts(once)).toHaveLength(3);
    expect(place(once)).toEqual([2, 0]);
    expect(texts(run(once, move(1, 0)))).toHaveLength(3);
  });
  test("with Shift the other corner stays", () => {
    expect(run(state, move(1, 0, true), move(0, 1, true)).selection).toEqual({
      from: { row: 0, column: 0 },
      to: { row: 1, column: 1 },
    });
  });
  test("to the edge of what holds text, and over what does not", () => {
    const sheet = sheetOf([["a"], ["b"], [], [], ["c"]]);
    const down = (row: number) => edgeFrom(sheet, { row, column: 0 }, { rows: 1, columns: 0 }).row;
    expect([down(0), down(1), down(2), down(4)]).toEqual([1, 4, 4, 4]);
  });
});

describe("writing", () => {
  test("a day that leans on the clock is written in full, in its column alone", () => {
    expect(texts({ ...start([["", "", ""]], [0, 2]), ...write(start([["", "", ""]], [0, 2]), "t", tools) })).toEqual([
      ["", "", "20/11/2026"],
    ]);
    const state = start([["", "", ""]]);
    expect(texts({ ...state, ...write(state, "t", tools) })).toEqual([["t", "", ""]]);
  });
  test("a block goes where the selection begins, one text fills it, and cells without a column are counted", () => {
    const state = start([["a"], ["b"]], [1, 1], [0, 1]);
    const { patch, lost } = pasteBlock(
      state,
      [
        ["FLX", "+1", "x"],
        ["STU", "22/11", ""],
      ],
      tools,
    );
    expect(lost).toBe(1);
    expect(texts({ ...state, ...patch })).toEqual([
      ["a", "FLX", "21/11/2026"],
      ["b", "STU", "22/11/2026"],
    ]);
    const filled = pasteBlock(state, [["FLX"]], tools).patch;
    expect(texts({ ...state, ...filled })).toEqual([
      ["a", "FLX", ""],
      ["b", "FLX", ""],
    ]);
  });
  test("what changes nothing is no step to undo", () => {
    const state = start([["a"]]);
    expect(write(state, "a", tools)).toEqual({});
    expect(run(state, { is: "fill-down" }).history.past).toEqual([]);
  });
  test("fill down takes the first row of the selection, or for one row the one above", () => {
    expect(texts(run(start([["a"], ["b"], ["c"]], [0, 0], [2, 0]), { is: "fill-down" }))).toEqual([
      ["a", "", ""],
      ["a", "", ""],
      ["a", "", ""],
    ]);
    expect(texts(run(start([["a"], ["b"]], [1, 0]), { is: "fill-down" }))[1]).toEqual(["a", "", ""]);
  });
  test("rows are inserted, copied and deleted; the last one never goes", () => {
    const state = start([["a"], ["b"]], [0, 0], [1, 0]);
    expect(texts(run(state, { is: "duplicate" })).map(([it]) => it)).toEqual(["a", "b", "a", "b"]);
    expect(texts(run(state, { is: "insert" })).map(([it]) => it)).toEqual(["", "", "a", "b"]);
    expect(texts(run(state, { is: "delete" }))).toEqual([["", "", ""]]);
    expect(texts(run(state, { is: "delete" }, { is: "undo" })).map(([it]) => it)).toEqual(["a", "b"]);
  });
  test("a row that was sent is not touched", () => {
    const sent = new Map([["row-0", { declarationId: "d", state: "accepted" }]]);
    const state = { ...start([["a"], ["b"]], [0, 0], [1, 0]), sent };
    expect(texts(run(state, { is: "clear" }))).toEqual([
      ["a", "", ""],
      ["", "", ""],
    ]);
  });
});
