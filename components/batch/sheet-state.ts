import type { Store } from "@/components/batch/create-store";
import type { AnomalyWords } from "@/components/dimona/anomaly-words";
import type { Column } from "@/lib/batch/column";
import { begin, type History } from "@/lib/batch/history";
import type { PairContext } from "@/lib/batch/row-context";
import type { RowFinding } from "@/lib/batch/row-finding";
import type { Place, Range, Row, Sheet } from "@/lib/batch/sheet";
import type { SentRow, StoredRow } from "@/lib/batch/stored-row";
import { type SheetMemory, verdictOf } from "@/lib/batch/verdict";
import { type Hidden, rowsInView } from "@/lib/batch/view";
import { isAlive } from "@/lib/dimona/lifecycle";

export const FILTERS = ["all", "blocking", "warning", "none", "refused"] as const;
export type Filter = (typeof FILTERS)[number];

/** `type`: arrows leave the cell, for one types on in the next. `edit`: they move in the text. */
export type Editing = { text: string; how: "type" | "edit" };

/** How far what was typed is kept. */
export type Saving = { is: "saved"; at?: Date } | { is: "waiting" | "saving" } | { is: "failed"; problem: string };

/** `theirs`: the row as somebody else left it. */
export type Conflict = { id: string; theirs: StoredRow; by: string };

/** All that a sheet on the screen is. Places are counted among the rows in sight. */
export type SheetState = {
  history: History;
  hidden: Hidden;
  filter: Filter;
  /** `to` is the active cell, `from` where the selection began. */
  selection: Range;
  editing: Editing | undefined;
  widths: Readonly<Partial<Record<Column, number>>>;
  /** Changed in place; `judged` counts how often. */
  memory: SheetMemory;
  judged: number;
  /** The last run of judging came to its end. */
  isJudged: boolean;
  /** What the server told of whom rows name. */
  pairs: ReadonlyMap<string, PairContext>;
  /** The moment by which rows are judged. */
  now: Date;
  sent: ReadonlyMap<string, SentRow>;
  /** What the RSZ said of rows that it refused, and its words by number. */
  said: ReadonlyMap<string, readonly RowFinding[]>;
  /** Why rows stayed behind when they were to be sent, as long as they say the same. */
  held: ReadonlyMap<string, { cells: Row["cells"]; findings: readonly RowFinding[] }>;
  saidWords: Readonly<Record<string, AnomalyWords>>;
  /** Escape was pressed: the next Tab leaves the sheet. */
  leaving: boolean;
  saving: Saving;
  /** Rows are leaving: nothing else is asked of the server until they have. */
  isSending: boolean;
  /** Rows that somebody else changed while they were changed here. */
  conflicts: readonly Conflict[];
  title: string;
  /** All rows were read; before that nothing is saved. */
  isLoaded: boolean;
};

export type SheetStore = Store<SheetState>;

const corner: Place = { row: 0, column: 0 };

/** A sheet in which nothing is selected but its first cell. */
export const firstState = (sheet: Sheet, { now, title }: Pick<SheetState, "now" | "title">): SheetState => ({
  history: begin(sheet),
  hidden: new Set(),
  filter: "all",
  selection: { from: corner, to: corner },
  editing: undefined,
  widths: {},
  memory: new Map(),
  judged: 0,
  isJudged: false,
  pairs: new Map(),
  now,
  sent: new Map(),
  said: new Map(),
  held: new Map(),
  saidWords: {},
  leaving: false,
  saving: { is: "saved" },
  isSending: false,
  conflicts: [],
  title,
  isLoaded: false,
});

let lastView: { rows: readonly Row[]; hidden: Hidden; view: readonly Row[] } | undefined;

/** The rows in sight, the same list as long as neither rows nor filter change. */
export function viewOf({ history, hidden }: Pick<SheetState, "history" | "hidden">): readonly Row[] {
  const { rows } = history.now;
  if (lastView?.rows !== rows || lastView.hidden !== hidden)
    lastView = { rows, hidden, view: rowsInView(rows, hidden) };
  return lastView.view;
}

/** The sheet as it is seen: what selecting, copying and moving go by. */
export const sheetInView = (state: SheetState): Sheet => ({ ...state.history.now, rows: viewOf(state) });

/** Whether a row was sent and may not be changed: one that was refused or came to nothing may. */
export const isLocked = (sent: SentRow | undefined): boolean => sent !== undefined && isAlive(sent.state);

/** The rows that may not be changed. */
export const lockedRows = ({ sent }: Pick<SheetState, "sent">): ReadonlySet<string> =>
  new Set([...sent].filter(([, it]) => isLocked(it)).map(([id]) => id));

/** Refused, or not understood: what a person opens again to mend. */
export const isRefused = (sent: SentRow | undefined): boolean =>
  sent?.state === "refused" || sent?.state === "rejected";

/** The rows that a filter takes out of sight, as they are judged now. */
export function hiddenBy(filter: Filter, { history, memory, sent }: SheetState): Hidden {
  if (filter === "all") return new Set();
  const isShown = ({ id }: Row): boolean =>
    filter === "refused" ? isRefused(sent.get(id)) : verdictOf(memory, id)?.worst === filter;
  return new Set(history.now.rows.filter((row) => !isShown(row)).map(({ id }) => id));
}

let lastNumbers: { rows: readonly Row[]; numbers: ReadonlyMap<string, number> } | undefined;

/** The number that a row bears in the whole sheet, from 1; it does not depend on what is in sight. */
export function numberOf({ history }: Pick<SheetState, "history">, id: string): number {
  const { rows } = history.now;
  if (lastNumbers?.rows !== rows) lastNumbers = { rows, numbers: new Map(rows.map((row, at) => [row.id, at + 1])) };
  return lastNumbers.numbers.get(id) ?? 0;
}
