"use client";

import { useTranslations } from "next-intl";
import { addressPart, placeFieldsOf } from "@/components/dimona/declaration-form/address-part";
import { committeesOfType } from "@/components/dimona/declaration-form/choices";
import { CommitteeControl } from "@/components/dimona/declaration-form/committee-control";
import type { ContentFieldProps } from "@/components/dimona/declaration-form/content-props";
import type { TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { WorkerTypeControl } from "@/components/dimona/declaration-form/worker-type-control";
import { CountryControl } from "@/components/form/country-control";
import { DayControl } from "@/components/form/day-control";
import { HourControl } from "@/components/form/hour-control";
import { type Place, PlaceControl } from "@/components/form/place-control";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { TidiedText } from "@/components/form/tidied-text";
import { parseDay } from "@/lib/day";
import { BELGIUM } from "@/lib/dimona/belgium";
import { FIELDS } from "@/lib/dimona/fields";
import { formatEnterpriseNumber, parseEnterpriseNumber } from "@/lib/dimona/identifiers";

export type ContentControlProps = ContentFieldProps & { input: TextInputProps };

/** The control that the field's row in the table names. */
export function ContentControl(props: ContentControlProps) {
  const { input, part, field, content, employerKind, today, loaded } = props;
  const t = useTranslations("declare");
  if (addressPart(field.name)?.part === "city") return <AddressControl {...props} />;
  switch (FIELDS[field.name].control) {
    case "day":
      return <DayControl {...input} today={today} />;
    case "hour":
      return <HourControl {...input} />;
    case "hours":
      return <TextControl {...input} inputMode="numeric" suffix={t("hourUnit")} />;
    case "worker-type": {
      const start = parseDay(content.startDate ?? "");
      const offer = { ...(start && { start }), today, employerKind, likely: loaded?.likelyTypes ?? [] };
      return <WorkerTypeControl input={input} part={part} offer={offer} />;
    }
    case "committee":
      return <CommitteeChoice {...props} />;
    case "choice":
      return <ChoiceControl {...props} />;
    case "postcode":
    case "country":
      return <AddressControl {...props} />;
    case "enterprise-number":
      return <TidiedText {...input} tidy={tidyEnterpriseNumber} />;
    case "text":
      return <TextControl {...input} />;
    case "period-number":
    case "number":
    case "card-number":
      return <TextControl {...input} inputMode="numeric" />;
  }
}

function tidyEnterpriseNumber(typed: string): string | undefined {
  const digits = parseEnterpriseNumber(typed);
  return digits && formatEnterpriseNumber(digits);
}

/** The employer's committee follows the worker type; that of a user has values of its own. */
function CommitteeChoice({ input, part, field, content, employerKind, loaded }: ContentControlProps) {
  const { options } = FIELDS[field.name];
  const { workerType } = content;
  const values = options?.map(({ value }) => value) ?? committeesOfType(workerType, employerKind);
  return (
    <CommitteeControl
      input={input}
      part={part}
      values={values}
      workerType={workerType}
      own={options ? [] : (loaded?.employer.committees ?? [])}
      onNational={(chosen) => !options && part.form.setValue("nationalCommittee", chosen)}
    />
  );
}

function ChoiceControl({ input: { maxLength: _, ...input }, field }: ContentControlProps) {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const options = (FIELDS[field.name].options ?? []).map(({ value, title }) => ({ value, label: title[locale] }));
  return <SelectControl {...input} options={options} empty={t("choose")} />;
}

/** Postcode, municipality and country of an address: what is chosen at one fills in the other. */
function AddressControl({ input, part, field }: ContentControlProps) {
  const { form, values, lookups } = part;
  const address = addressPart(field.name);
  const set = (text: string) => form.setValue(input.name, text);
  if (!address) return <TextControl {...input} />;
  const fields = placeFieldsOf(address.block);
  if (address.part === "country") return <CountryControl {...input} onChange={set} countries={lookups.countries} />;
  const isAbroad = !["", BELGIUM].includes(values.fields[fields.country]);
  const take = ({ zipCode, city }: Place) => {
    form.setValue(`fields.${fields.zipCode}`, zipCode);
    form.setValue(`fields.${fields.city}`, city);
  };
  const places = isAbroad ? async () => [] : lookups.places;
  return <PlaceControl {...input} onChange={set} places={places} onPlace={take} />;
}
