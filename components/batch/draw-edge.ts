import { ROW_HEIGHT } from "@/components/batch/column-look";
import type { Place } from "@/lib/batch/sheet";

type Point = { x: number; y: number };
/** Where cells are seen: without the heads, the numbers of rows and the findings. In pixels of the window. */
export type Seen = { left: number; top: number; right: number; bottom: number };
/** Along rows and along columns; negative is up, and to the left. */
export type Along = { rows: number; columns: number };

/** Cells a second: just over the edge one can still stop at a row; a hand's breadth beyond it goes through thousands. */
const slowest = 6;
const fastest: Along = { rows: 300, columns: 15 };
const perPixel: Along = { rows: 1.2, columns: 0.15 };

const past = (at: number, first: number, last: number): number => (at < first ? at - first : at > last ? at - last : 0);

/** How far a pointer is beyond the edges of what is seen, in pixels; 0 within. */
export const beyond = ({ x, y }: Point, seen: Seen): Along => ({
  rows: past(y, seen.top, seen.bottom),
  columns: past(x, seen.left, seen.right),
});

/** Cells a second for a pointer so far beyond an edge. */
export const pace = (distance: number, along: keyof Along): number =>
  distance === 0 ? 0 : Math.sign(distance) * Math.min(slowest + Math.abs(distance) * perPixel[along], fastest[along]);

/** The cell that is seen under the pointer, or at the edge next to it. `scrolled`: how far the cells were scrolled. */
export function cellSeenAt({ x, y }: Point, seen: Seen, scrolled: Point, widths: readonly number[]): Place {
  // Half a row that looks out at the edge counts as beyond it: going there would scroll already.
  const lastWhole = Math.floor((scrolled.y + seen.bottom - seen.top) / ROW_HEIGHT) - 1;
  const row = Math.floor((Math.max(y, seen.top) - seen.top + scrolled.y) / ROW_HEIGHT);
  const along = Math.max(seen.left, Math.min(x, seen.right)) - seen.left + scrolled.x;
  return { row: y > seen.bottom ? Math.max(lastWhole, 0) : row, column: columnAt(along, widths) };
}

function columnAt(along: number, widths: readonly number[]): number {
  let end = 0;
  const found = widths.findIndex((width) => {
    end += width;
    return along < end;
  });
  return found < 0 ? Math.max(0, widths.length - 1) : found;
}

/** Where the selection goes that reaches `to`: with the pointer within what is seen, by steps beyond it. */
export const drawnTo = (to: Place, under: Place, out: Along, steps: Along): Place => ({
  row: out.rows === 0 ? under.row : to.row + steps.rows,
  column: out.columns === 0 ? under.column : to.column + steps.columns,
});
