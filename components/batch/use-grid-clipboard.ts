"use client";

import { type RefObject, useEffect } from "react";
import { readClipboard } from "@/lib/batch/html-table";
import type { Block } from "@/lib/batch/sheet";
import { readTabSeparated, writeTabSeparated } from "@/lib/batch/tab-separated";

/** What of a grid is copied, emptied when it is cut, and what becomes of a pasted block. The same object while the grid stands. */
export type ClipboardOf = {
  copied: () => Block;
  clear: () => void;
  paste: (block: Block) => void;
};

/**
 * Copy, cut and paste while a grid has the focus. A browser tells the document, not the grid, when no text is selected in it.
 */
export function useGridClipboard(grid: RefObject<HTMLElement | null>, { copied, clear, paste }: ClipboardOf): void {
  useEffect(() => {
    const isMine = () => document.activeElement === grid.current;
    const copy = (event: ClipboardEvent) => {
      if (!isMine()) return;
      event.clipboardData?.setData("text/plain", writeTabSeparated(copied()));
      event.preventDefault();
    };
    const cut = (event: ClipboardEvent) => {
      copy(event);
      if (isMine()) clear();
    };
    const takeIn = (event: ClipboardEvent) => {
      if (!isMine()) return;
      event.preventDefault();
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (html !== "" || text !== "") paste(readClipboard(html, text, readTabSeparated));
    };
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", takeIn);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", takeIn);
    };
  }, [grid, copied, clear, paste]);
}
