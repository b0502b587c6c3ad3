"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import { ProblemNote } from "@/components/dimona/declaration-form/form-notes";
import type { DeclarationFormState } from "@/components/dimona/declaration-form/use-declaration-form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { deadline } from "@/lib/dimona/deadline";

const ReasonsSection = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/reasons-section")).ReasonsSection,
}));

const PlanSection = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/plan-section")).PlanSection,
}));

/** Sending, and what else can be done with the form. */
export function FormFoot({ state, hasDraft }: { state: DeclarationFormState; hasDraft: boolean }) {
  const t = useTranslations("declare");
  const { attempt, blocking, sendable, pending, problem, reasons, lateSince, send, discard, frame } = state;
  const mayInsist = attempt > 0 && blocking.length > 0 && sendable;
  const insists = mayInsist && reasons.wish?.insist === true;
  const opener = useRef<HTMLButtonElement>(null);
  const [plan, setPlan] = useState<{ plannedAt?: Date }>();
  const insist = mayInsist && !(insists && reasons.asked > 0) && (
    <Button variant="quiet" onClick={() => reasons.ask({ ...plan, insist: true })}>
      {t("sendAnywayWith")}
    </Button>
  );
  return (
    <div className="sticky bottom-0 z-3 bg-surface max-sm:static">
      <ProblemNote problem={problem} />
      {reasons.asked > 0 && (insists || lateSince) && (
        <Suspense fallback={null}>
          <ReasonsSection {...{ reasons, insists, lateSince, pending, send }} kind={frame.kind} />
        </Suspense>
      )}
      {plan && (
        <Suspense fallback={null}>
          <PlanSection
            now={state.context.now}
            deadlineAt={deadline(state.draft.content, state.context)?.at}
            pending={pending}
            onPlan={(plannedAt) => {
              setPlan({ plannedAt });
              send({ plannedAt });
            }}
            onClose={() => {
              setPlan(undefined);
              opener.current?.focus();
            }}
          />
        </Suspense>
      )}
      <FormActions aside={insist}>
        <SubmitButton pending={pending} pendingText={t("sending")}>
          <Icon of={Send} />
          {t("send")}
          <span className="max-sm:hidden">
            <Kbd>Ctrl Enter</Kbd>
          </span>
        </SubmitButton>
        {frame.kind === "IN" && <Button onClick={() => send({ another: true })}>{t("sendAndNext")}</Button>}
        <Button
          ref={opener}
          variant="quiet"
          aria-expanded={Boolean(plan)}
          onClick={() => setPlan(plan ? undefined : {})}
        >
          {t("sendLater")}
        </Button>
        {hasDraft && (
          <Button variant="quiet" onClick={() => void discard()}>
            {t("discard")}
          </Button>
        )}
      </FormActions>
    </div>
  );
}
