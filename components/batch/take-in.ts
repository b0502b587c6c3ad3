import type { SheetStore } from "@/components/batch/sheet-state";
import { rebase } from "@/lib/batch/history";
import { withTheirs } from "@/lib/batch/merge-theirs";
import type { Row } from "@/lib/batch/sheet";
import type { SentRow, StoredRow } from "@/lib/batch/stored-row";
import type { Kept } from "@/lib/batch/unsaved";

/** Whether a row here says what the server has. */
const sameAs = (row: Row | undefined, { cells }: StoredRow): boolean => {
  if (!row || !cells) return !row && !cells;
  const names = new Set([...Object.keys(row.cells), ...Object.keys(cells)]) as Set<keyof typeof cells>;
  return [...names].every((name) => (row.cells[name] ?? "") === (cells[name] ?? ""));
};

/** Whether a row was changed or deleted here since the server last told of it. */
function isMine(row: Row | undefined, before: Kept | undefined, { cells }: StoredRow): boolean {
  if (!before) return row !== undefined;
  return row?.cells !== before.cells && (row !== undefined || cells !== undefined);
}

/**
 * Takes in rows as others left them. Those that were changed here meanwhile wait as conflicts, all others go into the sheet and
 * into every step of its history.
 */
export function takeIn(store: SheetStore, kept: Map<string, Kept>, theirs: readonly StoredRow[], by: string): void {
  if (theirs.length === 0) return;
  const state = store.get();
  const here = new Map(state.history.now.rows.map((row) => [row.id, row]));
  const different = theirs.filter((row) => !sameAs(here.get(row.id), row));
  const conflicts = different.filter((row) => isMine(here.get(row.id), kept.get(row.id), row));
  const others = different.filter((row) => !conflicts.includes(row));
  for (const row of theirs) keep(kept, row, here.get(row.id));
  const sent = theirs.flatMap((row) => (row.sent ? [[row.id, row.sent] as const] : []));
  const told = new Set(theirs.map(({ id }) => id));
  store.set({
    history: replaced(store, kept, others),
    ...(sent.length > 0 && { sent: new Map([...state.sent, ...sent]) }),
    conflicts: [
      ...state.conflicts.filter(({ id }) => !told.has(id)),
      ...conflicts.map((row) => ({ id: row.id, theirs: row, by })),
    ],
  });
}

/** What became of rows that were sent: what the RSZ answers changes no row of the sheet. */
export function tellSent(store: SheetStore, states: readonly { rowId: string; sent: SentRow }[]): void {
  const { sent } = store.get();
  const news = states.filter(({ rowId, sent: { declarationId, state, result } }) => {
    const before = sent.get(rowId);
    return before?.declarationId !== declarationId || before.state !== state || before.result !== result;
  });
  if (news.length > 0) store.set({ sent: new Map([...sent, ...news.map((it) => [it.rowId, it.sent] as const)]) });
}

/** Puts what others left in the place of what stands here. */
export function replace(store: SheetStore, kept: Map<string, Kept>, theirs: StoredRow): void {
  keep(kept, theirs, undefined);
  store.set({ history: replaced(store, kept, [theirs]) });
}

function replaced(store: SheetStore, kept: ReadonlyMap<string, Kept>, rows: readonly StoredRow[]) {
  const { history } = store.get();
  if (rows.length === 0) return history;
  const positions = new Map([...kept].map(([id, { position }]) => [id, position]));
  return rebase(history, (sheet) => withTheirs(sheet, rows, positions));
}

/** What the server has now; where it says what stands here, the object here is kept, so that nothing seems changed. */
function keep(kept: Map<string, Kept>, row: StoredRow, here: Row | undefined): void {
  const { id, position, version, cells } = row;
  if (!cells && !here) kept.delete(id);
  else kept.set(id, { cells: here && sameAs(here, row) ? here.cells : (cells ?? {}), position, version });
}
