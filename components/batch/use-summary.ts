"use client";

import { useMemo } from "react";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { type Summary, summarise } from "@/lib/batch/faults";

/** What the sheet comes to, as far as it was judged. */
export function useSummary({ store }: SheetHand): Summary {
  const judged = useStore(store, (state) => state.judged);
  const rows = useStore(store, (state) => state.history.now.rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the memory is changed in place, `judged` counts how often
  return useMemo(() => summarise(rows, store.get().memory), [rows, judged, store]);
}
