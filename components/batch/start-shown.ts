import { type Filter, hiddenBy, type SheetStore } from "@/components/batch/sheet-state";

const corner = { row: 0, column: 0 };

/** Only these rows in sight, the first of them active. */
export function showOnly(store: SheetStore, filter: Filter): void {
  const hidden = hiddenBy(filter, store.get());
  store.set({ filter, hidden, selection: { from: corner, to: corner }, editing: undefined });
}

/** Filters once, as soon as all rows were read; a filter that leaves nothing is not taken. Returns the way to stop. */
export function startShown(store: SheetStore, filter: Filter): () => void {
  const stop = store.subscribe(() => {
    if (!store.get().isLoaded) return;
    stop();
    if (hiddenBy(filter, store.get()).size < store.get().history.now.rows.length) showOnly(store, filter);
  });
  return stop;
}
