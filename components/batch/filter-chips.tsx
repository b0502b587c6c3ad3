"use client";

import { useTranslations } from "next-intl";
import { useStore } from "@/components/batch/create-store";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { FILTERS, type Filter, isRefused } from "@/components/batch/sheet-state";
import { showOnly } from "@/components/batch/start-shown";
import { Chip } from "@/components/ui/chip";
import type { Summary } from "@/lib/batch/faults";

const counts: Record<Exclude<Filter, "refused">, (summary: Summary) => number> = {
  all: ({ rows }) => rows,
  blocking: ({ faulty }) => faulty,
  warning: ({ warned }) => warned,
  none: ({ clean }) => clean,
};

/** Which rows are in sight. A row that is mended stays until a chip is pressed again. */
export function FilterChips({ hand: { store }, summary }: { hand: SheetHand; summary: Summary }) {
  const t = useTranslations("batch.filters");
  const filter = useStore(store, (state) => state.filter);
  const sent = useStore(store, (state) => state.sent);
  const refused = [...sent.values()].filter(isRefused).length;
  return FILTERS.filter((it) => it !== "refused" || refused > 0).map((it) => (
    <Chip
      key={it}
      on={filter === it}
      count={it === "refused" ? refused : counts[it](summary)}
      onClick={() => showOnly(store, it)}
    >
      {t(it)}
    </Chip>
  ));
}
