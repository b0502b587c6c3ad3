"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/form/field";
import { TextAreaControl } from "@/components/form/text-area-control";

export type ReasonFieldProps = {
  id: string;
  label: string;
  hint: ReactNode;
  text: string;
  write: (text: string) => void;
  isMissing: boolean;
};

/** One reason, in the officer's own words. */
export function ReasonField({ id, label, hint, text, write, isMissing }: ReasonFieldProps) {
  const t = useTranslations("declare");
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      findings={isMissing ? [{ severity: "blocking", text: t("reasonMissing") }] : []}
    >
      {(control) => (
        <TextAreaControl
          {...control}
          rows={2}
          maxLength={1000}
          required
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}
