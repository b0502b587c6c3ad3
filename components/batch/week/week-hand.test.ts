import { expect, test } from "vitest";
import { createStore } from "@/components/batch/create-store";
import { firstState, type SheetState } from "@/components/batch/sheet-state";
import { type WeekState, weekHand } from "@/components/batch/week/week-hand";
import { copiedIn, FIRST_DAY } from "@/components/batch/week/week-places";
import type { SentRow } from "@/lib/batch/stored-row";
import { boardOf } from "@/lib/batch/week/board";
import { toDay } from "@/lib/day";

const now = new Date("2024-09-19T08:00:00Z");
const worker = (text: string) => ({
  personId: text,
  name: text,
  text,
  workerType: "FLX",
  jointCommittee: "XXX",
  quotas: [],
});
const read = {
  employer: { id: "employer", name: "Fictie BV", text: "Fictie BV" },
  workers: ["Aerts An", "Bols Bo", "Claes Cis"].map(worker),
  entries: [],
  more: 0,
};

/** A board with three workers, in which one acts as keys do. */
function open({ isLoaded = true, mayDeclare = true } = {}) {
  const first = firstState({ columns: [], rows: [] }, { now, title: "" });
  const sheet = createStore<SheetState>({ ...first, isLoaded });
  const corner = { row: 0, column: FIRST_DAY };
  const week = createStore<WeekState>({
    selection: { from: corner, to: corner },
    editing: undefined,
    chosen: {},
    leaving: false,
  });
  const board = () => {
    const { history, pairs, sent, memory } = sheet.get();
    const { chosen } = week.get();
    return boardOf({ read, monday: toDay("2024-09-16"), now, rows: history.now.rows, pairs, sent, memory, chosen });
  };
  const words = () => ({ severity: "blocking" as const, text: "" });
  const hand = weekHand({ sheet, week, board, words, mayDeclare, employer: "Fictie BV", grid: () => null });
  const type = (text: string, rows = 0, columns = 1) => {
    hand.run({ is: "type", text: text.slice(0, 1) });
    if (week.get().editing) hand.leaveCell(text, { is: "move", rows, columns, extend: false });
  };
  const shown = () => board().rows.map((row) => row.cells.map(({ text }) => text).filter((text) => text !== ""));
  return { hand, sheet, week, board, type, shown };
}

const move = (rows: number, columns: number, extend = false) => ({ is: "move" as const, rows, columns, extend });

test("what is typed stands in its cell, and keys go on to the next: after Sunday to the next worker's Monday", () => {
  const { hand, week, type, shown } = open();
  type("17-23");
  for (let day = 0; day < 5; day += 1) hand.run(move(0, 1));
  type("9-12");
  expect(week.get().selection.to).toEqual({ row: 1, column: FIRST_DAY });
  hand.run(move(0, -1));
  expect(week.get().selection.to).toEqual({ row: 1, column: FIRST_DAY - 1 });
  expect(shown()).toEqual([["17-23", "9-12"], [], []]);
});

test("every step is undone and done again, and undo never touches what was sent meanwhile", () => {
  const { hand, sheet, type, shown } = open();
  type("17-23");
  type("9-12 13-17");
  hand.run({ is: "undo" });
  expect(shown()[0]).toEqual(["17-23"]);
  hand.run({ is: "redo" });
  expect(shown()[0]).toEqual(["17-23", "9-12 13-17"]);
  const id = sheet.get().history.now.rows[0]?.id ?? "";
  const sent: SentRow = { declarationId: "sent", state: "sent" };
  sheet.set({ sent: new Map([[id, sent]]) });
  hand.run({ is: "undo" });
  hand.run({ is: "undo" });
  expect(sheet.get().history.now.rows.map((row) => row.id)).toEqual([id]);
});

test("Delete clears what is selected, in one step", () => {
  const { hand, type, shown } = open();
  type("17-23");
  type("18-22");
  hand.run(move(0, -2));
  hand.run(move(0, 1, true));
  hand.run({ is: "clear" });
  expect(shown()[0]).toEqual([]);
  hand.run({ is: "undo" });
  expect(shown()[0]).toEqual(["17-23", "18-22"]);
});

test("a week is copied and pasted with its types, one text fills a selection, and filling down repeats the first row", () => {
  const { hand, board, week, shown, type } = open();
  type("17-23");
  hand.run({ is: "row-end", last: false, extend: false });
  const [first] = board().rows;
  const copied = first ? Array.from({ length: 9 }, (_, column) => copiedIn(first, column)) : [];
  expect(copied).toEqual(["FLX", "XXX", "17-23", "", "", "", "", "", ""]);
  hand.run(move(1, 0));
  hand.paste([["STU", ...copied.slice(1)]]);
  expect(board().rows[1]).toMatchObject({ workerType: "STU" });
  expect(shown()).toEqual([["17-23"], ["6h"], []]);
  week.set({ selection: { from: { row: 0, column: 4 }, to: { row: 2, column: 4 } } });
  hand.paste([["9-12"]]);
  expect(shown()).toEqual([["17-23", "9-12"], ["6h", "3h"], ["9-12"]]);
  week.set({ selection: { from: { row: 0, column: 2 }, to: { row: 2, column: 2 } } });
  hand.run({ is: "fill-down" });
  expect(shown()[2]).toEqual(["17-23", "9-12"]);
});

test("another type at the worker holds for what is typed and what will be", () => {
  const { hand, board, type } = open();
  type("17-23");
  hand.run({ is: "row-end", last: false, extend: false });
  type("ext");
  type("302");
  hand.run(move(0, 1));
  type("9-12");
  const rows = board().rows[0]?.cells.flatMap(({ lines }) => lines.map(({ workerType, text }) => [workerType, text]));
  expect(rows).toEqual([
    ["EXT", "17-23"],
    ["EXT", "9-12"],
  ]);
  expect(board().rows[0]?.jointCommittee).toBe("302");
});

test("before all rows were read, and for who may not declare, no cell opens", () => {
  for (const closed of [{ isLoaded: false }, { mayDeclare: false }]) {
    const { type, shown, week } = open(closed);
    type("17-23");
    expect(week.get().editing).toBeUndefined();
    expect(shown()).toEqual([[], [], []]);
  }
});

test("what is typed goes to the worker for whom the cell was opened, and to nobody once that worker is gone", () => {
  const { hand, week, shown } = open();
  hand.run({ is: "edit" });
  const opened = week.get().editing;
  week.set({ selection: { from: { row: 1, column: FIRST_DAY }, to: { row: 1, column: FIRST_DAY } } });
  hand.leaveCell("17-23");
  expect(shown()).toEqual([["17-23"], [], []]);
  week.set({ editing: opened && { ...opened, key: "nobody" } });
  hand.leaveCell("9-12");
  expect(shown()).toEqual([["17-23"], [], []]);
});
