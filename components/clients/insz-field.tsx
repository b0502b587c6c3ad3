"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useFindings } from "@/components/clients/use-fault-text";
import { Field } from "@/components/form/field";
import { TidiedText } from "@/components/form/tidied-text";
import { formatInsz, parseInsz } from "@/lib/dimona/identifiers";

function tidyInsz(typed: string): string | undefined {
  const digits = parseInsz(typed);
  return digits && formatInsz(digits);
}

export type InszFieldProps = { label?: string; hint?: string };

/** An INSZ or BIS number to be given to a worker. */
export function InszField({ label, hint }: InszFieldProps) {
  const t = useTranslations("people");
  const { register } = useFormContext<{ insz: string }>();
  const findings = useFindings("people")("insz");
  return (
    <Field id="insz" label={label ?? t("fields.insz")} hint={hint ?? t("hints.insz")} optional findings={findings}>
      {(control) => <TidiedText {...control} tidy={tidyInsz} {...register("insz")} />}
    </Field>
  );
}
