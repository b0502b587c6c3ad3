"use client";

import { useTranslations } from "next-intl";
import { addressPart } from "@/components/dimona/declaration-form/address-part";
import { ContentField, isShort } from "@/components/dimona/declaration-form/content-field";
import type { ContentRowsProps } from "@/components/dimona/declaration-form/content-props";
import { FieldPair } from "@/components/form/field-pair";
import type { FieldName } from "@/lib/dimona/declaration";
import type { FormField } from "@/lib/dimona/form-fields";

/** Fields that are read together stand side by side. */
const pairs: readonly (readonly [FieldName, FieldName])[] = [
  ["startDate", "endDate"],
  ["startHour", "endHour"],
  ["usingCompanyHouseNumber", "usingCompanyPostBox"],
  ["usingCompanyZipCode", "usingCompanyCity"],
  ["workPlaceHouseNumber", "workPlacePostBox"],
  ["workPlaceZipCode", "workPlaceCity"],
  ["firstMonthCard", "nextMonthCard"],
];

/** The fields in rows: a pair as far as it is there, else one; short ones take half the width. */
export function rowsOf(shown: readonly FormField[]): FormField[][] {
  const first = (field: FormField) => pairs.find((pair) => pair.includes(field.name)) ?? [field.name];
  const rows = shown.map((field) => shown.filter((it) => first(field).some((name) => name === it.name)));
  return rows.filter((row, at) => rows.findIndex((it) => it[0] === row[0]) === at);
}

/** What the two are together, read aloud. */
function legendOf([first]: readonly FormField[]): "period" | "address" | "cards" {
  if (first?.name === "firstMonthCard") return "cards";
  return first && addressPart(first.name) ? "address" : "period";
}

/** Fields one below the other, pairs side by side. */
export function ContentRows({ fields, ...rest }: ContentRowsProps) {
  const t = useTranslations("declare");
  return rowsOf(fields).map((row) => {
    const drawn = row.map((field) => <ContentField key={field.name} field={field} {...rest} />);
    if (row.length === 1 && !row.some(isShort)) return drawn;
    return (
      <FieldPair key={row[0]?.name} legend={t(legendOf(row))} wide={row.some(isShort)}>
        {drawn}
      </FieldPair>
    );
  });
}
