"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import { FormActions } from "@/components/form/form-actions";
import { TextControl } from "@/components/form/text-control";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { AgainMade, AgainRead } from "@/lib/batch/again/make-again";
import { type Day, parseDay } from "@/lib/day";
import { formatDay, parseDayInput } from "@/lib/dimona/notation";

export type MakeAgain = Action<{ batchId: string; title: string; to?: string }, AgainMade>;
export type AgainFormProps = { batchId: string; read: AgainRead; today: Day; make: MakeAgain };

type State = "ready" | "busy" | "failed" | "noDay";

/** What the new sheet is called and on which day it begins; then it is made and opened. */
export function AgainForm({ batchId, read, today, make }: AgainFormProps) {
  const t = useTranslations("batch.copyAgain");
  const words = useTranslations("batch.templates");
  const router = useRouter();
  const [title, setTitle] = useState(read.title);
  const [text, setText] = useState("");
  const [state, setState] = useState<State>("ready");
  const start = async () => {
    if (state === "busy") return;
    const to = parseDay(parseDayInput(text, today) ?? "");
    if (text.trim() !== "" && !to) return setState("noDay");
    setState("busy");
    const made = dataOf(await call(make, { batchId, title: title.trim() || read.title, ...(to && { to }) }));
    if (made?.ok) return router.push(`/batches/${made.id}`);
    setState("failed");
  };
  const findings = state === "noDay" ? [{ severity: "blocking" as const, text: t("noDay") }] : [];
  return (
    <>
      <div role="alert">{state === "failed" && <Note look={stateLook.refused}>{t("notMade")}</Note>}</div>
      <Section>
        <div className="grid gap-3">
          <Field id="again-title" label={t("name")}>
            {(control) => (
              <TextControl
                {...control}
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Field
            id="again-day"
            label={t("day")}
            optional
            hint={read.first ? t("dayHint", { first: formatDay(read.first) }) : t("openHint")}
            findings={findings}
          >
            {(control) => (
              <DayControl {...control} today={today} value={text} onChange={(event) => setText(event.target.value)} />
            )}
          </Field>
          {read.others > 0 && <p className="text-sm text-ink-2">{t("others", { count: read.others })}</p>}
        </div>
      </Section>
      <FormActions aside={<span className="text-ink-2">{t("unsent")}</span>}>
        <Button variant="primary" onClick={start} aria-disabled={state === "busy" || undefined}>
          {t("make", { count: read.count })}
        </Button>
        <ButtonLink href={`/batches/${batchId}`}>{read.isTemplate ? words("again.back") : t("back")}</ButtonLink>
      </FormActions>
    </>
  );
}
