"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/dimona/declaration-form/form-notes";
import { SendAnyway } from "@/components/dimona/declaration-form/send-anyway";
import type { DeclarationFormState } from "@/components/dimona/declaration-form/use-declaration-form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";

/** Sending, and what else can be done with the form. */
export function FormFoot({ state, hasDraft }: { state: DeclarationFormState; hasDraft: boolean }) {
  const t = useTranslations("declare");
  const [isOpen, setOpen] = useState(false);
  const { attempt, blocking, sendable, pending, problem, send, discard, frame } = state;
  const mayInsist = attempt > 0 && blocking.length > 0 && sendable;
  const insist = mayInsist && !isOpen && (
    <Button variant="quiet" onClick={() => setOpen(true)}>
      {t("sendAnywayWith")}
    </Button>
  );
  return (
    <div className="sticky bottom-0 z-3 bg-surface max-sm:static">
      <ProblemNote problem={problem} />
      {mayInsist && isOpen && (
        <SendAnyway pending={pending} send={(reason) => send({ reason })} close={() => setOpen(false)} />
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
