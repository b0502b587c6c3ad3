"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { BatchActions } from "@/components/batch/batch-actions";
import { createStore } from "@/components/batch/create-store";
import { isUnsaved, leaveSheet, leftSheet, takeBack } from "@/components/batch/left-sheets";
import type { SheetState, SheetStore } from "@/components/batch/sheet-state";
import { type Saver, startSaving } from "@/components/batch/start-saving";
import { useLeaveWarning } from "@/components/dimona/declaration-form/use-leave-warning";
import { announce } from "@/components/ui/announce";

/** The state of a sheet: as it was left, where that could not be kept yet. */
export function useSheetStore(batchId: string, first: () => SheetState): SheetStore {
  const [store] = useState(() => leftSheet(batchId)?.store ?? createStore<SheetState>(first()));
  return store;
}

/** Keeps a sheet as long as it is open, and, once it was left, until what was typed is kept. Undefined at first. */
export function useSaver(store: SheetStore, batchId: string, actions: BatchActions): Saver | undefined {
  const t = useTranslations("batch.saving");
  const [saver, setSaver] = useState<Saver>();
  const words = useRef(t);
  words.current = t;
  useEffect(() => {
    const before = takeBack(batchId);
    const saving = before?.store === store ? before.saver : startSaving(store, batchId, actions);
    setSaver(saving);
    return () =>
      leaveSheet(batchId, { store, saver: saving }, (news) => {
        const { title } = store.get();
        announce(news === "kept" ? words.current("leftKept", { title }) : words.current("left", { title }));
      });
  }, [store, batchId, actions]);
  useLeaveWarning(() => isUnsaved(store.get()));
  return saver;
}
