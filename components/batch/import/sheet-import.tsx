"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { Cells } from "@/lib/batch/column";
import { addRows } from "@/lib/batch/files/add-rows";
import { step } from "@/lib/batch/history";
import type { Row } from "@/lib/batch/sheet";
import { dayOf } from "@/lib/day";

const ImportPanel = lazy(async () => ({
  default: (await import("@/components/batch/import/import-panel")).ImportPanel,
}));

/** A button that opens the import above the sheet. The rows come under what stands there, as one step that can be undone. */
export function SheetImport({ hand }: { hand: SheetHand }) {
  const t = useTranslations("import");
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Icon of={FileUp} />
        {t("title")}
      </Button>
      {isOpen && (
        <Dialog
          ref={dialog}
          aria-label={t("title")}
          onClose={() => {
            setOpen(false);
            hand.focus();
          }}
          className="w-[1080px] p-1"
        >
          <Suspense fallback={null}>
            <ImportPanel
              actions={hand.actions}
              given={onlyEmployer(hand)}
              today={dayOf(hand.store.get().now)}
              onRows={(rows) => {
                void takeRows(hand, rows);
                dialog.current?.close();
              }}
            />
          </Suspense>
          <div className="px-4 pb-3">
            <Button onClick={() => dialog.current?.close()}>{t("close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The employer that all rows of the sheet name: proposed for a file that names none. */
function onlyEmployer({ store }: SheetHand): Cells {
  const named = new Set(store.get().history.now.rows.flatMap(({ cells }) => cells.employer ?? []));
  const [employer] = named;
  return employer !== undefined && named.size === 1 ? { employer } : {};
}

/** So many rows are made at once: names for twenty thousand would hold up the page. */
const madeAtOnce = 2_500;

async function takeRows({ store, tools }: SheetHand, rows: readonly Cells[]): Promise<void> {
  const { newId } = tools();
  const added: Row[] = [];
  for (let at = 0; at < rows.length; at += madeAtOnce) {
    for (const cells of rows.slice(at, at + madeAtOnce)) added.push({ id: newId(), cells });
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { history } = store.get();
  const next = addRows(history.now, added);
  const place = { row: Math.max(0, next.rows.length - rows.length), column: 0 };
  // Rows that a filter hides cannot be looked over.
  const inSight = { hidden: new Set<string>(), filter: "all" as const };
  store.set({ history: step(history, next), ...inSight, selection: { from: place, to: place }, editing: undefined });
}
