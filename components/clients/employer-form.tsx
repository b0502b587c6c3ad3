"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { ConflictNote } from "@/components/clients/conflict-note";
import { EmployerFields } from "@/components/clients/employer-fields";
import { EmployerParts } from "@/components/clients/employer-parts";
import { FaultSummary } from "@/components/clients/fault-summary";
import { resolverOf } from "@/components/clients/resolver-of";
import { SaveProblemNote } from "@/components/clients/save-problem";
import { useEmployerLines } from "@/components/clients/use-employer-lines";
import { type SaveAction, useSave } from "@/components/clients/use-save";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Day } from "@/lib/day";
import type { CreateEmployerResult } from "@/lib/employers/create-employer";
import type { EditEmployerResult } from "@/lib/employers/edit-employer";
import type { Employer, Team } from "@/lib/employers/employer";
import { prepareForm, toForm } from "@/lib/employers/employer-form";
import { formatRszNumber } from "@/lib/employers/rsz-number";
import { employerInput, type EmployerForm as Form } from "@/lib/employers/schema";

type Result = CreateEmployerResult | EditEmployerResult;
type Refusal = Exclude<Result, { ok: true }>;

export type EmployerFormProps = {
  /** What the form starts from. */
  form: Form;
  /** The employer that is changed; none makes a new one. */
  editing?: { id: string; version: number };
  teams: Team[];
  today: Day;
  create?: SaveAction<Form, CreateEmployerResult>;
  edit?: SaveAction<{ id: string; version: number; employer: Form }, EditEmployerResult>;
};

/** Makes or changes an employer. Nothing that was typed is lost, whatever the answer. */
export function EmployerForm({ form, editing, teams, today, create, edit }: EmployerFormProps) {
  const t = useTranslations("employers");
  const router = useRouter();
  const methods = useForm<Form, unknown, Form>({
    defaultValues: form,
    resolver: resolverOf<Form>(employerInput, (typed) => prepareForm(typed, today)),
    shouldFocusError: false,
  });
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [current, setCurrent] = useState<Employer>();
  const linesOf = useEmployerLines(teams);
  const save = (input: Form): ReturnType<SaveAction<Form, Result>> =>
    editing && edit
      ? edit({ id: editing.id, version, employer: input })
      : (create?.(input) ?? Promise.resolve(undefined));
  const { run, pending, problem } = useSave<Form, Result>(save);

  const refuse = (refusal: Refusal) => {
    if (refusal.reason === "stale") return setCurrent(refusal.current);
    const field = refusal.reason === "team" ? "teamIds" : refusal.reason === "number-taken" ? refusal.field : "numbers";
    const numbers = refusal.reason === "number-used" ? refusal.numbers.map(formatRszNumber).join(", ") : "";
    methods.setError(refusal.reason === "not-found" ? "name" : field, {
      type: "refused",
      message: numbers ? t("faults.number-used", { numbers }) : refusal.reason,
    });
  };
  const submit = methods.handleSubmit((input) =>
    run(input, (result) => {
      setCurrent(undefined);
      if (!result.ok) return refuse(result);
      router.push(`/employers/${"employerId" in result ? result.employerId : editing?.id}`);
      router.refresh();
    }),
  );
  const keep = () => {
    setVersion(current?.version ?? version);
    setCurrent(undefined);
  };
  const take = () => {
    if (current) methods.reset(toForm(current, teams));
    keep();
  };
  return (
    <FormProvider {...methods}>
      <form onSubmit={submit} noValidate className="flex min-h-full flex-col" aria-label={t("form")}>
        <SaveProblemNote problem={problem} />
        {current && (
          <ConflictNote
            lines={linesOf(prepareForm(methods.getValues(), today), prepareForm(toForm(current, teams), today))}
            onKeep={keep}
            onTake={take}
          />
        )}
        <div className="grid max-w-[832px] flex-1 content-start gap-4 px-4 pt-3 pb-6">
          <FaultSummary namespace="employers" />
          <EmployerFields teams={teams} />
          <EmployerParts today={today} />
        </div>
        <FormActions>
          <SubmitButton pending={pending} pendingText={t("saving")}>
            {t("save")}
          </SubmitButton>
          <ButtonLink href={editing ? `/employers/${editing.id}` : "/employers"}>{t("cancel")}</ButtonLink>
        </FormActions>
      </form>
    </FormProvider>
  );
}
