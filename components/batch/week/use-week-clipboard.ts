"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { copiedIn } from "@/components/batch/week/week-places";
import { announce } from "@/components/ui/announce";
import { readClipboard } from "@/lib/batch/html-table";
import { ordered } from "@/lib/batch/sheet";
import { readTabSeparated, writeTabSeparated } from "@/lib/batch/tab-separated";

/** Copy, cut and paste while the board has the focus: a cell, a row, a week. */
export function useWeekClipboard(hand: WeekHand, grid: RefObject<HTMLDivElement | null>): void {
  const t = useTranslations("week");
  useEffect(() => {
    const isMine = () => document.activeElement === grid.current;
    const copy = (event: ClipboardEvent) => {
      if (!isMine()) return;
      const { from, to } = ordered(hand.week.get().selection);
      const rows = hand.board().rows.slice(from.row, to.row + 1);
      const columns = Array.from({ length: to.column - from.column + 1 }, (_, at) => from.column + at);
      const block = rows.map((row) => columns.map((column) => copiedIn(row, column)));
      event.clipboardData?.setData("text/plain", writeTabSeparated(block));
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
      hand.paste(block);
      announce(t("pasted", { rows: block.length }));
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
