import { type BatchActions, dataOf } from "@/components/batch/batch-actions";
import type { Conflict, SheetStore } from "@/components/batch/sheet-state";
import { type Called, call } from "@/components/dimona/declaration-form/declare-actions";
import type { Changes, RowsSaved } from "@/lib/batch/batch-results";
import { begin, rebase } from "@/lib/batch/history";
import { withTheirs } from "@/lib/batch/merge-theirs";
import { insertRows, type Row, type Sheet } from "@/lib/batch/sheet";
import type { StoredRow } from "@/lib/batch/stored-row";
import { type Kept, type Unsaved, unsavedOf } from "@/lib/batch/unsaved";

/** So long after the last change what was typed is kept. */
const restMs = 1_500;
const againMs = 5_000;
const lookMs = 15_000;
/** So many rows the server takes at once. */
const mostAtOnce = 500;

type Told = Extract<Changes, { ok: true }>;

export type Saver = {
  /** Keeps what is not kept yet; true when all of it is. */
  flush: () => Promise<boolean>;
  /** Asks what others changed, and what became of rows that were sent. */
  look: () => Promise<boolean>;
  /** The count up to which this page knows the sheet. */
  seen: () => number;
  resolve: (conflict: Conflict, mine: boolean) => void;
  stop: () => void;
};

/**
 * Reads the sheet, keeps what changes and takes in what others change. Where two changed the same row nothing is written over:
 * it waits, side by side, until a person chooses.
 */
export function startSaving(store: SheetStore, batchId: string, actions: BatchActions): Saver {
  const kept = new Map<string, Kept>();
  let version = 0;
  let lookedAt: Date | undefined;
  let rows: readonly Row[] | undefined;
  let title = store.get().title;
  let columns = store.get().history.now.columns.join();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy: Promise<boolean> | undefined;
  let isStopped = false;

  const withheld = () => new Set(store.get().conflicts.map(({ id }) => id));
  const unsaved = (): Unsaved => unsavedOf(store.get().history.now.rows, kept, withheld());
  const isDirty = (it: Unsaved) => it.upserts.length + it.deletions.length > 0;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  /** Rows that were changed here meanwhile come as conflicts, all others into the sheet. */
  const takeIn = (theirs: readonly StoredRow[], by: string) => {
    const state = store.get();
    const here = new Map(state.history.now.rows.map((row) => [row.id, row]));
    const isMine = ({ id, cells }: StoredRow): boolean => {
      const [row, before] = [here.get(id), kept.get(id)];
      if (!before) return row !== undefined;
      return row?.cells !== before.cells && (row !== undefined || cells !== undefined);
    };
    const conflicts = theirs.filter((row) => isMine(row) && !sameAs(here.get(row.id), row));
    const others = theirs.filter((row) => !conflicts.includes(row) && !sameAs(here.get(row.id), row));
    for (const row of theirs) keep(kept, row, here.get(row.id));
    const positions = new Map([...kept].map(([id, { position }]) => [id, position]));
    const history = others.length === 0 ? state.history : rebase(state.history, (it) => withTheirs(it, others, positions));
    const sent = new Map(state.sent);
    for (const row of theirs) if (row.sent) sent.set(row.id, row.sent);
    const waiting = state.conflicts.filter(({ id }) => !theirs.some((row) => row.id === id));
    store.set({
      history,
      sent,
      conflicts: [...waiting, ...conflicts.map((row) => ({ id: row.id, theirs: row, by }))],
    });
    rows = store.get().history.now.rows;
  };

  /** What became of rows that were sent: the hand changes no row of the sheet. */
  const tellSent = (states: Told["states"]) => {
    const sent = new Map(store.get().sent);
    const news = states.filter(({ rowId, sent: it }) => {
      const before = sent.get(rowId);
      return before?.state !== it.state || before.result !== it.result || before.declarationId !== it.declarationId;
    });
    if (news.length === 0) return;
    for (const it of news) sent.set(it.rowId, it.sent);
    store.set({ sent });
  };

  /** False when the server could not be asked. */
  const look = async (): Promise<boolean> => {
    const told = dataOf(await call(actions.readChanges, { batchId, since: version, sinceAt: lookedAt }));
    if (isStopped || !told?.ok) return false;
    takeIn(told.rows, "");
    tellSent(told.states);
    version = told.version;
    lookedAt = told.at;
    return told.more ? look() : true;
  };

  const save = async (): Promise<boolean> => {
    const state = store.get();
    const all = unsaved();
    const isRenamed = state.title !== title || state.history.now.columns.join() !== columns;
    if (!isDirty(all) && !isRenamed) {
      store.set({ saving: state.saving.is === "saved" ? state.saving : { is: "saved", at: new Date() } });
      return true;
    }
    store.set({ saving: { is: "saving" } });
    const part = { upserts: all.upserts.slice(0, mostAtOnce), deletions: all.deletions.slice(0, mostAtOnce) };
    const named = { title: state.title, columns: [...state.history.now.columns] };
    const called = await call(actions.saveRows, { batchId, since: version, ...named, ...part });
    if (isStopped) return false;
    const told = dataOf(called);
    if (!told || (!told.ok && told.reason === "not-found")) return failed(called);
    title = named.title;
    columns = named.columns.join();
    settle(told, part);
    return save();
  };

  const failed = (called: Called<RowsSaved>): boolean => {
    store.set({ saving: { is: "failed", problem: "problem" in called ? called.problem : "not-found" } });
    later(againMs);
    return false;
  };

  const settle = (told: Exclude<RowsSaved, { reason: "not-found" }>, { upserts, deletions }: Unsaved) => {
    if (!told.ok) {
      takeIn(told.theirs, told.by);
      return;
    }
    for (const { id, position, cells } of upserts)
      kept.set(id, { cells, position, version: told.versions[id] ?? told.version });
    for (const { id } of deletions) kept.delete(id);
    takeIn(told.theirs, "");
    version = told.version;
  };

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (!store.get().isLoaded) return false;
    busy ??= save().finally(() => {
      busy = undefined;
    });
    return busy;
  };

  const hear = () => {
    const state = store.get();
    if (!state.isLoaded) return;
    const now = state.history.now;
    if (now.rows === rows && state.title === title && now.columns.join() === columns) return;
    rows = now.rows;
    if (state.saving.is === "saved") store.set({ saving: { is: "waiting" } });
    later(restMs);
  };
  const stopHearing = store.subscribe(hear);
  const regularly = setInterval(() => {
    if (document.visibilityState === "visible" && store.get().saving.is === "saved") void look();
  }, lookMs);

  const load = async (): Promise<void> => {
    const isRead = await look();
    if (isStopped) return;
    if (isRead) store.set({ isLoaded: true, history: begin(withRoom(store.get().history.now)) });
    else timer = setTimeout(load, againMs);
    rows = store.get().history.now.rows;
  };
  void load();

  return {
    flush,
    look,
    seen: () => version,
    resolve: ({ id, theirs }, mine) => {
      const state = store.get();
      const positions = new Map([...kept].map(([it, { position }]) => [it, position]));
      const history = mine ? state.history : rebase(state.history, (it) => withTheirs(it, [theirs], positions));
      if (!mine) keep(kept, theirs, undefined);
      store.set({ history, conflicts: state.conflicts.filter((it) => it.id !== id) });
      later(0);
    },
    stop: () => {
      isStopped = true;
      stopHearing();
      clearInterval(regularly);
      clearTimeout(timer);
    },
  };
}

/** A sheet shows room to type: enough rows at first, and one below the last. */
const leastRows = 25;
const withRoom = (sheet: Sheet): Sheet =>
  insertRows(sheet, sheet.rows.length, Math.max(1, leastRows - sheet.rows.length), () => crypto.randomUUID());

const sameAs = (row: Row | undefined, { cells }: StoredRow): boolean => {
  if (!row || !cells) return !row && !cells;
  const names = new Set([...Object.keys(row.cells), ...Object.keys(cells)]) as Set<keyof typeof cells>;
  return [...names].every((name) => (row.cells[name] ?? "") === (cells[name] ?? ""));
};

/** What the server has now; where it says what stands here, the object here is kept, so that nothing seems changed. */
function keep(kept: Map<string, Kept>, row: StoredRow, here: Row | undefined): void {
  const { id, position, version, cells } = row;
  if (!cells && !here) kept.delete(id);
  else kept.set(id, { cells: here && sameAs(here, row) ? here.cells : (cells ?? {}), position, version });
}

