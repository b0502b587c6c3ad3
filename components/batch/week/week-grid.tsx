"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type RefObject, useId, useLayoutEffect } from "react";
import { useStore } from "@/components/batch/create-store";
import { useWeekClipboard } from "@/components/batch/week/use-week-clipboard";
import { useWeekKeys } from "@/components/batch/week/use-week-keys";
import { useWeekPointer } from "@/components/batch/week/use-week-pointer";
import { WeekDays } from "@/components/batch/week/week-days";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { COLUMN_COUNT } from "@/components/batch/week/week-places";
import { WeekRow, weekCellId } from "@/components/batch/week/week-row";
import type { Board, BoardRow } from "@/lib/batch/week/board";
import type { Day } from "@/lib/day";

type Props = { hand: WeekHand; board: Board; monday: Day; grid: RefObject<HTMLDivElement | null>; label: string };

const headHeight = 44;
const lineHeight = 22;
const padding = 14;

/** As high as its fullest day. */
const heightOf = (row: BoardRow | undefined): number =>
  padding + lineHeight * Math.max(1, ...(row?.cells.map(({ lines }) => lines.length) ?? []));

/** A grid (ARIA 1.2) that keeps the focus and names its active cell, as the sheet does; only the rows in sight are drawn. */
export function WeekGrid({ hand, board, monday, grid, label }: Props) {
  const t = useTranslations("week");
  const help = useId();
  const active = useStore(hand.week, (state) => state.selection.to);
  const isEditing = useStore(hand.week, (state) => state.editing !== undefined);
  const press = useWeekKeys(hand);
  const pointer = useWeekPointer(hand);
  useWeekClipboard(hand, grid);
  const virtual = useVirtualizer({
    count: board.rows.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => heightOf(board.rows[index]),
    overscan: 12,
    // The active row is always there to be named, and what is typed in it stays while one scrolls.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])]
        .filter((index) => index < board.rows.length)
        .sort((one, other) => one - other),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, other heights
  useLayoutEffect(() => virtual.measure(), [board, virtual]);
  useLayoutEffect(() => {
    if (active.row < board.rows.length) virtual.scrollToIndex(active.row, { align: "auto" });
    document
      .getElementById(weekCellId(active.row, active.column))
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active, virtual, board.rows.length]);
  return (
    <>
      <p id={help} className="sr-only">
        {t("gridHelp")}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: rows come and go while scrolling, which a table cannot */}
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={help}
        aria-rowcount={board.rows.length + 1}
        aria-colcount={COLUMN_COUNT + 1}
        aria-multiselectable="true"
        aria-readonly={!hand.mayDeclare || undefined}
        aria-activedescendant={isEditing || board.rows.length === 0 ? undefined : weekCellId(active.row, active.column)}
        onKeyDown={press}
        {...pointer}
        className="relative min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain bg-surface focus-visible:-outline-offset-2"
      >
        <div style={{ height: headHeight + virtual.getTotalSize() }} className="relative min-w-[1016px]">
          <WeekDays monday={monday} />
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className="contents">
            {virtual.getVirtualItems().map(({ index, start, size }) => {
              const row = board.rows[index];
              return (
                row && (
                  <WeekRow
                    key={row.key}
                    hand={hand}
                    row={row}
                    index={index}
                    place={{ top: headHeight + start, height: size }}
                  />
                )
              );
            })}
          </div>
        </div>
        {board.rows.length === 0 && <p className="px-4 py-3 text-ink-2">{t("noWorkers")}</p>}
      </div>
    </>
  );
}
