import type { BatchActions } from "@/components/batch/batch-actions";
import type { Command } from "@/components/batch/keys";
import { type Patch, perform, type Tools, write } from "@/components/batch/sheet-commands";
import type { SheetStore } from "@/components/batch/sheet-state";
import type { FindingWords } from "@/components/batch/use-finding-words";
import type { Column } from "@/lib/batch/column";
import { nextFault } from "@/lib/batch/faults";
import type { RowFinding } from "@/lib/batch/row-finding";
import { inReadingOrder } from "@/lib/batch/settle-text";
import { dayOf } from "@/lib/day";

/** What every part of the sheet works with; it stays the same as long as the sheet is open. */
export type SheetHand = {
  store: SheetStore;
  actions: BatchActions;
  words: FindingWords;
  titleOf: (column: Column) => string;
  /** Does what a key asks. */
  run: (command: Command) => void;
  /** Ends typing: the text is written, or, when undefined, what stood there stays. */
  leaveCell: (text: string | undefined, then?: Command) => void;
  /** Makes a finding's cell the active one, its row and column in sight. */
  goTo: (rowId: string, finding: RowFinding) => void;
  tools: () => Tools;
  /** Gives the sheet the focus. */
  focus: () => void;
};

type Parts = Pick<SheetHand, "store" | "actions" | "words" | "titleOf"> & { grid: () => HTMLElement | null };

/** Makes the hand of a sheet. */
export function sheetHand({ store, grid, ...parts }: Parts): SheetHand {
  const tools = (): Tools => ({
    newId: () => crypto.randomUUID(),
    pageRows: Math.max(1, Math.floor(((grid()?.clientHeight ?? 560) - 60) / 26)),
    today: dayOf(store.get().now),
  });
  const focus = () => grid()?.focus({ preventScroll: true });
  const run = (command: Command): void => {
    if (command.is === "fault") goToNext(hand, command.forward);
    else store.set(perform(command, store.get(), tools()));
  };
  const leaveCell: SheetHand["leaveCell"] = (text, then) => {
    const written: Patch = text === undefined ? {} : write(store.get(), text, tools());
    store.set({ ...written, editing: undefined });
    if (then) run(then);
    focus();
  };
  const hand: SheetHand = {
    store,
    ...parts,
    run,
    leaveCell,
    tools,
    focus,
    goTo: (rowId, finding) => store.set(showing(store, rowId, finding)),
  };
  return hand;
}

/** F8 leads through the sheet, whatever was filtered. */
function goToNext({ store, goTo }: SheetHand, forward: boolean): void {
  const state = store.get();
  const { columns, rows } = state.history.now;
  const columnAt = ({ column }: RowFinding): number => columns.indexOf(column);
  const order = forward ? rows : [...rows].reverse();
  const activeId = activeRowId(store);
  const at = order.findIndex(({ id }) => id === activeId);
  const column = forward ? state.selection.to.column : Number.POSITIVE_INFINITY;
  const found = nextFault(order, state.memory, { row: Math.max(at, 0), column }, columnAt);
  const id = found && order[found.row]?.id;
  if (found && id) goTo(id, found.finding);
}

function activeRowId(store: SheetStore): string | undefined {
  const { history, hidden, selection } = store.get();
  return history.now.rows.filter(({ id }) => !hidden.has(id))[selection.to.row]?.id;
}

function showing(store: SheetStore, rowId: string, { column }: RowFinding): Patch {
  const { history, hidden } = store.get();
  const { now } = history;
  const columns = now.columns.includes(column) ? now.columns : inReadingOrder([...now.columns, column]);
  const stillHidden = hidden.has(rowId) ? new Set<string>() : hidden;
  const row = now.rows.filter(({ id }) => !stillHidden.has(id)).findIndex(({ id }) => id === rowId);
  const place = { row: Math.max(0, row), column: columns.indexOf(column) };
  return {
    history: columns === now.columns ? history : { ...history, now: { ...now, columns } },
    hidden: stillHidden,
    ...(stillHidden !== hidden && { filter: "all" as const }),
    selection: { from: place, to: place },
    editing: undefined,
  };
}
