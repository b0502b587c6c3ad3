"use client";

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { LineActions } from "@/components/batch/one-line/line-actions";
import type { ComboOption } from "@/components/form/use-combo";
import { Button } from "@/components/ui/button";

const LineDialog = lazy(async () => ({
  default: (await import("@/components/batch/one-line/line-dialog")).LineDialog,
}));

/** What was typed and for whom, until the next opening; in this tab's memory alone, for there are identity numbers in it. */
export type KeptLines = { text: string; employer: ComboOption | null };

/** `nowAt`: the portal's clock when the page was made. */
export type LineOpenerProps = { nowAt: string; actions: LineActions; label: string; children: ReactNode };

/** The button, and its key with a modifier (WCAG 2.1.4). Every page loads this: what it opens comes when it is opened. */
export function LineOpener({ nowAt, actions, label, children }: LineOpenerProps) {
  const [isOpen, setOpen] = useState(false);
  const kept = useRef<KeptLines>({ text: "", employer: null });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "i" || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <Button size="sm" aria-label={label} title={`${label} (Ctrl I)`} onClick={() => setOpen(true)}>
        {children}
      </Button>
      {isOpen && (
        <Suspense>
          <LineDialog nowAt={nowAt} actions={actions} kept={kept.current} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
