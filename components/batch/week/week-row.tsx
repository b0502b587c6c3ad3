"use client";

import { memo } from "react";
import { useStore } from "@/components/batch/create-store";
import { WeekDayCell, WeekTypeCell } from "@/components/batch/week/week-cell";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { COMMITTEE, FIRST_DAY, TYPE } from "@/components/batch/week/week-places";
import { classes } from "@/components/ui/classes";
import { ordered } from "@/lib/batch/sheet";
import type { BoardRow } from "@/lib/batch/week/board";

export const weekCellId = (row: number, column: number): string => `week-${row}-${column}`;

/** One width for worker, type and committee, the rest for the days. */
export const weekTracks =
  "grid grid-cols-[200px_56px_60px_repeat(7,minmax(96px,1fr))] max-sm:grid-cols-[124px_56px_60px_repeat(7,minmax(96px,1fr))]";

type Props = { hand: WeekHand; row: BoardRow; index: number; place: { top: number; height: number } };

/** A worker's week. */
export const WeekRow = memo(function WeekRow({ hand, row, index, place }: Props) {
  const isActive = useStore(hand.week, (state) => state.selection.to.row === index);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows come and go while scrolling, which a table cannot
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
    <div
      role="row"
      aria-rowindex={index + 2}
      style={place}
      className={classes(weekTracks, "absolute inset-x-0 border-b border-line")}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div
        role="rowheader"
        aria-colindex={1}
        title={row.name}
        className={classes(
          "sticky left-0 z-1 truncate border-r border-line py-1.5 pr-2 pl-4",
          isActive ? "bg-selected text-accent" : "bg-surface",
        )}
      >
        {row.name}
      </div>
      <WeekTypeCell {...{ hand, row, index }} column={TYPE} />
      <WeekTypeCell {...{ hand, row, index }} column={COMMITTEE} />
      {row.cells.map((cell, at) => (
        <WeekDayCell key={cell.day} {...{ hand, row, index, cell }} column={at + FIRST_DAY} />
      ))}
    </div>
  );
});

/** Whether a cell is the active one, and whether it is among those selected. */
export function usePlace({ week }: WeekHand, row: number, column: number) {
  const isActive = useStore(week, ({ selection: { to } }) => to.row === row && to.column === column);
  const isSelected = useStore(week, ({ selection }) => {
    const { from, to } = ordered(selection);
    return from.row <= row && row <= to.row && from.column <= column && column <= to.column;
  });
  const editing = useStore(week, (state) =>
    state.selection.to.row === row && state.selection.to.column === column ? state.editing : undefined,
  );
  return { isActive, isSelected, editing };
}
