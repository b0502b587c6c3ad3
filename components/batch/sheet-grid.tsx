"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { memo, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { cellId, HEAD_HEIGHT, leastWidth, ROW_HEIGHT, tracks } from "@/components/batch/column-look";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { SheetHead } from "@/components/batch/sheet-head";
import { SheetRow } from "@/components/batch/sheet-row";
import { viewOf } from "@/components/batch/sheet-state";
import { useClipboard } from "@/components/batch/use-clipboard";
import { usePinned } from "@/components/batch/use-pinned";
import { useSheetKeys } from "@/components/batch/use-sheet-keys";
import { useSheetPointer } from "@/components/batch/use-sheet-pointer";

type Props = { hand: SheetHand; grid: RefObject<HTMLDivElement | null> };

/** Rows that are drawn beyond what is in sight, so that scrolling shows no blank ones. */
const beyond = 16;

/**
 * The sheet itself: a grid (ARIA 1.2) that keeps the focus and names its active cell; rows come and go while scrolling, but for
 * the active one, which is always there to be named.
 */
export const SheetGrid = memo(function SheetGrid({ hand, grid }: Props) {
  const t = useTranslations("batch");
  const help = useId();
  const { store } = hand;
  const count = useStore(store, (state) => viewOf(state).length);
  const columns = useStore(store, (state) => state.history.now.columns);
  const widths = useStore(store, (state) => state.widths);
  const active = useStore(store, (state) => state.selection.to);
  const isEditing = useStore(store, (state) => state.editing !== undefined);
  const press = useSheetKeys(hand);
  const pointer = useSheetPointer(hand, grid);
  useClipboard(hand, grid);
  usePinned(grid);

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: beyond,
  });
  const drawn = virtual.getVirtualItems().map(({ index }) => index);
  // Rows that leave are used again for those that come, which takes half the time of making them anew.
  const pool = useRef(1);
  pool.current = Math.max(pool.current, drawn.length);
  const rowAt = (index: number, key: string) => (
    <SheetRow key={key} hand={hand} index={index} top={HEAD_HEIGHT + index * ROW_HEIGHT} />
  );
  const [first = 0, last = -1] = [drawn[0], drawn.at(-1)];
  // The active cell comes into sight when it moves, not when rows are drawn anew.
  useLayoutEffect(() => {
    document.getElementById(cellId(active.row, active.column))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);

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
        aria-label={t("gridLabel")}
        aria-describedby={help}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        aria-activedescendant={isEditing ? undefined : cellId(active.row, active.column)}
        onKeyDown={press}
        {...pointer}
        className="group/grid relative min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain bg-surface focus-visible:-outline-offset-2"
        style={{ ["--tracks" as string]: tracks(columns, widths) }}
      >
        <div
          style={{ minWidth: leastWidth(columns, widths), height: HEAD_HEIGHT + virtual.getTotalSize() }}
          className="relative"
        >
          <SheetHead hand={hand} />
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="rowgroup" className="contents">
            {active.row < first && rowAt(active.row, "active")}
            {drawn.map((index) => rowAt(index, String(index % pool.current)))}
            {active.row > last && rowAt(active.row, "active")}
          </div>
        </div>
      </div>
    </>
  );
});
