"use client";

import { Building2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { FaultSummary } from "@/components/clients/fault-summary";
import { IdentityFields, NameFields } from "@/components/clients/identity-fields";
import { type GivenLookups, identityLookups } from "@/components/clients/identity-lookups";
import { InszField } from "@/components/clients/insz-field";
import { resolverOf } from "@/components/clients/resolver-of";
import { SaveProblemNote } from "@/components/clients/save-problem";
import { useFindings } from "@/components/clients/use-fault-text";
import { type SaveAction, useSave } from "@/components/clients/use-save";
import { ComboControl } from "@/components/form/combo-control";
import { Field } from "@/components/form/field";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import type { ComboOption } from "@/components/form/use-combo";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import type { CreatePersonResult } from "@/lib/people/create-person";
import { emptyPerson } from "@/lib/people/person-form";
import { type NewPersonForm as Form, newPerson } from "@/lib/people/schema";

type SearchAction = SaveAction<string, ComboOption[]>;

export type NewPersonFormProps = {
  /** The employer that was chosen already. */
  employer?: ComboOption;
  lookups: GivenLookups;
  searchEmployers: SearchAction;
  create: SaveAction<Form, CreatePersonResult>;
};

/** Adds a worker to an employer: by number, or by identity data when there is none. */
export function NewPersonForm({ employer, lookups, searchEmployers, create }: NewPersonFormProps) {
  const t = useTranslations("people");
  const router = useRouter();
  const methods = useForm<Form, unknown, Form>({
    defaultValues: emptyPerson(employer?.value ?? ""),
    resolver: resolverOf<Form>(newPerson, (typed) => typed),
    shouldFocusError: false,
  });
  const { run, pending, problem } = useSave(create);
  const insz = useWatch({ control: methods.control, name: "insz" });
  const submit = methods.handleSubmit((input) =>
    run(input, (result) => {
      if (result.ok) router.push(`/people/${result.personId}`);
      else methods.setError("employerId", { type: "refused", message: result.reason });
    }),
  );
  return (
    <FormProvider {...methods}>
      <form onSubmit={submit} noValidate className="flex min-h-full flex-col" aria-label={t("new")}>
        <SaveProblemNote problem={problem} />
        <div className="grid max-w-[832px] flex-1 content-start gap-4 px-4 pt-3 pb-6">
          <FaultSummary namespace="people" />
          <EmployerField
            initial={employer ?? null}
            search={searchEmployers}
            onChange={(id) => methods.setValue("employerId", id, { shouldValidate: methods.formState.isSubmitted })}
          />
          <InszField />
          <NameFields />
          {insz.trim() === "" && <IdentityFields {...identityLookups(lookups)} />}
        </div>
        <FormActions>
          <SubmitButton pending={pending} pendingText={t("saving")}>
            {t("save")}
          </SubmitButton>
          <ButtonLink href="/people">{t("cancel")}</ButtonLink>
        </FormActions>
      </form>
    </FormProvider>
  );
}

type EmployerFieldProps = { initial: ComboOption | null; search: SearchAction; onChange: (id: string) => void };

function EmployerField({ initial, search, onChange }: EmployerFieldProps) {
  const t = useTranslations("people");
  const [chosen, setChosen] = useState(initial);
  const findings = useFindings("people")("employerId");
  const choose = (option: ComboOption | null) => {
    setChosen(option);
    onChange(option?.value ?? "");
  };
  const options = async (text: string) => (await search(text))?.data ?? [];
  return (
    <Field id="employerId" label={t("fields.employerId")} hint={t("hints.employerId")} findings={findings}>
      {(control) => (
        <ComboControl {...control} value={chosen} onChange={choose} search={options} icon={<Icon of={Building2} />} />
      )}
    </Field>
  );
}
