import type { Command } from "@/components/batch/keys";
import type { Place, Range } from "@/lib/batch/sheet";
import type { Board, BoardRow } from "@/lib/batch/week/board";

/** Columns of the board: how a worker works, then the days. */
export const TYPE = 0;
export const COMMITTEE = 1;
export const FIRST_DAY = 2;
export const COLUMN_COUNT = 9;

/** What is edited in a cell. */
export const textIn = (row: BoardRow, column: number): string => {
  if (column === TYPE) return row.workerType;
  if (column === COMMITTEE) return row.jointCommittee;
  return row.cells[column - FIRST_DAY]?.text ?? "";
};

/** What copying takes: of a day, also what was declared already. */
export const copiedIn = (row: BoardRow, column: number): string => {
  const cell = row.cells[column - FIRST_DAY];
  if (!cell) return textIn(row, column);
  return cell.lines
    .flatMap(({ text, workerType }) => (text === "" ? (workerType === "" ? [] : ["x"]) : [text]))
    .join(" ");
};

const at = (row: number, column: number): Range => ({ from: { row, column }, to: { row, column } });

/** The texts of the first row of a selection for those under it. */
export function filled(places: readonly Place[], { rows }: Board): { place: Place; text: string }[] {
  const top = Math.min(...places.map(({ row }) => row));
  return places.flatMap((place) => {
    const row = rows[top];
    return row && place.row > top ? [{ place, text: copiedIn(row, place.column) }] : [];
  });
}

const pageRows = 10;

/** The selection after a command that moves; undefined for any other. Down a column of the board, along a row, and on to the next worker. */
export function movedBy(command: Command, { from, to }: Range, { rows }: Board): Range | undefined {
  const last = { row: Math.max(0, rows.length - 1), column: COLUMN_COUNT - 1 };
  const go = (place: Place, extend: boolean): Range => {
    const row = Math.min(last.row, Math.max(0, place.row));
    const column = Math.min(last.column, Math.max(0, place.column));
    return extend ? { from, to: { row, column } } : at(row, column);
  };
  if (command.is === "move") return go(next(to, command, last), command.extend);
  if (command.is === "edge")
    return go(
      { row: to.row + command.rows * rows.length, column: to.column + command.columns * COLUMN_COUNT },
      command.extend,
    );
  if (command.is === "page") return go({ row: to.row + command.pages * pageRows, column: to.column }, command.extend);
  if (command.is === "row-end") return go({ row: to.row, column: command.last ? last.column : 0 }, command.extend);
  if (command.is === "sheet-end") return go(command.last ? last : { row: 0, column: 0 }, command.extend);
  if (command.is === "all") return { from: last, to: { row: 0, column: FIRST_DAY } };
  if (command.is === "fault") return nextFault(to, command.forward, rows);
  return undefined;
}

/** From Sunday on to the next worker's Monday. */
function next({ row, column }: Place, { rows, columns }: { rows: number; columns: number }, last: Place): Place {
  const wanted = { row: row + rows, column: column + columns };
  if (columns > 0 && wanted.column > last.column && row < last.row) return { row: row + 1, column: FIRST_DAY };
  if (columns < 0 && wanted.column < 0 && row > 0) return { row: row - 1, column: last.column };
  return wanted;
}

function nextFault(to: Place, forward: boolean, rows: readonly BoardRow[]): Range | undefined {
  const faulty = rows.flatMap((row, index) =>
    row.cells.flatMap(({ worst }, day) => (worst === "none" ? [] : [{ row: index, column: day + FIRST_DAY }])),
  );
  const order = ({ row, column }: Place): number => row * COLUMN_COUNT + column;
  const found = forward
    ? (faulty.find((it) => order(it) > order(to)) ?? faulty[0])
    : (faulty.findLast((it) => order(it) < order(to)) ?? faulty.at(-1));
  return found && at(found.row, found.column);
}
