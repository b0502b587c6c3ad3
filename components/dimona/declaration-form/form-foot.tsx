"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { ProblemNote } from "@/components/dimona/declaration-form/form-notes";
import type { DeclarationFormState } from "@/components/dimona/declaration-form/use-declaration-form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";

const ReasonsSection = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/reasons-section")).ReasonsSection,
}));

/** Sending, and what else can be done with the form. */
export function FormFoot({ state, hasDraft }: { state: DeclarationFormState; hasDraft: boolean }) {
  const t = useTranslations("declare");
  const { attempt, blocking, sendable, pending, problem, reasons, lateSince, send, discard, frame } = state;
  const mayInsist = attempt > 0 && blocking.length > 0 && sendable;
  const insists = mayInsist && reasons.wish?.insist === true;
  const insist = mayInsist && !(insists && reasons.asked > 0) && (
    <Button variant="quiet" onClick={() => reasons.ask({ insist: true })}>
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
      <FormActions aside={insist}>
        <SubmitButton pending={pending} pendingText={t("sending")}>
          <Icon of={Send} />
          {t("send")}
          <span className="max-sm:hidden">
            <Kbd>Ctrl Enter</Kbd>
          </span>
        </SubmitButton>
        {frame.kind === "IN" && <Button onClick={() => send({ another: true })}>{t("sendAndNext")}</Button>}
        {hasDraft && (
          <Button variant="quiet" onClick={() => void discard()}>
            {t("discard")}
          </Button>
        )}
      </FormActions>
    </div>
  );
}
