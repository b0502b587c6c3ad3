"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { SaveProblemNote } from "@/components/clients/save-problem";
import { type SaveAction, useSave } from "@/components/clients/use-save";
import { DayControl } from "@/components/form/day-control";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaControl } from "@/components/form/text-area-control";
import { type Day, parseDay } from "@/lib/day";
import type { MandateDecided, MandateDecision } from "@/lib/declarations/mandates/mandate-decision";
import { parseDayInput } from "@/lib/dimona/notation";

export type DecideMandate = SaveAction<MandateDecision, MandateDecided>;

const choices = ["in-order", "ended"] as const;
type Choice = (typeof choices)[number];

const fields = ["choice", "endDate", "reason"] as const;
type Fault = (typeof fields)[number];
type Refusal = Extract<MandateDecided, { ok: false }>["reason"];

const fieldOf: Record<Refusal, Fault> = {
  "end-after-today": "endDate",
  "end-before-start": "endDate",
  "moved-on": "choice",
  "not-found": "choice",
};

type Typed = { choice: Choice | undefined; endDate: Day | undefined; reason: string };

function faultsOf({ choice, endDate, reason }: Typed): Fault[] {
  const missing: Record<Fault, boolean> = { choice: !choice, endDate: choice === "ended" && !endDate, reason: !reason };
  return fields.filter((it) => missing[it]);
}

function decisionOf(employerId: string, { choice, endDate, reason }: Typed): MandateDecision | undefined {
  if (choice === "in-order") return { employerId, found: choice, reason };
  return choice === "ended" && endDate ? { employerId, found: choice, endDate, reason } : undefined;
}

export type MandateFormProps = { employerId: string; today: Day; decide: DecideMandate };

/** What a person found about a mandate that the RSZ turned us away for, with the reason. */
export function MandateForm({ employerId, today, decide }: MandateFormProps) {
  const t = useTranslations("mandates.decide");
  const own = useId();
  const router = useRouter();
  const { run, pending, problem } = useSave(decide);
  const [choice, setChoice] = useState<Choice>();
  const [wrong, setWrong] = useState<{ field: Fault; text: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const tell = (found: typeof wrong) => {
    setWrong(found);
    setAttempt((count) => count + 1);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = { choice, ...read(new FormData(event.currentTarget), today) };
    tell(faultsOf(typed).map((field) => ({ field, text: t(`faults.${field}`) })));
    const decision = faultsOf(typed).length === 0 && decisionOf(employerId, typed);
    if (!decision) return;
    run(decision, (result) => {
      if (!result.ok) tell([{ field: fieldOf[result.reason], text: t(`refusal.${result.reason}`) }]);
      router.refresh();
    });
  };

  const at = (field: Fault) =>
    wrong.filter((it) => it.field === field).map(({ text }) => ({ severity: "blocking" as const, text }));
  return (
    <form method="post" onSubmit={submit} noValidate className="grid max-w-[560px] gap-3">
      <SaveProblemNote problem={problem} />
      <ErrorSummary
        title={t("fault")}
        items={wrong.map(({ field, text }) => ({ fieldId: `${own}-${field}`, text }))}
        attempt={attempt}
      />
      <RadioGroup
        id={`${own}-choice`}
        legend={t("what")}
        stacked
        value={choice ?? ""}
        findings={at("choice")}
        input={{ name: "choice", onChange: ({ target }) => setChoice(choices.find((it) => it === target.value)) }}
        options={choices.map((it) => ({
          value: it,
          label: <span className="font-medium">{t(`${it}.label`)}</span>,
          hint: t(`${it}.hint`),
        }))}
      />
      {choice === "ended" && (
        <Field id={`${own}-endDate`} label={t("endDate")} findings={at("endDate")}>
          {(control) => <DayControl {...control} name="endDate" today={today} />}
        </Field>
      )}
      <Field id={`${own}-reason`} label={t("reason")} hint={t("reasonHint")} findings={at("reason")}>
        {(control) => <TextAreaControl {...control} name="reason" rows={2} maxLength={500} />}
      </Field>
      <div>
        <SubmitButton pending={pending} pendingText={t("busy")} variant="secondary">
          {t(choice ? `${choice}.submit` : "submit")}
        </SubmitButton>
      </div>
    </form>
  );
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const read = (form: FormData, today: Day) => ({
  endDate: parseDay(parseDayInput(text(form, "endDate"), today) ?? ""),
  reason: text(form, "reason"),
});
