"use client";

import { Download, Pause, Play, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { recallableIn } from "@/components/batch/progress/faces";
import { RecallDialog } from "@/components/batch/progress/recall-dialog";
import { isUnderWay, type Known, type ProgressActions } from "@/components/batch/progress/use-progress";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";

type Props = {
  known: Known;
  actions: ProgressActions;
  mayDeclare: boolean;
  look: () => Promise<void>;
  change: (isPause: boolean) => Promise<void>;
};

/** What can be done with a sheet under way: hold it, take it back, take its results along, go back to it. */
export function ProgressTools({ known, actions, mayDeclare, look, change }: Props) {
  const t = useTranslations("batch");
  const { head, rows } = known;
  return (
    <>
      {mayDeclare && (head.pausedAt || isUnderWay(known)) && (
        <PauseButton isPaused={Boolean(head.pausedAt)} change={change} />
      )}
      {mayDeclare && <RecallButton {...{ known, actions, look }} />}
      {rows.length > 0 &&
        (["xlsx", "csv"] as const).map((format) => (
          <a
            key={format}
            className="inline-flex min-h-6 items-center gap-1 text-sm underline underline-offset-3"
            href={`/api/batches/${head.id}/${format}`}
          >
            <Icon of={Download} size="sm" />
            {t(`progressPage.${format}`)}
          </a>
        ))}
      {head.quarterEnd && (
        <ButtonLink size="sm" href={`/batches/${head.id}/left-out`}>
          {t("leftOut.link")}
        </ButtonLink>
      )}
      <ButtonLink size="sm" href={`/batches/${head.id}`}>
        {t("sending.back")}
      </ButtonLink>
    </>
  );
}

function PauseButton({ isPaused, change }: { isPaused: boolean; change: Props["change"] }) {
  const t = useTranslations("batch.progressPage");
  const [isBusy, setBusy] = useState(false);
  const toggle = async () => {
    setBusy(true);
    await change(!isPaused);
    setBusy(false);
  };
  return (
    <Button size="sm" disabled={isBusy} onClick={() => void toggle()}>
      <Icon of={isPaused ? Play : Pause} />
      {t(isPaused ? "resume" : "pause")}
    </Button>
  );
}

/** It counts what has not left; how many those are when it is pressed is what the dialog asks about. */
function RecallButton({ known, actions, look }: Pick<Props, "known" | "actions" | "look">) {
  const t = useTranslations("batch.progressPage.recall");
  const [asked, ask] = useState<readonly string[]>();
  const rowIds = recallableIn(known.rows);
  return (
    <>
      {rowIds.length > 0 && (
        <Button size="sm" onClick={() => ask(rowIds)}>
          <Icon of={Undo2} />
          {t("button", { count: rowIds.length })}
        </Button>
      )}
      {asked && (
        <RecallDialog batchId={known.head.id} rowIds={asked} {...{ actions, look }} onClose={() => ask(undefined)} />
      )}
    </>
  );
}
