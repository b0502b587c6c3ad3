import type { SheetState, SheetStore } from "@/components/batch/sheet-state";
import type { Saver } from "@/components/batch/start-saving";

/** A sheet on the screen, and what keeps it. */
export type OpenSheet = { store: SheetStore; saver: Saver };

/** What comes of a sheet that was left: it cannot be kept for now, or is kept after all. */
type Tell = (news: "not-kept" | "kept") => void;

/** Sheets that were left while something of them stood nowhere but here, by batch. */
const left = new Map<string, OpenSheet>();

/** Whether something stands nowhere but here; what two people changed waits for one of them to choose. */
export const isUnsaved = ({ saving, conflicts }: Pick<SheetState, "saving" | "conflicts">): boolean =>
  saving.is !== "saved" || conflicts.length > 0;

const isGone = ({ saving }: SheetState): boolean => saving.is === "failed" && saving.problem === "not-found";

/** The sheet as it was left, while it is not kept yet. */
export const leftSheet = (batchId: string): OpenSheet | undefined => left.get(batchId);

/** Opens a sheet that was left as it was; who left it answers for it no more. */
export function takeBack(batchId: string): OpenSheet | undefined {
  const open = left.get(batchId);
  release(batchId);
  return open;
}

/**
 * Leaves a sheet: what was typed last is kept now. Where that fails it is tried again, and the window asks before it is closed, until it
 * is kept or the sheet is opened again. Of a sheet that is gone, or out of reach by now, there is nothing left to keep.
 */
export function leaveSheet(batchId: string, open: OpenSheet, tell: Tell): void {
  const { store, saver } = open;
  if (!isUnsaved(store.get())) {
    saver.stop();
    return;
  }
  // A cell that was open is not to be found open again.
  store.set({ editing: undefined });
  let isTold = false;
  left.set(batchId, open);
  window.addEventListener("beforeunload", warn);
  const look = () => {
    if (left.get(batchId) !== open) {
      stopHearing();
      return;
    }
    const state = store.get();
    if (!isUnsaved(state) || isGone(state)) {
      stopHearing();
      release(batchId);
      saver.stop();
      if (isTold) tell("kept");
    } else if (!isTold && (state.saving.is === "failed" || state.conflicts.length > 0)) {
      isTold = true;
      tell("not-kept");
    }
  };
  const stopHearing = store.subscribe(look);
  void saver.flush().then(look);
}

function release(batchId: string): void {
  left.delete(batchId);
  if (left.size === 0) window.removeEventListener("beforeunload", warn);
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault();
