import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlanHeldNote, PlannedNote } from "@/components/declarations/plan-notes";
import { Receipt } from "@/components/declarations/receipt";
import { StuckNote } from "@/components/declarations/stuck-note";
import { TroubleNote } from "@/components/declarations/trouble-note";
import { useSpan } from "@/components/declarations/use-span";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { DeclarationView, EventView, KinView } from "@/lib/declarations/declaration-view";
import { isHeld, planHeld } from "@/lib/declarations/standing-trouble";
import { moment } from "@/lib/dimona/moment";

type Props = { declaration: DeclarationView };

/** What the state means, in sentences, with the facts that belong to it. */
export function StateNotes({ declaration }: Props) {
  const t = useTranslations("declarations");
  const { state, handledAt } = declaration;
  return (
    <>
      <TroubleNote declaration={declaration} />
      <Receipt declaration={declaration} />
      <PlannedNote declaration={declaration} />
      {state === "stuck" && <StuckNote declaration={declaration} />}
      {(state === "sent" || state === "identifying") && <UnaskedNote declaration={declaration} />}
      {state === "paused" && <PausedNote declaration={declaration} />}
      {state === "queued" && <WaitsNote declaration={declaration} />}
      {state === "rejected" && <RejectedNote declaration={declaration} />}
      <LateNote declaration={declaration} />
      {handledAt && <Note>{t("handled", { at: moment(handledAt) })}</Note>}
    </>
  );
}

/** Late by our own measure, when it left us or only when it arrived. */
function LateNote({ declaration: { lateness, deadlineAt } }: Props) {
  const t = useTranslations("declarations.late");
  const span = useSpan();
  const missed = lateness?.submitted?.late ? lateness.submitted : lateness?.received;
  if (!missed?.late || !deadlineAt) return null;
  const how = missed === lateness?.submitted ? "submitted" : "received";
  return (
    <Note look={stateLook.warned} icon={Clock} title={t("title")}>
      {t(how, { at: moment(deadlineAt), span: span(missed.byMs) })}
    </Note>
  );
}

/** The last event of a kind; events stand newest first. */
const last = (events: readonly EventView[], ...names: string[]): EventView | undefined =>
  events.find((it) => names.includes(it.event));

/** The RSZ has it, and does not let us ask what became of it. */
function UnaskedNote({ declaration: { employer, events, mandateReviewAt } }: Props) {
  const t = useTranslations("declarations");
  if (events[0]?.event !== "unasked" || !mandateReviewAt) return null;
  const mandates = (
    <ButtonLink href={`/employers/${employer.id}`} size="sm">
      {t("actions.mandates")}
    </ButtonLink>
  );
  return (
    <Note look={stateLook.planned} title={t("unasked.title")} action={mandates}>
      {t("unasked.text", { employer: employer.name })}
    </Note>
  );
}

/** Somebody paused the batch with which it was queued. */
function BatchPausedNote({ batchId }: { batchId: string }) {
  const t = useTranslations("declarations.batchPaused");
  const open = (
    <ButtonLink href={`/batches/${batchId}`} size="sm">
      {t("open")}
    </ButtonLink>
  );
  return (
    <Note look={stateLook.pending} icon={Clock} title={t("title")} action={open}>
      {t("text")}
    </Note>
  );
}

/** It waits for its batch, or for what goes before it. */
function WaitsNote({ declaration: { follows, pausedBatchId } }: Props) {
  const t = useTranslations("declarations.waits");
  if (pausedBatchId) return <BatchPausedNote batchId={pausedBatchId} />;
  if (!follows || follows.state === "accepted") return null;
  const { kind } = follows;
  return (
    <Note look={stateLook.pending} icon={Clock} title={t("title", { kind })} action={<OpenBefore of={follows} />}>
      {t("text", { kind })}
    </Note>
  );
}

function OpenBefore({ of: { id, kind } }: { of: KinView }) {
  const t = useTranslations("declarations.held");
  return (
    <ButtonLink href={`/declarations/${id}`} size="sm">
      {t("open", { kind })}
    </ButtonLink>
  );
}

/** What went before it was not accepted, or the employer's mandate is missing. */
function PausedNote({ declaration }: Props) {
  const t = useTranslations("declarations");
  const { employer, follows, mandateReviewAt, events } = declaration;
  if (planHeld(declaration)) return <PlanHeldNote declaration={declaration} />;
  if (isHeld(declaration))
    return (
      <Note look={stateLook.planned} title={t("held.title")} action={follows && <OpenBefore of={follows} />}>
        {t("held.text", { kind: follows?.kind ?? "" })}
      </Note>
    );
  const mandates = (
    <ButtonLink href={`/employers/${employer.id}`} size="sm">
      {t("actions.mandates")}
    </ButtonLink>
  );
  return (
    <Note look={stateLook.planned} title={t("paused.title")} action={mandates}>
      {mandateReviewAt
        ? t("paused.reviewText", {
            employer: employer.name,
            sent: last(events, "bar")?.from === "sending" ? "yes" : "no",
          })
        : t("paused.text", { employer: employer.name })}
    </Note>
  );
}

function RejectedNote({ declaration: { events } }: Props) {
  const t = useTranslations("declarations.rejected");
  const problems = last(events, "misread")?.detail.problems ?? [];
  return (
    <Note look={stateLook.refused} title={t("title")}>
      {t("text")}
      <ul className="mt-1 list-disc pl-4 break-words">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Note>
  );
}
