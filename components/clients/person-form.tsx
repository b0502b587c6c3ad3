"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import { ConflictNote } from "@/components/clients/conflict-note";
import { FaultSummary } from "@/components/clients/fault-summary";
import { IdentityFields, type IdentityLookups, NameFields } from "@/components/clients/identity-fields";
import { type GivenLookups, identityLookups } from "@/components/clients/identity-lookups";
import { InszField } from "@/components/clients/insz-field";
import { resolverOf } from "@/components/clients/resolver-of";
import { SaveProblemNote } from "@/components/clients/save-problem";
import { useFindings } from "@/components/clients/use-fault-text";
import { usePersonLines } from "@/components/clients/use-person-lines";
import { type SaveAction, useSave } from "@/components/clients/use-save";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Day } from "@/lib/day";
import type { EditPersonResult } from "@/lib/people/edit-person";
import type { Person, PersonName } from "@/lib/people/person";
import { preparePerson, toPersonForm } from "@/lib/people/person-form";
import { type PersonForm as Form, personInput } from "@/lib/people/schema";

type Change = { id: string; version: number; seen: PersonName; person: Form };

export type PersonFormProps = {
  person: Person;
  today: Day;
  lookups: GivenLookups;
  edit: SaveAction<Change, EditPersonResult>;
};

/** Changes a worker. Identity data are asked only while there is no number. */
export function PersonForm({ person, today, lookups, edit }: PersonFormProps) {
  const t = useTranslations("people");
  const router = useRouter();
  const methods = useForm<Form, unknown, Form>({
    defaultValues: toPersonForm(person),
    resolver: resolverOf<Form>(personInput, (typed) => preparePerson(typed, today)),
    shouldFocusError: false,
  });
  const [from, setFrom] = useState(person);
  const [current, setCurrent] = useState<Person>();
  const linesOf = usePersonLines(lookups.countries);
  const { run, pending, problem } = useSave(edit);

  const refuse = (refusal: Exclude<EditPersonResult, { ok: true }>) => {
    if (refusal.reason === "stale") return setCurrent(refusal.current);
    const field = refusal.reason === "not-found" ? "lastName" : "insz";
    methods.setError(field, { type: "refused", message: refusal.reason });
  };
  const submit = methods.handleSubmit((input) => {
    const { id, version, lastName, firstName } = from;
    run({ id, version, seen: { lastName, firstName }, person: input }, (result) => {
      setCurrent(undefined);
      if (!result.ok) return refuse(result);
      router.push(`/people/${result.personId}`);
      router.refresh();
    });
  });
  const keep = () => {
    setFrom(current ?? from);
    setCurrent(undefined);
  };
  const take = () => {
    if (current) methods.reset(toPersonForm(current));
    keep();
  };
  return (
    <FormProvider {...methods}>
      <form onSubmit={submit} noValidate className="flex min-h-full flex-col" aria-label={t("form")}>
        <SaveProblemNote problem={problem} />
        {current && (
          <ConflictNote lines={linesOf(methods.getValues(), toPersonForm(current))} onKeep={keep} onTake={take} />
        )}
        <div className="grid max-w-[832px] flex-1 content-start gap-4 px-4 pt-3 pb-6">
          <FaultSummary namespace="people" />
          <NameFields />
          <NewNumber replaces={person.numbers.length > 0} today={today} />
          <MaybeIdentity {...identityLookups(lookups)} />
        </div>
        <FormActions>
          <SubmitButton pending={pending} pendingText={t("saving")}>
            {t("save")}
          </SubmitButton>
          <ButtonLink href={`/people/${person.id}`}>{t("cancel")}</ButtonLink>
        </FormActions>
      </form>
    </FormProvider>
  );
}

/** A number for who has none, or one in place of the one that counts. */
function NewNumber({ replaces, today }: { replaces: boolean; today: Day }) {
  const t = useTranslations("people");
  const { register, control } = useFormContext<Form>();
  const insz = useWatch({ control, name: "insz" });
  const findings = useFindings("people")("numberFrom");
  return (
    <>
      <InszField
        label={t(replaces ? "newNumber" : "fields.insz")}
        hint={t(replaces ? "hints.newNumber" : "hints.insz")}
      />
      {insz.trim() !== "" && (
        <Field id="numberFrom" label={t("fields.numberFrom")} hint={t("hints.numberFrom")} optional findings={findings}>
          {(props) => <DayControl {...props} today={today} {...register("numberFrom")} />}
        </Field>
      )}
    </>
  );
}

function MaybeIdentity(lookups: IdentityLookups) {
  const { control } = useFormContext<Form>();
  const [needed, insz] = useWatch({ control, name: ["needsIdentity", "insz"] });
  return needed && insz.trim() === "" ? <IdentityFields {...lookups} /> : null;
}
