"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useStore } from "@/components/batch/create-store";
import { FilterChips } from "@/components/batch/filter-chips";
import { SheetImport } from "@/components/batch/import/sheet-import";
import type { SheetHand } from "@/components/batch/sheet-hand";
import type { Saving } from "@/components/batch/sheet-state";
import { SheetTools } from "@/components/batch/sheet-tools";
import { ButtonLink } from "@/components/ui/button-link";
import { classes } from "@/components/ui/classes";
import { PageHead } from "@/components/ui/page-head";
import type { Summary } from "@/lib/batch/faults";

/** `isOfQuarter`: it was made from the end of a quarter, so some may have been left out. */
type Props = { hand: SheetHand; summary: Summary; batchId: string; isOfQuarter: boolean };

/** What the sheet is called, how far it is kept, its tools and filters. */
export function BatchHeader({ hand, summary, batchId, isOfQuarter }: Props) {
  const t = useTranslations("batch");
  const saving = useStore(hand.store, (state) => state.saving);
  const hasSent = useStore(hand.store, (state) => state.sent.size > 0);
  return (
    <PageHead
      title={t("title")}
      whose={<Title hand={hand} />}
      actions={
        <>
          <Kept saving={saving} />
          {hasSent && (
            <ButtonLink size="sm" href={`/batches/${batchId}/progress`}>
              {t("progress")}
            </ButtonLink>
          )}
          {isOfQuarter && (
            <ButtonLink size="sm" href={`/batches/${batchId}/left-out`}>
              {t("leftOut.link")}
            </ButtonLink>
          )}
          <ButtonLink size="sm" href={`/batches/${batchId}/again`}>
            {t("copyAgain.link")}
          </ButtonLink>
          <SheetImport hand={hand} />
          <SheetTools hand={hand} />
        </>
      }
    >
      <FilterChips hand={hand} summary={summary} />
    </PageHead>
  );
}

/** The name of the sheet, typed where it stands. */
function Title({ hand: { store } }: { hand: SheetHand }) {
  const t = useTranslations("batch");
  const [text, setText] = useState(store.get().title);
  return (
    <input
      aria-label={t("name")}
      value={text}
      maxLength={200}
      className="min-h-7 w-72 max-w-full rounded-sm border border-transparent bg-transparent px-1 hover:border-line-2"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const title = text.trim();
        if (title === "") setText(store.get().title);
        else if (title !== store.get().title) store.set({ title });
      }}
    />
  );
}

function Kept({ saving }: { saving: Saving }) {
  const t = useTranslations("batch.saving");
  const format = useFormatter();
  const time = saving.is === "saved" && saving.at && format.dateTime(saving.at, { timeStyle: "medium" });
  return (
    <span
      role={saving.is === "failed" ? "alert" : undefined}
      className={classes("text-xs", saving.is === "failed" ? "text-refused" : "text-ink-3")}
    >
      {saving.is === "saved" ? time && t("saved", { time }) : t(saving.is)}
    </span>
  );
}
