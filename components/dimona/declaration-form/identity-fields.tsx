"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { countryName, countryNames, readCountry } from "@/components/dimona/declaration-form/countries";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import { TextField, type TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { FieldPair } from "@/components/form/field-pair";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
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
      {(input) => <IdentityControl name={name} input={input} />}
    </TextField>
  );
}

function IdentityControl({ name, input }: { name: IdentityPartName; input: TextInputProps }) {
  if (name === "gender") return <GenderControl input={input} />;
  return countries.includes(name) ? <CountryControl input={input} /> : <TextControl {...input} />;
}

function GenderControl({ input: { maxLength: _, ...input } }: { input: TextInputProps }) {
  const t = useTranslations("declare");
  const options = GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }));
  return <SelectControl {...input} options={options} empty="" />;
}

/** A country by its name, or by its NIS code; beside it stands what was understood. */
function CountryControl({ input }: { input: TextInputProps }) {
  const locale = usePortalLocale();
  const list = useId();
  const code = readCountry(input.value);
  const isCode = /^\s*\d/.test(input.value);
  return (
    <>
      <TextControl {...input} list={list} suffix={code && (isCode ? countryName(code, locale) : code)} />
      <datalist id={list}>
        {countryNames(locale).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
