"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import type { LineActions } from "@/components/batch/one-line/line-actions";
import type { ComboOption } from "@/components/form/use-combo";
import { Button } from "@/components/ui/button";

const load = async () => (await import("@/components/batch/one-line/line-dialog")).LineDialog;

/** What was typed and for whom, until the next opening; in this tab's memory alone, for there are identity numbers in it. */
export type KeptLines = { text: string; employer: ComboOption | null };

/** `nowAt`: the portal's clock when the page was made. */
export type LineOpenerProps = { nowAt: string; actions: LineActions; label: string; children: ReactNode };

export type LineDialogProps = Pick<LineOpenerProps, "nowAt" | "actions"> & { kept: KeptLines; onClose: () => void };

/** The button; its key, with a modifier (WCAG 2.1.4), is heard by the frame. Every page loads this: what it opens comes when it is opened. */
export function LineOpener({ nowAt, actions, label, children }: LineOpenerProps) {
  const [Dialog, setDialog] = useState<ComponentType<LineDialogProps>>();
  const [kept] = useState<KeptLines>({ text: "", employer: null });
  const open = async () => {
    const loaded = await load();
    setDialog(() => loaded);
  };
  return (
    <>
      <Button size="sm" aria-label={label} aria-keyshortcuts="Control+I" title={`${label} (Ctrl I)`} onClick={open}>
        {children}
      </Button>
      {Dialog && <Dialog {...{ nowAt, actions, kept }} onClose={() => setDialog(undefined)} />}
    </>
  );
}
