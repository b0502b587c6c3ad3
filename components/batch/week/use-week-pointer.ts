"use client";

import { type MouseEvent, type PointerEvent, useMemo } from "react";
import type { WeekHand } from "@/components/batch/week/week-hand";
import type { Place } from "@/lib/batch/sheet";

function placeUnder(target: EventTarget): Place | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : undefined;
  return at ? { row: Number(at.dataset.row), column: Number(at.dataset.column) } : undefined;
}

/** Selecting with the pointer: a cell, a rectangle while drawing or with Shift; a double click opens. */
export function useWeekPointer(hand: WeekHand) {
  return useMemo(() => {
    const { week } = hand;
    const select = (to: Place, extend: boolean) =>
      week.set({ selection: { from: extend ? week.get().selection.from : to, to }, leaving: false });
    return {
      onPointerDown: (event: PointerEvent) => {
        const place = placeUnder(event.target);
        if (place && event.button === 0 && !(event.target instanceof HTMLInputElement)) select(place, event.shiftKey);
      },
      onPointerMove: (event: PointerEvent) => {
        if (event.buttons !== 1 || event.pointerType !== "mouse" || week.get().editing) return;
        const place = placeUnder(event.target);
        const { to } = week.get().selection;
        if (place && (place.row !== to.row || place.column !== to.column)) select(place, true);
      },
      onDoubleClick: (event: MouseEvent) => {
        const place = placeUnder(event.target);
        const isOpen = place && hand.board().rows[place.row]?.text !== undefined;
        if (isOpen && !week.get().editing) hand.run({ is: "edit" });
      },
    };
  }, [hand]);
}
