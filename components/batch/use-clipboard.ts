"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useMemo } from "react";
import { pasteBlock } from "@/components/batch/sheet-commands";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { sheetInView } from "@/components/batch/sheet-state";
import { type ClipboardOf, useGridClipboard } from "@/components/batch/use-grid-clipboard";
import { announce } from "@/components/ui/announce";
import { blockOf, ordered } from "@/lib/batch/sheet";

/** Copy, cut and paste in the sheet: the selected rectangle, as text. */
export function useClipboard(hand: SheetHand, grid: RefObject<HTMLElement | null>): void {
  const t = useTranslations("batch");
  const clipboard = useMemo((): ClipboardOf => {
    const { store } = hand;
    return {
      copied: () => blockOf(sheetInView(store.get()), ordered(store.get().selection)),
      clear: () => hand.run({ is: "clear" }),
      paste: (block) => {
        const { patch, lost } = pasteBlock(store.get(), block, hand.tools());
        store.set(patch);
        announce(lost > 0 ? t("pastedLost", { rows: block.length, lost }) : t("pasted", { rows: block.length }));
      },
    };
  }, [hand, t]);
  useGridClipboard(grid, clipboard);
}
