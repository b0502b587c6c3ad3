"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import { contextOf } from "@/components/dimona/declaration-form/draft-context";
import { fieldId } from "@/components/dimona/declaration-form/field-key";
import { waysOf } from "@/components/dimona/declaration-form/field-ways";
import { pathOf } from "@/components/dimona/declaration-form/form-address";
import type { FormStart } from "@/components/dimona/declaration-form/form-start";
import { blankIdentity, type FormValues } from "@/components/dimona/declaration-form/form-values";
import { shownFields } from "@/components/dimona/declaration-form/read-content";
import { readForm, readWorker } from "@/components/dimona/declaration-form/read-form";
import { useDraftKeeping } from "@/components/dimona/declaration-form/use-draft-keeping";
import { useFindings } from "@/components/dimona/declaration-form/use-findings";
import { useFormValues } from "@/components/dimona/declaration-form/use-form-values";
import { useLeaveWarning } from "@/components/dimona/declaration-form/use-leave-warning";
import { useLoadedContext } from "@/components/dimona/declaration-form/use-loaded-context";
import { useProposals } from "@/components/dimona/declaration-form/use-proposals";
import { type SendWish, useReasons } from "@/components/dimona/declaration-form/use-reasons";
import { type Sent, useSending } from "@/components/dimona/declaration-form/use-sending";
import { announce } from "@/components/ui/announce";
import { useNow, useTickAt } from "@/components/ui/use-now";
import { dayOf } from "@/lib/day";
import type { Context } from "@/lib/dimona/context";
import { deadline, nextChange } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";

export type Moved = (place: { draft?: string; employer?: string }) => void;

type Input = { start: FormStart; actions: DeclareActions; onMoved: Moved };

/** For the next worker: employer, type and days stay. */
const forNextWorker = (values: FormValues): FormValues => ({
  ...values,
  by: "number",
  person: null,
  insz: "",
  lastName: "",
  firstName: "",
  identity: blankIdentity(),
  fields: { ...values.fields, plannedHours: "" },
});

/** The last moment, when it has passed. */
function passed(content: Content, context: Context): Date | undefined {
  const at = deadline(content, context)?.at;
  return at && context.now > at ? at : undefined;
}

/** All that a declaration form knows and does; the screen only draws it. */
export function useDeclarationForm({ start, actions, onMoved }: Input) {
  const t = useTranslations("declare");
  const router = useRouter();
  const form = useFormValues(start.values);
  const { values } = form;
  const live = useNow(start.nowAt);
  const { now } = live;
  const today = dayOf(now);
  const [frame, setFrame] = useState(start.frame);
  const [attempt, setAttempt] = useState(0);
  const [sentBefore, setSentBefore] = useState<Sent>();

  const loaded = useLoadedContext({
    initial: start.loaded,
    draft: { employerId: values.employer?.value ?? "", worker: readWorker(values) },
    load: actions.loadContext,
    onKnown: (person) => form.setValue("person", person),
  });
  const employerKind =
    loaded?.employer.option.value === values.employer?.value ? loaded?.employer.facts.kind : undefined;
  const { version: _, ...about } = { ...frame, employerKind, ways: waysOf(values) };
  const draft = readForm(values, about, today, employerKind);
  const context = contextOf(draft, loaded, now);
  useTickAt(live, nextChange(draft.content, context));
  const keeping = useDraftKeeping({
    draft,
    stored: { id: start.draftId, version: start.frame.version },
    save: actions.saveDraft,
    onStored: (id) => onMoved({ draft: id }),
  });
  const reasons = useReasons();
  const sending = useSending({ submit: actions.submit, settle: keeping.settle, onLate: reasons.askAgain });
  const verdict = sending.verdictOn(draft);
  const lateSince = passed(draft.content, context) ?? sending.lateSince(draft);
  const continued = start.draftId !== undefined || start.ancestor !== undefined;
  const findings = useFindings({
    draft,
    loaded,
    now,
    fromServer: verdict?.findings ?? [],
    begun: continued || frame.kind !== "IN" || values !== start.values,
    attempted: attempt > 0,
  });
  const { judge } = findings;
  useLeaveWarning(keeping.isUnsaved);
  const proposals = useProposals({
    values,
    content: draft.content,
    loaded,
    period: frame.period,
    today,
    begun: continued,
    set: (name, text) => form.setValue(`fields.${name}`, text),
  });

  const blocking = findings.placed.filter(({ finding }) => finding.severity === "blocking");

  /** The next worker: nothing of this form is stored yet, and nothing of it was looked at. */
  const goOn = (nextKey: string) => {
    form.reset(forNextWorker(values));
    setFrame({ kind: frame.kind, clientKey: nextKey });
    keeping.begin();
    findings.forget();
    reasons.forget();
    setAttempt(0);
    announce(t("sentNext"));
    document.getElementById(fieldId("worker"))?.focus();
  };
  const leave = (path: string) => {
    keeping.end();
    router.push(path);
  };
  /** Who is quicker than the rules are loaded is heard when they are there. */
  const waiting = useRef<SendWish>(undefined);
  const send = (wish: SendWish = {}) => {
    const { another = false, insist = false, plannedAt } = wish;
    setAttempt((count) => count + 1);
    waiting.current = judge ? undefined : wish;
    if (!judge || (blocking.length > 0 && !insist)) return;
    const said = reasons.given(wish, { anyway: blocking.length > 0, late: lateSince !== undefined && !plannedAt });
    if (!said) return;
    // The address of the draft would lead a page that is read again to what was sent, away from the next worker.
    const onSettled = () => another && onMoved({ employer: draft.employerId });
    const onAnswer = (sent: Sent | undefined, draftId?: string) => {
      if (!sent) return draftId ? onMoved({ draft: draftId }) : undefined;
      if (another) setSentBefore(sent);
      // What had been sent before needs no draft of the same any more.
      if (draftId && sent.already && sent.id !== draftId) void call(actions.discardDraft, { id: draftId });
      return another && sent.nextKey ? goOn(sent.nextKey) : leave(`/declarations/${sent.id}`);
    };
    sending.send(draft, { ...said, ...(plannedAt && { plannedAt }) }, { onSettled, onAnswer });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the rules counts
  useEffect(() => {
    if (judge && waiting.current) send(waiting.current);
  }, [judge]);
  const discard = async () => {
    const { id } = await keeping.settle();
    if (id && !("data" in (await call(actions.discardDraft, { id })))) return;
    leave(pathOf({ kind: frame.kind, employer: draft.employerId }));
  };

  return {
    form,
    values,
    today,
    frame,
    draft,
    context,
    loaded,
    kept: keeping.kept,
    ...sending,
    reasons,
    lateSince,
    attempt,
    sentBefore,
    findings,
    blocking,
    sendable: verdict?.sendable ?? judge?.isSendable(draft, context) ?? true,
    proposals,
    shown: shownFields(values.fields, about, today),
    send,
    discard,
  };
}

export type DeclarationFormState = ReturnType<typeof useDeclarationForm>;
