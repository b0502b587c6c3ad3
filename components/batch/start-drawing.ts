import { HEAD_HEIGHT, NUMBER_WIDTH, widthOf } from "@/components/batch/column-look";
import { type Along, beyond, cellSeenAt, drawnTo, pace, type Seen } from "@/components/batch/draw-edge";
import { moveTo } from "@/components/batch/sheet-commands";
import type { SheetStore } from "@/components/batch/sheet-state";
import type { Place } from "@/lib/batch/sheet";

/** What is drawn: cells, or whole rows by their numbers. */
type Drawing = { store: SheetStore; grid: HTMLElement; pointer: PointerEvent; whole: boolean };

const still: Along = { rows: 0, columns: 0 };
/** A frame that came late goes no further than one that did not. */
const longestFrameMs = 50;

/**
 * Extends the selection to where the pointer is, until its button is let go; beyond an edge the selection runs on, and the sheet
 * with it, the faster the farther. Returns the way to stop.
 */
export function startDrawing({ store, grid, pointer, whole }: Drawing): () => void {
  let at = { x: pointer.clientX, y: pointer.clientY };
  let out = still;
  let owed = still;
  let frame = 0;
  let last = 0;

  const extend = (place: Place) => {
    const state = store.get();
    const to = whole ? { ...place, column: 0 } : place;
    const patch = moveTo(state, to, true);
    const before = state.selection.to;
    const after = patch.selection?.to;
    if (after?.row !== before.row || after.column !== before.column) store.set(patch);
  };
  const run = (now: number) => {
    const seconds = Math.min(now - last, longestFrameMs) / 1000;
    last = now;
    const due = (along: keyof Along) => owed[along] + pace(out[along], along) * seconds;
    const steps: Along = { rows: Math.trunc(due("rows")), columns: Math.trunc(due("columns")) };
    owed = { rows: due("rows") - steps.rows, columns: due("columns") - steps.columns };
    extend(drawnTo(store.get().selection.to, under(), out, steps));
    frame = requestAnimationFrame(run);
  };
  const under = () => cellUnder(store, grid, at);
  const follow = () => {
    const before = out;
    out = whole ? { ...beyond(at, seenOf(grid)), columns: 0 } : beyond(at, seenOf(grid));
    // What it goes out of is reached first, however quick the hand was.
    const isReached = { rows: before.rows === 0 ? 0 : out.rows, columns: before.columns === 0 ? 0 : out.columns };
    extend(drawnTo(store.get().selection.to, under(), isReached, still));
    if (out.rows === 0 && out.columns === 0) rest();
    else if (frame === 0) {
      last = performance.now();
      frame = requestAnimationFrame(run);
      // So that the pointer is heard beyond the window too; not earlier, for a captured one takes the double click from its cell.
      grid.setPointerCapture(pointer.pointerId);
    }
  };
  const rest = () => {
    cancelAnimationFrame(frame);
    [frame, owed] = [0, still];
  };
  const ends = new AbortController();
  const stop = () => {
    ends.abort();
    rest();
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointer.pointerId || store.get().editing) return;
    if ((event.buttons & 1) === 0) return stop();
    at = { x: event.clientX, y: event.clientY };
    follow();
  };
  const { signal } = ends;
  document.addEventListener("pointermove", move, { signal });
  for (const it of ["pointerup", "pointercancel"] as const) document.addEventListener(it, stop, { signal });
  window.addEventListener("blur", stop, { signal });
  // Findings are text that can be copied; drawn over, they are not meant.
  document.addEventListener("selectstart", (event) => event.preventDefault(), { signal });
  return stop;
}

const widthsOf = (store: SheetStore): number[] => {
  const { history, widths } = store.get();
  return history.now.columns.map((column) => widthOf(column, widths));
};

function seenOf(grid: HTMLElement): Seen {
  const { left, top } = grid.getBoundingClientRect();
  // The findings stay at the right edge where the screen is wide.
  const findings = grid.querySelector("[role=columnheader]:last-child")?.getBoundingClientRect().left ?? Infinity;
  return {
    left: left + NUMBER_WIDTH,
    top: top + HEAD_HEIGHT,
    right: Math.min(left + grid.clientWidth, findings) - 1,
    bottom: top + grid.clientHeight - 1,
  };
}

const cellUnder = (store: SheetStore, grid: HTMLElement, at: { x: number; y: number }): Place =>
  cellSeenAt(at, seenOf(grid), { x: grid.scrollLeft, y: grid.scrollTop }, widthsOf(store));
