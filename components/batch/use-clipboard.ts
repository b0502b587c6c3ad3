"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { pasteBlock } from "@/components/batch/sheet-commands";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { sheetInView } from "@/components/batch/sheet-state";
import { announce } from "@/components/ui/announce";
import { readClipboard } from "@/lib/batch/html-table";
import { blockOf, ordered } from "@/lib/batch/sheet";
import { readTabSeparated, writeTabSeparated } from "@/lib/batch/tab-separated";

/**
 * Copy, cut and paste while the sheet has the focus. A browser tells the document, not the grid, when no text is selected in it.
 */
export function useClipboard(hand: SheetHand, grid: RefObject<HTMLDivElement | null>): void {
  const t = useTranslations("batch");
  useEffect(() => {
    const { store } = hand;
    const isMine = () => document.activeElement === grid.current;
    const copy = (event: ClipboardEvent) => {
      if (!isMine()) return;
      const state = store.get();
      event.clipboardData?.setData(
        "text/plain",
        writeTabSeparated(blockOf(sheetInView(state), ordered(state.selection))),
      );
      event.preventDefault();
    };
    const cut = (event: ClipboardEvent) => {
      copy(event);
      if (isMine()) hand.run({ is: "clear" });
    };
    const paste = (event: ClipboardEvent) => {
      if (!isMine()) return;
      event.preventDefault();
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (html === "" && text === "") return;
      const block = readClipboard(html, text, readTabSeparated);
      const { patch, lost } = pasteBlock(store.get(), block, hand.tools());
      store.set(patch);
      announce(lost > 0 ? t("pastedLost", { rows: block.length, lost }) : t("pasted", { rows: block.length }));
    };
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", paste);
    };
  }, [hand, grid, t]);
}
