import { type BatchActions, dataOf } from "@/components/batch/batch-actions";
import type { Conflict, SheetState, SheetStore } from "@/components/batch/sheet-state";
import { replace, takeIn, tellSent } from "@/components/batch/take-in";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { RowsSaved } from "@/lib/batch/batch-results";
import { begin } from "@/lib/batch/history";
import { insertRows, type Row, type Sheet } from "@/lib/batch/sheet";
import type { StoredRow } from "@/lib/batch/stored-row";
import { type Kept, type Unsaved, unsavedOf } from "@/lib/batch/unsaved";

/** So long after the last change what was typed is kept. */
const restMs = 1_500;
const againMs = 5_000;
const lookMs = 15_000;
/** So many rows the server takes at once. */
const mostAtOnce = 500;

export type Saver = {
  /** Keeps what is not kept yet; true when all of it is. */
  flush: () => Promise<boolean>;
  /** Asks what others changed, and what became of rows that were sent; false when there is no answer. */
  look: () => Promise<boolean>;
  /** The count up to which this page knows the sheet. */
  seen: () => number;
  resolve: (conflict: Conflict, mine: boolean) => void;
  stop: () => void;
};

type Named = { title: string; columns: string };
const nameOf = ({ title, history }: SheetState): Named => ({ title, columns: history.now.columns.join() });

/** A sheet on the screen and what the server has of it. */
type Ground = {
  store: SheetStore;
  actions: BatchActions;
  batchId: string;
  kept: Map<string, Kept>;
  version: number;
  /** When the server was asked last what became of rows that were sent. */
  lookedAt: Date | undefined;
  named: Named;
  /** The rows that were looked at last. */
  rows: readonly Row[] | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  busy: Promise<boolean> | undefined;
  savedAt: Date | undefined;
  /** What of these rows is still to be kept: looking for it anew with each chunk took longer than writing it. */
  left: { rows: readonly Row[]; conflicts: SheetState["conflicts"]; unsaved: Unsaved } | undefined;
  /** What changes now is the server's already. */
  isTaking: boolean;
  isStopped: boolean;
};

/**
 * Reads the sheet, keeps what changes and takes in what others change. Where two changed the same row nothing is written over:
 * it waits, side by side, until a person chooses.
 */
export function startSaving(store: SheetStore, batchId: string, actions: BatchActions): Saver {
  const ground: Ground = {
    store,
    actions,
    batchId,
    kept: new Map(),
    version: 0,
    lookedAt: undefined,
    named: nameOf(store.get()),
    rows: undefined,
    timer: undefined,
    busy: undefined,
    savedAt: undefined,
    left: undefined,
    isTaking: false,
    isStopped: false,
  };
  const stopHearing = store.subscribe(() => hear(ground));
  const regularly = setInterval(() => {
    const { saving, editing, isSending } = store.get();
    const isFree = saving.is === "saved" && !editing && !isSending;
    if (document.visibilityState === "visible" && isFree) void look(ground);
  }, lookMs);
  void load(ground);
  return {
    flush: () => flush(ground),
    look: () => look(ground),
    seen: () => ground.version,
    resolve: ({ id, theirs }, mine) => {
      if (!mine) replace(store, ground.kept, theirs);
      store.set({ conflicts: store.get().conflicts.filter((it) => it.id !== id) });
      later(ground, 0);
    },
    stop: () => {
      ground.isStopped = true;
      stopHearing();
      clearInterval(regularly);
      clearTimeout(ground.timer);
    },
  };
}

function later(ground: Ground, ms: number): void {
  clearTimeout(ground.timer);
  if (!ground.isStopped) ground.timer = setTimeout(() => void flush(ground), ms);
}

/** A change of rows, name or columns is kept after a rest. */
function hear(ground: Ground): void {
  const state = ground.store.get();
  const { title, columns } = nameOf(state);
  const { rows } = state.history.now;
  const isSame = rows === ground.rows && title === ground.named.title && columns === ground.named.columns;
  if (!state.isLoaded || ground.isTaking || isSame) return;
  ground.rows = rows;
  if (state.saving.is === "saved") ground.store.set({ saving: { is: "waiting" } });
  later(ground, restMs);
}

async function look(ground: Ground): Promise<boolean> {
  const { actions, batchId, version } = ground;
  const told = dataOf(await call(actions.readChanges, { batchId, since: version, sinceAt: ground.lookedAt }));
  if (ground.isStopped || !told?.ok) return false;
  tellSent(ground.store, told.states);
  ground.lookedAt = told.at;
  // What was kept meanwhile is newer than this answer.
  if (ground.version === version) {
    take(ground, told.rows, "");
    ground.version = told.version;
  }
  return told.more ? look(ground) : true;
}

/** All rows, page by page; until they are here nothing is kept. */
async function load(ground: Ground): Promise<void> {
  const isRead = await look(ground);
  if (ground.isStopped) return;
  if (!isRead) {
    ground.timer = setTimeout(() => void load(ground), againMs);
    return;
  }
  const history = begin(withRoom(ground.store.get().history.now));
  ground.rows = history.now.rows;
  ground.store.set({ isLoaded: true, history });
}

/** A sheet shows room to type: enough rows at first, and one below the last. */
const leastRows = 25;
const withRoom = (sheet: Sheet): Sheet =>
  insertRows(sheet, sheet.rows.length, Math.max(1, leastRows - sheet.rows.length), () => crypto.randomUUID());

function flush(ground: Ground): Promise<boolean> {
  clearTimeout(ground.timer);
  // Before its rows are here nothing can be typed in them: a link that waits for what was typed must lead on.
  if (!ground.store.get().isLoaded) return Promise.resolve(true);
  ground.busy ??= save(ground).finally(() => {
    ground.busy = undefined;
  });
  return ground.busy;
}

/** Chunk by chunk, until nothing is left but what waits for a person. */
async function save(ground: Ground): Promise<boolean> {
  const { store, named } = ground;
  const state = store.get();
  const all = leftOf(ground, state);
  const now = nameOf(state);
  const isDone = all.upserts.length + all.deletions.length === 0;
  if (isDone && now.title === named.title && now.columns === named.columns) {
    if (state.saving.is !== "saved")
      store.set({ saving: { is: "saved", ...(ground.savedAt && { at: ground.savedAt }) } });
    return true;
  }
  store.set({ saving: { is: "saving" } });
  const part = { upserts: all.upserts.slice(0, mostAtOnce), deletions: all.deletions.slice(0, mostAtOnce) };
  const told = await ask(ground, part);
  if (ground.isStopped || !told) return false;
  ground.named = now;
  const { rows } = state.history.now;
  ground.left = told.ok ? { rows, conflicts: state.conflicts, unsaved: without(all, part) } : undefined;
  settle(ground, told, part);
  return save(ground);
}

/** As long as nobody changed anything it is what was left by the chunk before. */
function leftOf({ left, kept }: Ground, { history, conflicts }: SheetState): Unsaved {
  const { rows } = history.now;
  if (left?.rows === rows && left.conflicts === conflicts) return left.unsaved;
  return unsavedOf(rows, kept, new Set(conflicts.map(({ id }) => id)));
}

const without = ({ upserts, deletions }: Unsaved, part: Unsaved): Unsaved => ({
  upserts: upserts.slice(part.upserts.length),
  deletions: deletions.slice(part.deletions.length),
});

type Told = Exclude<RowsSaved, { reason: "not-found" }>;

/** Undefined when nothing was kept; it is tried again. */
async function ask(ground: Ground, part: Unsaved): Promise<Told | undefined> {
  const { store, actions, batchId, version } = ground;
  const { title, history } = store.get();
  const wish = { batchId, since: version, title, columns: [...history.now.columns], ...part };
  const called = await call(actions.saveRows, wish);
  const told = dataOf(called);
  if (told && (told.ok || told.reason === "stale")) return told;
  if (ground.isStopped) return undefined;
  store.set({ saving: { is: "failed", problem: "problem" in called ? called.problem : "not-found" } });
  later(ground, againMs);
  return undefined;
}

function settle(ground: Ground, told: Told, { upserts, deletions }: Unsaved): void {
  const { kept } = ground;
  if (told.ok) {
    for (const { id, position, cells } of upserts)
      kept.set(id, { cells, position, version: told.versions[id] ?? told.version });
    for (const { id } of deletions) kept.delete(id);
    ground.version = told.version;
    ground.savedAt = told.at;
  }
  take(ground, told.theirs, told.ok ? "" : told.by);
}

function take(ground: Ground, rows: readonly StoredRow[], by: string): void {
  if (rows.length > 0) ground.left = undefined;
  ground.isTaking = true;
  takeIn(ground.store, ground.kept, rows, by);
  ground.isTaking = false;
  ground.rows = ground.store.get().history.now.rows;
}
