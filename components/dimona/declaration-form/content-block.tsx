"use client";

import type { ReactNode } from "react";
import type { ContentRowsProps } from "@/components/dimona/declaration-form/content-props";
import { ContentRows } from "@/components/dimona/declaration-form/content-rows";
import { isOfWay, waysOf } from "@/components/dimona/declaration-form/field-ways";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { PlaceOfWork, UserBy } from "@/components/dimona/declaration-form/way-choices";
import type { FieldBlock } from "@/lib/dimona/field-blocks";
import type { FormField } from "@/lib/dimona/form-fields";

export type ContentBlockProps = ContentRowsProps & { block: FieldBlock };

/** A block of the glossary under its official title. Where two ways lead to it the choice stands first. */
export function ContentBlock({ block, fields, ...rest }: ContentBlockProps) {
  const locale = usePortalLocale();
  const { part } = rest;
  const rows = (wanted: (field: FormField) => boolean): ReactNode => (
    <ContentRows fields={fields.filter(wanted).map(asChosen)} {...rest} />
  );
  const isChosen = ({ name }: FormField) => isOfWay(name, waysOf(part.values));
  const isUser = fields.some(({ name }) => name.startsWith("usingCompany"));
  const isPlace = fields.some(({ name }) => name.startsWith("workPlace"));
  return (
    <fieldset className="my-1.5 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5 border-l-2 border-line-2 pl-3.5">
      <legend className="float-left mb-0.5 w-full font-semibold">{block.title[locale]}</legend>
      {isUser && rows(({ name }) => name === "usingCompanyCommittee")}
      {isUser && <UserBy part={part} />}
      {isPlace && <PlaceOfWork part={part} />}
      {rows((field) => isChosen(field) && field.name !== "usingCompanyCommittee")}
    </fieldset>
  );
}

/** Who chose a way must give what it leads to. */
const asChosen = (field: FormField): FormField =>
  ["usingCompanyEnterpriseNumber", "usingCompanyName", "workPlaceName"].includes(field.name)
    ? { ...field, presence: "required" }
    : field;
