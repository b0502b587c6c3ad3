"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ProgressActions } from "@/components/batch/progress/use-progress";
import { type RecallState, useRecall } from "@/components/batch/progress/use-recall";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  batchId: string;
  /** What had not left when the dialog was opened. */
  rowIds: readonly string[];
  actions: Pick<ProgressActions, "recallRows">;
  look: () => Promise<void>;
  onClose: () => void;
};

/** Says what taking back does before it is done, and what it did. */
export function RecallDialog({ batchId, rowIds, actions, look, onClose }: Props) {
  const t = useTranslations("batch.progressPage.recall");
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, recall } = useRecall({ batchId, rowIds, actions, look });
  const isOver = state.is === "done" || state.is === "failed";
  return (
    <Dialog ref={dialog} aria-labelledby="recall" onClose={onClose} className="w-[520px] p-5">
      <h2 id="recall" className="text-lg font-semibold">
        {isOver ? t("titleDone") : t("title", { count: rowIds.length })}
      </h2>
      {state.is === "ready" && <Meaning />}
      <div role="status" className="mt-3 text-sm">
        <Told state={state} of={rowIds.length} />
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button disabled={state.is === "recalling"} onClick={() => dialog.current?.close()}>
          {t(isOver ? "close" : "keep")}
        </Button>
        {!isOver && (
          <Button variant="primary" aria-disabled={state.is === "recalling" || undefined} onClick={() => void recall()}>
            {t("confirm", { count: rowIds.length })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Meaning() {
  const t = useTranslations("batch.progressPage.recall");
  return (
    <ul className="mt-2 list-disc space-y-1 pl-5 text-sm">
      {(["back", "gone", "terms"] as const).map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}

function Told({ state, of }: { state: RecallState; of: number }) {
  const t = useTranslations("batch.progressPage.recall");
  if (state.is === "recalling") return t("progress", { done: state.done, of });
  if (state.is === "ready") return null;
  return (
    <>
      {state.is === "failed" && <p className="text-refused">{t("failed")}</p>}
      <p>{t("recalled", { count: state.recalled })}</p>
      {state.gone > 0 && <p>{t("left", { count: state.gone })}</p>}
    </>
  );
}
