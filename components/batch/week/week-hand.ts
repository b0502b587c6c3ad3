import type { Store } from "@/components/batch/create-store";
import type { Command } from "@/components/batch/keys";
import { lockedRows, type SheetStore } from "@/components/batch/sheet-state";
import type { FindingWords } from "@/components/batch/use-finding-words";
import { COLUMN_COUNT, COMMITTEE, FIRST_DAY, filled, movedBy, TYPE, textIn } from "@/components/batch/week/week-places";
import { redo, step, undo } from "@/lib/batch/history";
import { type Block, ordered, type Place, type Range, type Row } from "@/lib/batch/sheet";
import { withoutTouching } from "@/lib/batch/view";
import type { Board, BoardRow, ChosenTypes } from "@/lib/batch/week/board";
import { type CellText, writeCells, writeType } from "@/lib/batch/week/edit-board";

/** `to` is the active cell; `editing.key`: whose. `leaving`: Escape was pressed, the next Tab leaves the board. */
export type WeekState = {
  selection: Range;
  editing: { text: string; how: "type" | "edit"; key: string } | undefined;
  chosen: ChosenTypes;
  leaving: boolean;
};

/** What every part of the board works with. */
export type WeekHand = {
  sheet: SheetStore;
  week: Store<WeekState>;
  words: FindingWords;
  employer: string;
  mayDeclare: boolean;
  board: () => Board;
  run: (command: Command) => void;
  leaveCell: (text: string | undefined, then?: Command) => void;
  paste: (block: Block) => void;
  /** Writes many cells as one step that can be undone. */
  write: (texts: readonly CellText[]) => void;
  focus: () => void;
};

type Parts = Pick<WeekHand, "sheet" | "week" | "words" | "employer" | "mayDeclare" | "board"> & {
  grid: () => HTMLElement | null;
};

/** Makes the hand of a board. */
export function weekHand({ grid, ...parts }: Parts): WeekHand {
  const { sheet, week, board, employer, mayDeclare } = parts;
  const change = (edit: (rows: readonly Row[]) => readonly Row[]): void => {
    const state = sheet.get();
    const before = state.history.now;
    const rows = edit(before.rows);
    if (!mayDeclare || !state.isLoaded || rows === before.rows) return;
    const after = withoutTouching(lockedRows(state), before, { ...before, rows });
    sheet.set({ history: step(state.history, after) });
  };
  const newId = () => crypto.randomUUID();
  const write: WeekHand["write"] = (texts) => change((rows) => writeCells(rows, texts, { employer, newId }));
  const choose = (row: BoardRow, said: { workerType?: string; jointCommittee?: string }): void => {
    const { chosen } = week.get();
    week.set({ chosen: { ...chosen, [row.key]: { ...typeOf(row), ...said } } });
    change((rows) => writeType(rows, row, said));
  };
  /** Texts by place, types before days: those of days are one step. */
  const put = (texts: readonly { place: Place; text: string }[]): void => {
    const rows = [...board().rows];
    for (const { place, text } of texts) {
      const row = rows[place.row];
      const said = row && saidIn(place.column, text);
      if (!row || !said) continue;
      choose(row, said);
      rows[place.row] = { ...row, ...said };
    }
    write(
      texts.flatMap(({ place, text }) => {
        const row = rows[place.row];
        const cell = row?.cells[place.column - FIRST_DAY];
        return row && cell ? [{ row, cell, text }] : [];
      }),
    );
  };
  const within = (): Place[] => {
    const { from, to } = ordered(week.get().selection);
    const places: Place[] = [];
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) places.push({ row, column });
    return places;
  };
  const focus = () => grid()?.focus({ preventScroll: true });
  const open = (how: "type" | "edit", text: string): void => {
    const key = board().rows[week.get().selection.to.row]?.key;
    if (key !== undefined) week.set({ editing: { text, how, key }, leaving: false });
  };
  const go = ({ is }: Command): void => {
    const { history } = sheet.get();
    if (is === "leave") week.set({ leaving: true });
    if (is === "undo" || is === "redo") sheet.set({ history: withSent(sheet, (is === "undo" ? undo : redo)(history)) });
  };
  const edit = (command: Command): void => {
    const { to } = week.get().selection;
    const row = board().rows[to.row];
    if (command.is === "type") open("type", command.text);
    if (command.is === "edit" && row) open("edit", textIn(row, to.column));
    if (command.is === "clear")
      put(within().flatMap((place) => (place.column < FIRST_DAY ? [] : [{ place, text: "" }])));
    if (command.is === "fill-down") put(filled(within(), board()));
  };
  const run = (command: Command): void => {
    const moved = movedBy(command, week.get().selection, board());
    if (moved) week.set({ selection: moved, leaving: false });
    else if (command.is === "leave" || command.is === "undo" || command.is === "redo") go(command);
    // Before all rows were read nothing is typed: it would be lost.
    else if (mayDeclare && sheet.get().isLoaded) edit(command);
  };
  return {
    ...parts,
    run,
    write,
    focus,
    leaveCell: (text, then) => {
      const { editing, selection } = week.get();
      // The worker for whom it was typed, wherever that row stands by now.
      const row = board().rows.findIndex(({ key }) => key === editing?.key);
      week.set({ editing: undefined });
      if (text !== undefined && row >= 0) put([{ place: { row, column: selection.to.column }, text }]);
      if (then) run(then);
      focus();
    },
    paste: (block) => {
      const { from } = ordered(week.get().selection);
      const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? "") : undefined;
      const texts = block.flatMap((line, row) =>
        line.map((text, column) => ({ place: { row: from.row + row, column: from.column + column }, text })),
      );
      const all = single === undefined ? texts : within().map((place) => ({ place, text: single }));
      put(all.filter(({ place }) => place.column < COLUMN_COUNT));
    },
  };
}

/** What a text in the column of types or committees says. */
const saidIn = (column: number, text: string): { workerType?: string; jointCommittee?: string } | undefined => {
  if (column === TYPE) return { workerType: text.trim().toUpperCase() };
  return column === COMMITTEE ? { jointCommittee: text.trim() } : undefined;
};

const typeOf = ({ workerType, jointCommittee }: BoardRow) => ({ workerType, jointCommittee });

/** An undo brings back what was typed, never what was sent since. */
function withSent(sheet: SheetStore, history: ReturnType<typeof undo>): ReturnType<typeof undo> {
  const state = sheet.get();
  return { ...history, now: withoutTouching(lockedRows(state), state.history.now, history.now) };
}
