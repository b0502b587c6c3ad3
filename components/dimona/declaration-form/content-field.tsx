"use client";

import { useTranslations } from "next-intl";
import { addressPart } from "@/components/dimona/declaration-form/address-part";
import { ContentControl } from "@/components/dimona/declaration-form/content-control";
import type { ContentFieldProps } from "@/components/dimona/declaration-form/content-props";
import { TextField } from "@/components/dimona/declaration-form/text-field";
import { useFieldHint } from "@/components/dimona/declaration-form/use-field-hint";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { type Control, FIELDS } from "@/lib/dimona/fields";
import type { FormField } from "@/lib/dimona/form-fields";

const half: readonly Control[] = ["day", "hour", "hours", "card-number"];
const wide: readonly Control[] = ["worker-type", "committee", "choice", "enterprise-number", "number"];

/** Takes half the width. */
export const isShort = ({ name }: FormField): boolean => half.includes(FIELDS[name].control);

/** For long names, and for long labels. */
const isWide = ({ name }: FormField): boolean =>
  wide.includes(FIELDS[name].control) || (FIELDS[name].control === "text" && !addressPart(name));

/** One field of a declaration, with the control that its row in the table names. A part of an address is called by its short name. */
export function ContentField(props: ContentFieldProps) {
  const { part, field } = props;
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const address = addressPart(field.name);
  return (
    <TextField
      part={part}
      path={`fields.${field.name}`}
      place={field.name}
      label={address ? t(`identity.${address.part}`) : FIELDS[field.name].title[locale]}
      hint={useFieldHint(props)}
      optional={field.presence === "optional"}
      wide={isWide(field)}
    >
      {(input) => <ContentControl {...props} input={input} />}
    </TextField>
  );
}
