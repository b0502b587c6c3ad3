"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { CheckControl } from "@/components/form/check-control";
import { Field } from "@/components/form/field";
import { FormActions } from "@/components/form/form-actions";
import { TextControl } from "@/components/form/text-control";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { AgainRead } from "@/lib/batch/again/make-again";
import type { TemplateKept } from "@/lib/batch/templates/keep-template";

export type KeepTemplate = Action<{ batchId: string; title: string; withDays: boolean }, TemplateKept>;
type Props = { batchId: string; read: AgainRead; keep: KeepTemplate };

/** What the template is called, and whether the days go along; then it is made and opened. */
export function KeepForm({ batchId, read, keep }: Props) {
  const t = useTranslations("batch.templates.keep");
  const others = useTranslations("batch.copyAgain");
  const router = useRouter();
  const [title, setTitle] = useState(read.title);
  const [withDays, setWithDays] = useState(read.first !== undefined);
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const start = async () => {
    if (state === "busy") return;
    setState("busy");
    const kept = dataOf(await call(keep, { batchId, title: title.trim() || read.title, withDays }));
    if (kept?.ok) return router.push(`/batches/${kept.id}`);
    setState("failed");
  };
  return (
    <>
      <div role="alert">{state === "failed" && <Note look={stateLook.refused}>{t("failed")}</Note>}</div>
      <Section>
        <div className="grid gap-3">
          <Field id="template-title" label={t("name")}>
            {(control) => (
              <TextControl
                {...control}
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          {read.first && (
            <CheckControl
              label={t("withDays")}
              hint={t("withDaysHint")}
              checked={withDays}
              onChange={(event) => setWithDays(event.target.checked)}
            />
          )}
          {read.others > 0 && <p className="text-sm text-ink-2">{others("others", { count: read.others })}</p>}
        </div>
      </Section>
      <FormActions aside={<span className="text-ink-2">{t("stays")}</span>}>
        <Button variant="primary" onClick={start} aria-disabled={state === "busy" || undefined}>
          {t("make", { count: read.count })}
        </Button>
        <ButtonLink href={`/batches/${batchId}`}>{others("back")}</ButtonLink>
      </FormActions>
    </>
  );
}
