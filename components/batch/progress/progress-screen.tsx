"use client";

import { Sheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { facesOf } from "@/components/batch/progress/faces";
import { ProgressBar } from "@/components/batch/progress/progress-bar";
import { RowList } from "@/components/batch/progress/row-list";
import { RowMosaic } from "@/components/batch/progress/row-mosaic";
import { type Known, type ProgressActions, useProgress } from "@/components/batch/progress/use-progress";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { Outcome } from "@/lib/dimona/outcome";

type Props = { first: Known; actions: ProgressActions; mayDeclare: boolean };

/** What becomes of the rows that were sent, live. */
export function ProgressScreen({ first, actions, mayDeclare }: Props) {
  const t = useTranslations("batch");
  const { known, isLost, change } = useProgress(first, actions);
  const { head, counts, rows } = known;
  const faces = facesOf(counts);
  const [chosen, choose] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const face = faces.find(({ outcome }) => outcome === chosen)?.outcome ?? worst(faces);
  const toggle = async () => {
    setBusy(true);
    await change(!head.pausedAt);
    setBusy(false);
  };
  const tools = (
    <>
      {mayDeclare && rows.length > 0 && (
        <Button size="sm" disabled={isBusy} onClick={() => void toggle()}>
          {t(head.pausedAt ? "progressPage.resume" : "progressPage.pause")}
        </Button>
      )}
      <a className="text-sm underline underline-offset-3" href={`/api/batches/${head.id}/xlsx`}>
        {t("progressPage.xlsx")}
      </a>
      <a className="text-sm underline underline-offset-3" href={`/api/batches/${head.id}/csv`}>
        {t("progressPage.csv")}
      </a>
      <ButtonLink size="sm" href={`/batches/${head.id}`}>
        {t("sending.back")}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHead title={t("progress")} whose={head.title} actions={tools} />
      {isLost && <Note state="warned">{t("progressPage.lost")}</Note>}
      {head.pausedAt && <Note state="planned">{t("progressPage.paused")}</Note>}
      {face === undefined ? (
        <EmptyState icon={Sheet} title={t("progressPage.none")} text={t("progressPage.noneText")} />
      ) : (
        <>
          <Section>
            <ProgressBar faces={faces} />
          </Section>
          <Section>
            <FaceChips faces={faces} chosen={face} choose={choose} />
            <RowMosaic rows={rows} />
          </Section>
          <RowList rows={rows} face={face} />
        </>
      )}
    </>
  );
}

const urgent: readonly Outcome[] = ["refused", "stuck", "paused", "warned"];

/** Which rows are listed first: those that ask for a person. */
const worst = (faces: readonly { outcome: Outcome }[]): Outcome | undefined =>
  (faces.find(({ outcome }) => urgent.includes(outcome)) ?? faces[0])?.outcome;

type Chips = { faces: ReturnType<typeof facesOf>; chosen: Outcome; choose: (outcome: Outcome) => void };

function FaceChips({ faces, chosen, choose }: Chips) {
  const t = useTranslations("outcomes");
  return (
    <div className="mb-3 flex flex-wrap gap-1.5">
      {faces.map(({ outcome, count }) => (
        <Chip key={outcome} on={outcome === chosen} count={count} onClick={() => choose(outcome)}>
          {t(outcome)}
        </Chip>
      ))}
    </div>
  );
}
