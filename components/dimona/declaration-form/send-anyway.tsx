"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Field } from "@/components/form/field";
import { TextAreaControl } from "@/components/form/text-area-control";
import { Button } from "@/components/ui/button";

export type SendAnywayProps = { pending: boolean; send: (reason: string) => void; close: () => void };

/** The RSZ decides, not our check: with a reason, which is kept, it can be sent all the same. */
export function SendAnyway({ pending, send, close }: SendAnywayProps) {
  const t = useTranslations("declare");
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const submit = () => {
    setAsked(true);
    if (reason.trim()) send(reason.trim());
    else text.current?.focus();
  };
  /** Here Ctrl+Enter means this button, not the one that our check would stop. */
  const hearKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  const isMissing = isAsked && reason.trim() === "";
  return (
    <section aria-label={t("sendAnyway")} className="grid gap-2 border-t border-line-2 bg-sunken px-4 py-3">
      <Field
        id="declare-reason"
        label={t("reason")}
        hint={t("reasonHint")}
        findings={isMissing ? [{ severity: "blocking", text: t("reasonMissing") }] : []}
      >
        {(control) => (
          <TextAreaControl
            {...control}
            ref={text}
            rows={2}
            maxLength={1000}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={hearKey}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button onClick={submit} aria-busy={pending}>
          {t("sendAnyway")}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </section>
  );
}
