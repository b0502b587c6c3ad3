"use client";

import { TextCursorInput } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { LineActions } from "@/components/batch/one-line/line-actions";
import type { ComboOption } from "@/components/form/use-combo";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

const LineDialog = lazy(async () => ({
  default: (await import("@/components/batch/one-line/line-dialog")).LineDialog,
}));

/** What was typed and for whom, until the next opening; in this tab's memory alone, for there are identity numbers in it. */
export type KeptLines = { text: string; employer: ComboOption | null };

/** `nowAt`: the portal's clock when the page was made. */
export type OneLineEntryProps = { nowAt: string; actions: LineActions };

/** Declarations typed as lines, from every page: a button and Ctrl I (with a modifier, as WCAG 2.1.4 wants it). */
export function OneLineEntry({ nowAt, actions }: OneLineEntryProps) {
  const t = useTranslations("batch.line");
  const [isOpen, setOpen] = useState(false);
  const kept = useRef<KeptLines>({ text: "", employer: null });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "i" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Button
        size="sm"
        aria-label={t("open")}
        title={`${t("open")} (Ctrl I)`}
        aria-keyshortcuts="Control+I"
        className="shrink-0 print:hidden"
        onClick={() => setOpen(true)}
      >
        <Icon of={TextCursorInput} />
        <span className="max-xl:hidden">{t("button")}</span>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <LineDialog nowAt={nowAt} actions={actions} kept={kept.current} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
