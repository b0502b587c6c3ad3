"use client";

import { useTranslations } from "next-intl";
import { ContentField, type ContentFieldProps, isShort } from "@/components/dimona/declaration-form/content-field";
import { FieldPair } from "@/components/form/field-pair";
import type { FieldName } from "@/lib/dimona/declaration";
import type { FormField } from "@/lib/dimona/form-fields";

/** Fields that are read together stand side by side. */
const pairs: readonly (readonly [FieldName, FieldName])[] = [
  ["startDate", "endDate"],
  ["startHour", "endHour"],
];

/** The fields in rows: a pair as far as it is there, else one; short ones take half the width. */
export function rowsOf(shown: readonly FormField[]): FormField[][] {
  const first = (field: FormField) => pairs.find((pair) => pair.includes(field.name)) ?? [field.name];
  const rows = shown.map((field) => shown.filter((it) => first(field).some((name) => name === it.name)));
  return rows.filter((row, at) => rows.findIndex((it) => it[0] === row[0]) === at);
}

export type ContentFieldsProps = Omit<ContentFieldProps, "field"> & { shown: readonly FormField[] };

/** What the declaration says, drawn from the tables of fields and worker types alone. */
export function ContentFields({ shown, ...rest }: ContentFieldsProps) {
  const t = useTranslations("declare");
  return rowsOf(shown).map((row) => {
    const fields = row.map((field) => <ContentField key={field.name} field={field} {...rest} />);
    return row.some(isShort) ? (
      <FieldPair key={row[0]?.name} legend={t("period")}>
        {fields}
      </FieldPair>
    ) : (
      fields
    );
  });
}
