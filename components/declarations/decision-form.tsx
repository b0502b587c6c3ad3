"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState, useTransition } from "react";
import { type Choice, type Chosen, carryOut, type DecideActions } from "@/components/declarations/decide-actions";
import { ErrorSummary, type SummaryItem } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaControl } from "@/components/form/text-area-control";
import { TextControl } from "@/components/form/text-control";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";

export type DecisionFormProps = {
  id: string;
  /** One: no question is asked. Several: the first is not chosen by itself. */
  choices: readonly [Choice, ...Choice[]];
  actions: DecideActions;
  /** What the declaration waits for: repeating means something else then. */
  paused?: "mandate" | "held" | "plan";
  /** The RSZ may have it: giving it up is not the same as declaring nothing. */
  inDoubt?: boolean;
};

const PAUSED_WORDS = { mandate: "Paused", held: "Held", plan: "Plan" };

const order = ["choice", "number", "reason"] as const;
type Fault = (typeof order)[number];

function faultsOf({ choice, reason, number }: Partial<Chosen>): Fault[] {
  const missing: Record<Fault, boolean> = {
    choice: !choice,
    number: choice === "adopt" && !parseDimonaNumber(number ?? ""),
    reason: !reason,
  };
  return order.filter((it) => missing[it]);
}

/** What a person decides about a declaration that does not go on by itself, with the reason. */
export function DecisionForm({ id, choices, actions, paused, inDoubt }: DecisionFormProps) {
  const t = useTranslations("declarations.decide");
  const own = useId();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [choice, setChoice] = useState<Choice | undefined>(choices.length === 1 ? choices[0] : undefined);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = { choice, reason: text(form, "reason"), number: text(form, "number") };
    const found = faultsOf(typed);
    setFaults(found);
    setRefusal(undefined);
    setAttempt((count) => count + 1);
    if (found.length > 0 || !choice) return;
    start(async () => {
      const refused = await carryOut(actions, id, { ...typed, choice });
      setRefusal(refused);
      setAttempt((count) => count + 1);
      router.refresh();
    });
  };

  const words: Record<Fault, string> = { choice: t("what"), reason: t("reasonMissing"), number: t("numberWrong") };
  const finding = (fault: Fault) =>
    faults.includes(fault) ? [{ severity: "blocking" as const, text: words[fault] }] : [];
  const items: SummaryItem[] = [
    ...faults.map((fault) => ({ fieldId: `${own}-${fault}`, text: words[fault] })),
    ...(refusal ? [{ fieldId: `${own}-reason`, text: t(`refusal.${refusal}`) }] : []),
  ];
  const wordsOf = (it: Choice) => (paused && !(inDoubt && it === "abandon") ? `${it}${PAUSED_WORDS[paused]}` : it);
  return (
    <form method="post" onSubmit={submit} noValidate className="grid max-w-[560px] gap-3">
      <ErrorSummary title={t("fault")} items={items} attempt={attempt} />
      {choices.length > 1 && (
        <RadioGroup
          id={`${own}-choice`}
          legend={t("what")}
          stacked
          value={choice ?? ""}
          findings={finding("choice")}
          input={{ name: "choice", onChange: ({ target }) => setChoice(choices.find((it) => it === target.value)) }}
          options={choices.map((it) => ({
            value: it,
            label: <span className="font-medium">{t(`${wordsOf(it)}.label`)}</span>,
            hint: t(`${wordsOf(it)}.hint`),
          }))}
        />
      )}
      {choice === "adopt" && (
        <Field id={`${own}-number`} label={t("number")} hint={t("numberHint")} findings={finding("number")}>
          {(control) => <TextControl {...control} name="number" inputMode="numeric" />}
        </Field>
      )}
      <Field id={`${own}-reason`} label={t("reason")} hint={t("reasonHint")} findings={finding("reason")}>
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
