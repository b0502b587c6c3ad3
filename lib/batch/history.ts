import type { Sheet } from "@/lib/batch/sheet";

/** A sheet with the ones before it and, after an undo, those that came after. Rows that stay the same are shared, not copied. */
export type History = { readonly past: readonly Sheet[]; readonly now: Sheet; readonly future: readonly Sheet[] };

/** So many steps can be undone. */
export const STEPS_KEPT = 200;

export const begin = (sheet: Sheet): History => ({ past: [], now: sheet, future: [] });

/** A step that can be undone; one that changes nothing is none. */
export function step({ past, now }: History, sheet: Sheet): History {
  return { past: [...past, now].slice(-STEPS_KEPT), now: sheet, future: [] };
}

export function undo(history: History): History {
  const { past, now, future } = history;
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : history;
}

export function redo(history: History): History {
  const { past, now, future } = history;
  const [after, ...rest] = future;
  return after ? { past: [...past, now], now: after, future: rest } : history;
}

/** The same change in every step: what others did is not undone by an undo here. */
export const rebase = ({ past, now, future }: History, change: (sheet: Sheet) => Sheet): History => ({
  past: past.map(change),
  now: change(now),
  future: future.map(change),
});
