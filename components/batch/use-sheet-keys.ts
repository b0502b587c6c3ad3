"use client";

import { type KeyboardEvent, useCallback } from "react";
import { flushSync } from "react-dom";
import { commandOf } from "@/components/batch/keys";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { isLocked, type SheetState, viewOf } from "@/components/batch/sheet-state";

/** A row that was sent opens no cell. */
const isClosed = (state: SheetState): boolean =>
  isLocked(state.sent.get(viewOf(state)[state.selection.to.row]?.id ?? ""));

/** What keys do in the sheet while no cell is open. After Escape the next Tab leaves the sheet. */
export function useSheetKeys(hand: SheetHand) {
  return useCallback(
    (event: KeyboardEvent) => {
      const state = hand.store.get();
      const { key, shiftKey, altKey } = event;
      if (key === "Tab" && state.leaving) return;
      const command = commandOf({ key, ctrl: event.ctrlKey || event.metaKey, shift: shiftKey, alt: altKey });
      if (!command || state.editing) return;
      if ((command.is === "type" || command.is === "edit") && isClosed(state)) return event.preventDefault();
      // A dead key, and what an input method composes, must find the cell open and in focus.
      flushSync(() => hand.run(command));
      if (command.is !== "type" || command.text !== "") event.preventDefault();
    },
    [hand],
  );
}
