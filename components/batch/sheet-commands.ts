import { fitting, WIDTH_STEP, widthOf } from "@/components/batch/column-look";
import type { Command, RowCommand } from "@/components/batch/keys";
import { lockedRows, type SheetState, sheetInView, viewOf } from "@/components/batch/sheet-state";
import { redo, step, undo } from "@/lib/batch/history";
import { settleText } from "@/lib/batch/settle-text";
import {
  type Block,
  deleteRows,
  duplicateRows,
  fill,
  fillDown,
  insertRows,
  ordered,
  type Place,
  paste,
  type Sheet,
  textAt,
} from "@/lib/batch/sheet";
import { inView, withoutTouching } from "@/lib/batch/view";
import type { Day } from "@/lib/day";

export type Tools = { newId: () => string; pageRows: number; today: Day };

/** What changes in the state. */
export type Patch = Partial<SheetState>;

const clamp = (number: number, last: number): number => Math.max(0, Math.min(number, last));

const sameRows = (one: Sheet, other: Sheet): boolean =>
  one.columns === other.columns &&
  (one.rows === other.rows ||
    (one.rows.length === other.rows.length && one.rows.every((row, at) => row === other.rows[at])));

/** Changes the rows in sight, as a step that can be undone; rows that were sent stay. A change of nothing is none. */
export function change(state: SheetState, act: (view: Sheet) => Sheet): Patch {
  const { now } = state.history;
  const next = withoutTouching(lockedRows(state), now, inView(now, state.hidden, act));
  return sameRows(now, next) ? {} : { history: step(state.history, next) };
}

const within = (state: SheetState, { row, column }: Place): Place => ({
  row: clamp(row, viewOf(state).length - 1),
  column: clamp(column, state.history.now.columns.length - 1),
});

/** The place as the active cell; the other corner of the selection stays when it is extended. */
export function moveTo(state: SheetState, to: Place, extend = false): Patch {
  const place = within(state, to);
  return { selection: { from: extend ? state.selection.from : place, to: place }, leaving: false };
}

/** Writes a text in the active cell; a day that leans on the clock is written in full. */
export function write(state: SheetState, text: string, { today }: Tools): Patch {
  const { to } = state.selection;
  return change(state, (view) => fill(view, { from: to, to }, settleText(view.columns[to.column], text, today)));
}

/** Puts a block where the selection begins; a single text fills the whole selection. `lost`: cells for which there was no column. */
export function pasteBlock(state: SheetState, block: Block, { newId, today }: Tools): { patch: Patch; lost: number } {
  const { from, to } = ordered(state.selection);
  const { columns } = state.history.now;
  const settled = block.map((row) => row.map((text, at) => settleText(columns[from.column + at], text, today)));
  const [first = []] = settled;
  if (settled.length === 1 && first.length === 1)
    return { patch: change(state, (view) => fill(view, { from, to }, first[0] ?? "")), lost: 0 };
  let lost = 0;
  const patch = change(state, (view) => {
    const pasted = paste(view, from, settled, newId);
    lost = pasted.lost.flat().filter((text) => text !== "").length;
    return pasted.sheet;
  });
  const corner = {
    row: from.row + settled.length - 1,
    column: clamp(from.column + first.length - 1, columns.length - 1),
  };
  return { patch: { ...patch, selection: { from: corner, to: from } }, lost };
}

/** What a command changes; those that need more than the state are not among them. */
export function perform(command: Command, state: SheetState, tools: Tools): Patch {
  const { selection } = state;
  const { row, column } = selection.to;
  const last = { row: viewOf(state).length - 1, column: state.history.now.columns.length - 1 };
  switch (command.is) {
    case "move":
      return stepOn(state, command, tools);
    case "edge":
      return moveTo(state, edgeFrom(sheetInView(state), selection.to, command), command.extend);
    case "page":
      return moveTo(state, { row: row + command.pages * tools.pageRows, column }, command.extend);
    case "row-end":
      return moveTo(state, { row, column: command.last ? last.column : 0 }, command.extend);
    case "sheet-end":
      return moveTo(state, command.last ? last : { row: 0, column: 0 }, command.extend);
    case "all":
      return { selection: { from: last, to: { row: 0, column: 0 } } };
    case "type":
      return { editing: { text: command.text, how: "type" } };
    case "edit":
      return { editing: { text: textAt(sheetInView(state), selection.to), how: "edit" } };
    case "leave":
      return { leaving: true };
    case "undo":
      return stepped(state, undo(state.history));
    case "redo":
      return stepped(state, redo(state.history));
    case "resize":
      return resize(state, command.wider);
    case "fault":
      return {};
    default:
      return changeRows(command.is, state, tools);
  }
}

/** Another step of the sheet; which columns are in sight is no part of it. */
function stepped(state: SheetState, history: SheetState["history"]): Patch {
  const { columns } = state.history.now;
  const next = history.now.columns === columns ? history : { ...history, now: { ...history.now, columns } };
  const stepped = { ...state, history: next };
  const { from, to } = state.selection;
  return { history: next, selection: { from: within(stepped, from), to: within(stepped, to) }, leaving: false };
}

function changeRows(is: RowCommand, state: SheetState, { newId }: Tools): Patch {
  const range = ordered(state.selection);
  const { from, to } = range;
  if (is === "clear") return change(state, (view) => fill(view, range, ""));
  if (is === "fill-down") return fillFromAbove(state);
  const count = to.row - from.row + 1;
  if (is === "insert") return change(state, (view) => insertRows(view, from.row, count, newId));
  if (is === "duplicate") return change(state, (view) => duplicateRows(view, from.row, to.row, newId));
  const patch = change(state, (view) => atLeastOne(deleteRows(view, from.row, to.row), newId));
  return { ...patch, ...moveTo({ ...state, ...patch }, { row: from.row, column: from.column }) };
}

const atLeastOne = (sheet: Sheet, newId: () => string): Sheet =>
  sheet.rows.length > 0 ? sheet : insertRows(sheet, 0, 1, newId);

/** Ctrl+D: the first row of the selection goes into those below; of a single row the one above comes down. */
function fillFromAbove(state: SheetState): Patch {
  const { from, to } = ordered(state.selection);
  if (from.row !== to.row) return change(state, (view) => fillDown(view, { from, to }));
  if (from.row === 0) return {};
  return change(state, (view) => fillDown(view, { from: { ...from, row: from.row - 1 }, to }));
}

/** A step to a neighbour. Tab goes on to the next row at the end of one, and below the last row a new one begins. */
function stepOn(state: SheetState, { rows, columns, extend }: Extract<Command, { is: "move" }>, tools: Tools): Patch {
  const { row, column } = state.selection.to;
  const isBelow = rows > 0 && !extend && row === viewOf(state).length - 1;
  if (!isBelow) return moveTo(state, { row: row + rows, column: column + columns }, extend);
  const isBlank = Object.keys(viewOf(state)[row]?.cells ?? {}).length === 0;
  const patch = isBlank ? {} : change(state, (view) => insertRows(view, row + 1, 1, tools.newId));
  return { ...patch, ...moveTo({ ...state, ...patch }, { row: row + 1, column }) };
}

/** As spreadsheets jump: to the last cell of those that hold text, or over empty ones to the next that does. */
export function edgeFrom(sheet: Sheet, from: Place, { rows, columns }: { rows: number; columns: number }): Place {
  const holds = (place: Place): boolean => textAt(sheet, place) !== "";
  const next = ({ row, column }: Place): Place => ({ row: row + rows, column: column + columns });
  const isIn = ({ row, column }: Place): boolean =>
    row >= 0 && column >= 0 && row < sheet.rows.length && column < sheet.columns.length;
  let place = next(from);
  if (!isIn(place)) return from;
  const inText = holds(from) && holds(place);
  while (isIn(next(place)) && (inText ? holds(next(place)) : !holds(place))) place = next(place);
  return place;
}

function resize({ history, selection, widths }: SheetState, wider: boolean): Patch {
  const column = history.now.columns[selection.to.column];
  if (!column) return {};
  return { widths: { ...widths, [column]: fitting(widthOf(column, widths) + (wider ? WIDTH_STEP : -WIDTH_STEP)) } };
}
