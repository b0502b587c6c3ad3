import type { Cells } from "@/lib/batch/column";
import { isBlankRow, type Row, withCells } from "@/lib/batch/sheet";
import type { Board, BoardCell, BoardRow } from "@/lib/batch/week/board";
import { daysOn, repeatedText } from "@/lib/batch/week/entry-text";
import { TIME_COLUMNS, type TimeCells, writeShifts } from "@/lib/batch/week/shift-text";
import type { WeekEntry } from "@/lib/batch/week/week-board";
import { addDays } from "@/lib/day";

/** A text for the cell of a worker's day. */
export type CellText = { row: BoardRow; cell: BoardCell; text: string };

type Tools = { employer: string; newId: () => string };

/**
 * The rows of the sheet once texts stand in cells. Rows that a text in the cell means are used again, in order; what was sent, and
 * what no text means, stays. The same list when nothing changes.
 */
export function writeCells(rows: readonly Row[], texts: readonly CellText[], tools: Tools): readonly Row[] {
  const changed = texts.filter(({ row, cell, text }) => row.text !== undefined && text.trim() !== cell.text);
  if (changed.length === 0) return rows;
  const replaced = new Map<string, Row[]>();
  const added: Row[] = [];
  for (const it of changed) {
    const ids = it.cell.lines.flatMap(({ rowId, isTyped }) => (rowId && isTyped ? [rowId] : []));
    const times = timesOf(it);
    for (const [at, id] of ids.entries()) replaced.set(id, rewritten(rows, id, times[at]));
    const more = times.slice(ids.length).map((cells) => newRow(it.row, cells, tools));
    const last = ids.at(-1);
    if (last === undefined) added.push(...more);
    else replaced.set(last, [...(replaced.get(last) ?? []), ...more]);
  }
  const kept = rows.flatMap((row) => replaced.get(row.id) ?? [row]);
  return withAdded(kept, added);
}

const timesOf = ({ row, cell, text }: CellText): TimeCells[] =>
  writeShifts(text, { day: cell.day, workerType: row.workerType });

function rewritten(rows: readonly Row[], id: string, times: TimeCells | undefined): Row[] {
  const row = rows.find((it) => it.id === id);
  if (!row || !times) return [];
  return [withCells(row, Object.fromEntries(TIME_COLUMNS.map((name) => [name, times[name] ?? ""])))];
}

function newRow({ text = "", workerType, jointCommittee }: BoardRow, times: TimeCells, tools: Tools): Row {
  const said: Cells = { employer: tools.employer, kind: "IN", worker: text, workerType, jointCommittee, ...times };
  return withCells({ id: tools.newId(), cells: {} }, said);
}

/** Below the last row in which something stands: a sheet ends with room to type. */
function withAdded(rows: readonly Row[], added: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  return [...rows.slice(0, last + 1), ...added, ...rows.slice(last + 1)];
}

/** Another worker type, or committee, for all that is typed of a worker in this week; hours are written anew as the type wants them. */
export function writeType(rows: readonly Row[], row: BoardRow, said: Pick<Cells, "workerType" | "jointCommittee">) {
  const typed = new Map(
    row.cells.flatMap((cell) =>
      cell.lines.flatMap((line) => (line.rowId && line.isTyped ? [[line.rowId, { line, cell }] as const] : [])),
    ),
  );
  if (typed.size === 0) return rows;
  return rows.map((it) => {
    const found = typed.get(it.id);
    if (!found) return it;
    const workerType = said.workerType ?? it.cells.workerType ?? "";
    const [times, ...others] = writeShifts(found.line.text, { day: found.cell.day, workerType });
    const hours =
      times && others.length === 0 ? Object.fromEntries(TIME_COLUMNS.map((name) => [name, times[name] ?? ""])) : {};
    return withCells(it, { ...said, ...hours });
  });
}

/** Of the type and committee under which it was declared. */
const repeated = (entry: WeekEntry, row: BoardRow, cell: BoardCell): CellText => ({
  row: { ...row, workerType: entry.workerType, jointCommittee: entry.jointCommittee ?? "" },
  cell,
  text: repeatedText(entry) ?? "",
});

/** What was declared last week, as texts for this one. A cell in which something stands is left alone. */
export function lastWeek(board: Board, entries: readonly WeekEntry[]): { texts: CellText[]; left: number } {
  const texts: CellText[] = [];
  let left = 0;
  for (const row of board.rows)
    for (const cell of row.cells) {
      const day = addDays(cell.day, -7);
      const said = entries.filter(
        (it) =>
          it.personId === row.key &&
          !it.cancelled &&
          it.outcome !== "refused" &&
          daysOn(it, day) &&
          repeatedText(it) !== undefined,
      );
      if (said.length === 0) continue;
      if (cell.lines.length > 0 || row.text === undefined) left += 1;
      else texts.push(...said.map((it) => repeated(it, row, cell)));
    }
  return { texts, left };
}
