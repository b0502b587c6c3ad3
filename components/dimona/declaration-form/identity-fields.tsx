"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import { TextField, type TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { CountryControl } from "@/components/form/country-control";
import { FieldPair } from "@/components/form/field-pair";
import { type Place, PlaceControl } from "@/components/form/place-control";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { BELGIUM } from "@/lib/dimona/belgium";
import { GENDERS } from "@/lib/dimona/declaration";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";

const rows: readonly (readonly IdentityPartName[])[] = [
  ["lastName", "firstName"],
  ["birthDate", "gender"],
  ["birthPlace"],
  ["birthCountry"],
  ["nationality"],
  ["street"],
  ["houseNumber", "postBox"],
  ["zipCode", "city"],
  ["country"],
];

const isRequired = (name: IdentityPartName): boolean => IDENTITY_PARTS.some((it) => it.name === name && it.required);

/** All that the RSZ asks of a worker without a number (block 90017). */
export function IdentityFields({ part }: { part: FormPart }) {
  const t = useTranslations("declare");
  return rows.map((names) => {
    const fields = names.map((name) => <IdentityField key={name} part={part} name={name} />);
    if (names.length === 1) return fields;
    return (
      <FieldPair key={names[0]} legend={names.map((name) => t(`identity.${name}`)).join(", ")}>
        {fields}
      </FieldPair>
    );
  });
}

const countries: readonly IdentityPartName[] = ["birthCountry", "nationality", "country"];

function IdentityField({ part, name }: { part: FormPart; name: IdentityPartName }) {
  const t = useTranslations("declare");
  const hint = name === "birthDate" ? t("birthDateHint") : countries.includes(name) ? t("countryHint") : undefined;
  return (
    <TextField
      part={part}
      path={`identity.${name}`}
      place={`identity.${name}`}
      label={t(`identity.${name}`)}
      hint={hint}
      optional={!isRequired(name)}
    >
      {(input) => <IdentityControl part={part} name={name} input={input} />}
    </TextField>
  );
}

function IdentityControl({ part, name, input }: { part: FormPart; name: IdentityPartName; input: TextInputProps }) {
  const { form, values, lookups } = part;
  const set = (text: string) => form.setValue(input.name, text);
  if (name === "gender") return <GenderControl input={input} />;
  if (countries.includes(name)) return <CountryControl {...input} onChange={set} countries={lookups.countries} />;
  if (name !== "zipCode" && name !== "city") return <TextControl {...input} />;
  const isAbroad = !["", BELGIUM].includes(values.identity.country);
  const take = ({ zipCode, city }: Place) => {
    form.setValue("identity.zipCode", zipCode);
    form.setValue("identity.city", city);
  };
  const places = isAbroad ? async () => [] : lookups.places;
  return <PlaceControl {...input} onChange={set} places={places} onPlace={take} />;
}

function GenderControl({ input: { maxLength: _, ...input } }: { input: TextInputProps }) {
  const t = useTranslations("declare");
  const options = GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }));
  return <SelectControl {...input} options={options} empty="" />;
}
