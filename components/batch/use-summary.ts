"use client";

import { useDeferredValue, useMemo } from "react";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { type Summary, summarise } from "@/lib/batch/faults";

/** What the sheet comes to, as far as it was judged. */
export function useSummary({ store }: SheetHand): Summary {
  // Counting a whole sheet waits until what was typed is painted.
  const judged = useDeferredValue(useStore(store, (state) => state.judged));
  const rows = useDeferredValue(useStore(store, (state) => state.history.now.rows));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the memory is changed in place, `judged` counts how often
  return useMemo(() => summarise(rows, store.get().memory), [rows, judged, store]);
}
