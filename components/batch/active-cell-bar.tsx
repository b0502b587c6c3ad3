"use client";

import { useTranslations } from "next-intl";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { numberOf, viewOf } from "@/components/batch/sheet-state";
import { ToldFinding } from "@/components/batch/told-finding";
import { Kbd } from "@/components/ui/kbd";
import { verdictOf } from "@/lib/batch/verdict";

/** What stands in the active cell, and in full what is wrong or doubtful about it. Read aloud when it changes. */
export function ActiveCellBar({ hand }: { hand: SheetHand }) {
  const t = useTranslations("batch");
  const { store } = hand;
  const row = useStore(store, (state) => viewOf(state)[state.selection.to.row]);
  const column = useStore(store, (state) => state.history.now.columns[state.selection.to.column]);
  const number = useStore(store, (state) => numberOf(state, row?.id ?? ""));
  const verdict = useStore(store, (state) => verdictOf(state.memory, row?.id ?? ""));
  const finding = verdict?.findings.find((it) => it.column === column);
  const other = useStore(store, (state) => numberOf(state, finding?.other ?? ""));
  const told = finding && hand.words(finding, other);
  return (
    <div className="flex min-h-8 items-baseline gap-3 border-y border-line bg-sunken px-4 py-1 text-sm">
      <div aria-live="polite" className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <b className="font-semibold whitespace-nowrap tabular-nums">{t("row", { row: number })}</b>
        <span className="whitespace-nowrap text-ink-3">{column && hand.titleOf(column)}</span>
        <span className="max-w-64 truncate">{column && row?.cells[column]}</span>
        {told && (
          <span className="min-w-0">
            <ToldFinding told={told} />
          </span>
        )}
      </div>
      <span className="ml-auto text-xs whitespace-nowrap text-ink-3 max-sm:hidden">
        <Kbd>F8</Kbd> {t("nextFault")}
      </span>
    </div>
  );
}
