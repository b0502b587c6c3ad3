"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFindings } from "@/components/clients/use-fault-text";
import { Field } from "@/components/form/field";
import { SelectControl, type SelectOption } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { TidiedText } from "@/components/form/tidied-text";
import { GENDERS } from "@/lib/dimona/declaration";
import { formatBirthDate, parseBirthDate } from "@/lib/people/birth-date";
import type { NewPersonForm } from "@/lib/people/schema";

type Part = Exclude<keyof NewPersonForm["identity"], undefined>;

/** The parts that any worker's form has: the name. */
export function NameFields() {
  const t = useTranslations("people");
  const { register } = useFormContext<NewPersonForm>();
  const at = useFindings("people");
  return (
    <>
      <Field id="lastName" label={t("fields.lastName")} findings={at("lastName")}>
        {(control) => <TextControl {...control} {...register("lastName")} />}
      </Field>
      <Field id="firstName" label={t("fields.firstName")} findings={at("firstName")}>
        {(control) => <TextControl {...control} {...register("firstName")} />}
      </Field>
    </>
  );
}

function tidyBirthDate(typed: string): string | undefined {
  const date = parseBirthDate(typed);
  return date && formatBirthDate(date);
}

/** What the RSZ asks of a worker without a number, in its own order (glossary, block 90017). */
export function IdentityFields({ countries }: { countries: SelectOption[] }) {
  const t = useTranslations("people");
  const { register } = useFormContext<NewPersonForm>();
  const at = useFindings("people");
  const genders = GENDERS.map((value) => ({ value, label: t(`genders.${value}`) }));
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-4">
      <legend className="float-left w-full font-semibold">{t("identity")}</legend>
      <p className="text-xs text-ink-3">{t("identityHint")}</p>
      <Field
        id="identity-birthDate"
        label={t("fields.birthDate")}
        hint={t("hints.birthDate")}
        findings={at("identity.birthDate")}
      >
        {(control) => <TidiedText {...control} tidy={tidyBirthDate} {...register("identity.birthDate")} />}
      </Field>
      <Line part="birthPlace" />
      <Choice part="birthCountry" options={countries} />
      <Choice part="gender" options={genders} />
      <Choice part="nationality" options={countries} />
      <Line part="street" />
      <Line part="houseNumber" />
      <Line part="postBox" optional />
      <Line part="zipCode" />
      <Line part="city" />
      <Choice part="country" options={countries} />
    </fieldset>
  );
}

function Line({ part, optional }: { part: Part; optional?: boolean }) {
  const t = useTranslations("people");
  const { register } = useFormContext<NewPersonForm>();
  const findings = useFindings("people")(`identity.${part}`);
  return (
    <Field id={`identity-${part}`} label={t(`fields.${part}`)} optional={optional} findings={findings}>
      {(control) => <TextControl {...control} {...register(`identity.${part}`)} />}
    </Field>
  );
}

function Choice({ part, options }: { part: Part; options: SelectOption[] }) {
  const t = useTranslations("people");
  const { register } = useFormContext<NewPersonForm>();
  const findings = useFindings("people")(`identity.${part}`);
  return (
    <Field id={`identity-${part}`} label={t(`fields.${part}`)} findings={findings}>
      {(control) => (
        <SelectControl {...control} options={options} empty={t("choose")} {...register(`identity.${part}`)} />
      )}
    </Field>
  );
}
