"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useFindings } from "@/components/clients/use-fault-text";
import { type CountryChoice, CountryControl } from "@/components/form/country-control";
import { Field } from "@/components/form/field";
import { type Place, PlaceControl } from "@/components/form/place-control";
import { SelectControl, type SelectOption } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { TidiedText } from "@/components/form/tidied-text";
import { BELGIUM } from "@/lib/dimona/belgium";
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

/** What is asked of the tables of the RSZ: countries at hand, places from the server. */
export type IdentityLookups = { countries: readonly CountryChoice[]; places: (text: string) => Promise<Place[]> };

/** What the RSZ asks of a worker without a number, in its own order (glossary, block 90017). */
export function IdentityFields({ countries, places }: IdentityLookups) {
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
      <CountryLine part="birthCountry" countries={countries} />
      <Choice part="gender" options={genders} />
      <CountryLine part="nationality" countries={countries} />
      <Line part="street" />
      <Line part="houseNumber" />
      <Line part="postBox" optional />
      <PlaceLine part="zipCode" places={places} />
      <PlaceLine part="city" places={places} />
      <CountryLine part="country" countries={countries} />
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

/** One part that a combobox fills in. */
function usePart(part: Part) {
  const t = useTranslations("people");
  const { control } = useFormContext<NewPersonForm>();
  const { field } = useController({ control, name: `identity.${part}` });
  const findings = useFindings("people")(`identity.${part}`);
  return { field, id: `identity-${part}`, label: t(`fields.${part}`), findings };
}

function CountryLine({ part, countries }: { part: Part } & Pick<IdentityLookups, "countries">) {
  const t = useTranslations("people");
  const { field, ...rest } = usePart(part);
  return (
    <Field {...rest} hint={t("hints.country")}>
      {(control) => (
        <CountryControl
          {...control}
          value={field.value ?? ""}
          onChange={field.onChange}
          onBlur={field.onBlur}
          countries={countries}
        />
      )}
    </Field>
  );
}

function PlaceLine({ part, places }: { part: "zipCode" | "city" } & Pick<IdentityLookups, "places">) {
  const { setValue, control: form } = useFormContext<NewPersonForm>();
  const country = useWatch({ control: form, name: "identity.country" }) ?? "";
  const { field, ...rest } = usePart(part);
  const take = ({ zipCode, city }: Place) => {
    setValue("identity.zipCode", zipCode, { shouldDirty: true });
    setValue("identity.city", city, { shouldDirty: true });
  };
  const isAbroad = !["", BELGIUM].includes(country);
  return (
    <Field {...rest}>
      {(control) => (
        <PlaceControl
          {...control}
          value={field.value ?? ""}
          onChange={field.onChange}
          onBlur={field.onBlur}
          places={isAbroad ? async () => [] : places}
          onPlace={take}
        />
      )}
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
