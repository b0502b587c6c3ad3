"use client";

import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useMemo } from "react";
import { moveTo } from "@/components/batch/sheet-commands";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { startDrawing } from "@/components/batch/start-drawing";
import type { Place } from "@/lib/batch/sheet";

/** The cell under a pointer; the number of a row stands for the whole row. */
function placeUnder(target: EventTarget): { row: number; column?: number } | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : undefined;
  if (!at) return undefined;
  const { row, column } = at.dataset;
  return { row: Number(row), ...(column !== undefined && { column: Number(column) }) };
}

/** Selecting with the pointer: a cell, a rectangle while drawing or with Shift, whole rows by their numbers; a double click opens. */
export function useSheetPointer(hand: SheetHand, grid: RefObject<HTMLElement | null>) {
  const pointer = useMemo(() => {
    const { store } = hand;
    let stop: (() => void) | undefined;
    const select = (place: { row: number; column?: number }, extend: boolean) => {
      const state = store.get();
      if (place.column !== undefined) return store.set(moveTo(state, place as Place, extend));
      const last = state.history.now.columns.length - 1;
      const from = { row: extend ? state.selection.from.row : place.row, column: last };
      store.set({ selection: { from, to: { row: place.row, column: 0 } } });
    };
    return {
      stop: () => stop?.(),
      handlers: {
        onPointerDown: (event: PointerEvent) => {
          const place = placeUnder(event.target);
          if (!place || event.button !== 0 || event.target instanceof HTMLInputElement) return;
          select(place, event.shiftKey);
          stop?.();
          const whole = place.column === undefined;
          if (event.pointerType === "mouse" && grid.current)
            stop = startDrawing({ store, grid: grid.current, pointer: event.nativeEvent, whole });
        },
        onDoubleClick: (event: MouseEvent) => {
          if (placeUnder(event.target)?.column !== undefined && !store.get().editing) hand.run({ is: "edit" });
        },
      },
    };
  }, [hand, grid]);
  useEffect(() => pointer.stop, [pointer]);
  return pointer.handlers;
}
