"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useMemo } from "react";
import { type ClipboardOf, useGridClipboard } from "@/components/batch/use-grid-clipboard";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { copiedIn } from "@/components/batch/week/week-places";
import { announce } from "@/components/ui/announce";
import { type Block, ordered } from "@/lib/batch/sheet";

/** What stands in the selected cells of the board. */
function copiedOf(hand: WeekHand): Block {
  const { from, to } = ordered(hand.week.get().selection);
  const columns = Array.from({ length: to.column - from.column + 1 }, (_, at) => from.column + at);
  const rows = hand.board().rows.slice(from.row, to.row + 1);
  return rows.map((row) => columns.map((column) => copiedIn(row, column)));
}

/** Copy, cut and paste on the board: a cell, a row, a week. */
export function useWeekClipboard(hand: WeekHand, grid: RefObject<HTMLElement | null>): void {
  const t = useTranslations("week");
  const clipboard = useMemo(
    (): ClipboardOf => ({
      copied: () => copiedOf(hand),
      clear: () => hand.run({ is: "clear" }),
      paste: (block) => {
        hand.paste(block);
        announce(t("pasted", { rows: block.length }));
      },
    }),
    [hand, t],
  );
  useGridClipboard(grid, clipboard);
}
