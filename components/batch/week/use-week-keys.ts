"use client";

import { type KeyboardEvent, useCallback } from "react";
import { flushSync } from "react-dom";
import { commandOf } from "@/components/batch/keys";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { COLUMN_COUNT } from "@/components/batch/week/week-places";

/** Commands of the sheet that a board does not have: it neither inserts nor deletes rows. */
const foreign: ReadonlySet<string> = new Set(["insert", "duplicate", "delete", "resize"]);

/** What keys do on the board while no cell is open. After Escape the next Tab leaves it. */
export function useWeekKeys(hand: WeekHand) {
  return useCallback(
    (event: KeyboardEvent) => {
      const state = hand.week.get();
      const { key, shiftKey, altKey } = event;
      if (key === "Tab" && state.leaving) return;
      if (key === " " && shiftKey && !state.editing) {
        const { row } = state.selection.to;
        hand.week.set({ selection: { from: { row, column: COLUMN_COUNT - 1 }, to: { row, column: 0 } } });
        return event.preventDefault();
      }
      const command = commandOf({ key, ctrl: event.ctrlKey || event.metaKey, shift: shiftKey, alt: altKey });
      if (!command || foreign.has(command.is) || state.editing) return;
      const isClosed = !hand.mayDeclare || hand.board().rows[state.selection.to.row]?.text === undefined;
      if ((command.is === "type" || command.is === "edit") && isClosed) return event.preventDefault();
      // A dead key, and what an input method composes, must find the cell open and in focus.
      flushSync(() => hand.run(command));
      if (command.is !== "type" || command.text !== "") event.preventDefault();
    },
    [hand],
  );
}
