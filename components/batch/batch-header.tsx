"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useStore } from "@/components/batch/create-store";
import { FilterChips } from "@/components/batch/filter-chips";
import { SheetImport } from "@/components/batch/import/sheet-import";
import { KeptLink } from "@/components/batch/kept-link";
import type { SheetHand } from "@/components/batch/sheet-hand";
import type { Saving } from "@/components/batch/sheet-state";
import { SheetTools } from "@/components/batch/sheet-tools";
import type { Saver } from "@/components/batch/start-saving";
import { type DropTemplate, DropTemplateButton } from "@/components/batch/templates/drop-template";
import { ButtonLink } from "@/components/ui/button-link";
import { classes } from "@/components/ui/classes";
import { PageHead } from "@/components/ui/page-head";
import type { Summary } from "@/lib/batch/faults";

type Props = {
  hand: SheetHand;
  summary: Summary;
  batchId: string;
  isTemplate: true | undefined;
  /** It was made from the end of a quarter, so some may have been left out. */
  isOfQuarter: boolean;
  saver: Saver | undefined;
  mayDeclare: boolean;
  drop: DropTemplate;
};

/** What the sheet or template is called, how far it is kept, its tools and filters. */
export function BatchHeader({ hand, summary, batchId, isTemplate, isOfQuarter, saver, mayDeclare, drop }: Props) {
  const t = useTranslations("batch");
  const saving = useStore(hand.store, (state) => state.saving);
  const title = useStore(hand.store, (state) => state.title);
  const templates = { label: t("templates.title"), href: "/batches/templates" };
  return (
    <PageHead
      title={t(isTemplate ? "templates.one" : "title")}
      {...(isTemplate && { crumbs: [{ label: t("title"), href: "/batches" }, templates] })}
      whose={<Title hand={hand} label={t(isTemplate ? "templates.name" : "name")} />}
      actions={
        <>
          <Kept saving={saving} />
          {isTemplate ? (
            mayDeclare && <DropTemplateButton {...{ batchId, title, drop }} />
          ) : (
            <SheetLinks {...{ hand, batchId, isOfQuarter, saver, mayDeclare }} />
          )}
          <SheetImport hand={hand} />
          <SheetTools hand={hand} />
        </>
      }
    >
      <FilterChips hand={hand} summary={summary} />
    </PageHead>
  );
}

type LinksProps = Pick<Props, "hand" | "batchId" | "isOfQuarter" | "saver" | "mayDeclare">;

/** Where a sheet leads to: what became of it, and what is made of it. */
function SheetLinks({ hand, batchId, isOfQuarter, saver, mayDeclare }: LinksProps) {
  const t = useTranslations("batch");
  const hasSent = useStore(hand.store, (state) => state.sent.size > 0);
  return (
    <>
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
      {mayDeclare && (
        <>
          <KeptLink size="sm" href={`/batches/${batchId}/again`} saver={saver}>
            {t("copyAgain.link")}
          </KeptLink>
          <KeptLink size="sm" href={`/batches/${batchId}/template`} saver={saver}>
            {t("templates.keep.link")}
          </KeptLink>
        </>
      )}
    </>
  );
}

/** The name, typed where it stands. */
function Title({ hand: { store }, label }: { hand: SheetHand; label: string }) {
  const [text, setText] = useState(store.get().title);
  return (
    <input
      aria-label={label}
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
  const isGone = saving.is === "failed" && saving.problem === "not-found";
  const time = saving.is === "saved" && saving.at && format.dateTime(saving.at, { timeStyle: "medium" });
  return (
    <span
      role={saving.is === "failed" ? "alert" : undefined}
      className={classes("text-xs", saving.is === "failed" ? "text-refused" : "text-ink-3")}
    >
      {saving.is === "saved" ? time && t("saved", { time }) : t(isGone ? "gone" : saving.is)}
    </span>
  );
}
