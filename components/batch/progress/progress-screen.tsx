"use client";

import { Sheet } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { facesOf, unsentIn } from "@/components/batch/progress/faces";
import { ProgressBar } from "@/components/batch/progress/progress-bar";
import { ProgressTools } from "@/components/batch/progress/progress-tools";
import { RowList } from "@/components/batch/progress/row-list";
import { RowMosaic } from "@/components/batch/progress/row-mosaic";
import { useFaceWord } from "@/components/batch/progress/use-face-word";
import { type Known, type ProgressActions, useProgress } from "@/components/batch/progress/use-progress";
import { ButtonLink } from "@/components/ui/button-link";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { Outcome } from "@/lib/dimona/outcome";

type Props = { first: Known; actions: ProgressActions; mayDeclare: boolean };

/** What becomes of the rows that were sent, live. */
export function ProgressScreen({ first, actions, mayDeclare }: Props) {
  const t = useTranslations("batch");
  const { known, isLost, look, change } = useProgress(first, actions);
  const { head, counts, rows } = known;
  const isPaused = head.pausedAt !== undefined;
  const faces = facesOf(counts, isPaused);
  const [chosen, choose] = useState<Outcome>();
  const picked = faces.find(({ outcome }) => outcome === chosen)?.outcome;
  const face = picked ?? worst(faces);
  const refused = faces.find(({ outcome }) => outcome === "refused")?.count ?? 0;
  return (
    <>
      <PageHead
        title={t("progress")}
        whose={<span className="break-words">{head.title}</span>}
        actions={<ProgressTools {...{ known, actions, mayDeclare, look, change }} />}
      />
      {isLost && <Note look={stateLook.warned}>{t("progressPage.lost")}</Note>}
      {isPaused && <Note look={stateLook.planned}>{t("progressPage.paused")}</Note>}
      {refused > 0 && <RefusedNote batchId={head.id} count={refused} mayDeclare={mayDeclare} />}
      {face === undefined ? (
        <EmptyState icon={Sheet} title={t("progressPage.none")} text={t("progressPage.noneText")} />
      ) : (
        <>
          <Section>
            <ProgressBar faces={faces} />
            <Unsent batchId={head.id} count={unsentIn(counts)} />
            <FaceChips faces={faces} chosen={face} choose={choose} />
            <RowMosaic rows={rows} isPaused={isPaused} picked={picked} />
          </Section>
          <RowList key={face} rows={rows} face={face} isPaused={isPaused} />
        </>
      )}
    </>
  );
}

const urgent: readonly Outcome[] = ["refused", "stuck", "paused", "warned"];

/** Which rows are listed first: those that ask for a person. */
const worst = (faces: readonly { outcome: Outcome }[]): Outcome | undefined =>
  urgent.find((it) => faces.some(({ outcome }) => outcome === it)) ?? faces[0]?.outcome;

type NoteProps = { batchId: string; count: number; mayDeclare: boolean };

/** The way on for what was refused: it opens in the sheet, is mended there and sent again from there. */
function RefusedNote({ batchId, count, mayDeclare }: NoteProps) {
  const t = useTranslations("batch.progressPage");
  return (
    <Note
      look={stateLook.refused}
      title={t("refused", { count })}
      action={
        <ButtonLink size="sm" href={`/batches/${batchId}?show=refused`}>
          {t(mayDeclare ? "mend" : "showRefused")}
        </ButtonLink>
      }
    >
      {t("refusedText")}
    </Note>
  );
}

function Unsent({ batchId, count }: { batchId: string; count: number }) {
  const t = useTranslations("batch.progressPage");
  if (count === 0) return null;
  return (
    <p className="mt-1 text-sm text-ink-2">
      <Link prefetch={false} href={`/batches/${batchId}`} className="underline underline-offset-3">
        {t("unsent", { count })}
      </Link>
    </p>
  );
}

type Chips = { faces: ReturnType<typeof facesOf>; chosen: Outcome; choose: (outcome: Outcome) => void };

function FaceChips({ faces, chosen, choose }: Chips) {
  const wordOf = useFaceWord();
  return (
    <div className="my-3 flex flex-wrap gap-1.5">
      {faces.map(({ outcome, count }) => (
        <Chip key={outcome} on={outcome === chosen} count={count} onClick={() => choose(outcome)}>
          {wordOf(outcome)}
        </Chip>
      ))}
    </div>
  );
}
