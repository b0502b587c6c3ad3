"use client";

import { useTranslations } from "next-intl";
import { findTypes, type TypeOffer, typeOption } from "@/components/dimona/declaration-form/choices";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { TextInputProps } from "@/components/dimona/declaration-form/text-field";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { CodeCombo } from "@/components/form/code-combo";
import { workerType } from "@/lib/dimona/worker-types";

export type WorkerTypeControlProps = {
  input: TextInputProps;
  part: FormPart;
  offer: Omit<TypeOffer, "locale" | "groups">;
};

/** A worker type by code, by name or by whom it is for; the likely ones first. */
export function WorkerTypeControl({ input, part, offer }: WorkerTypeControlProps) {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const groups = { likely: t("types.likely"), others: t("types.others") };
  const optionOf = (code: string) => {
    const type = workerType(code);
    return type && typeOption(type, locale);
  };
  const exact = (text: string) => optionOf(text.toUpperCase());
  return (
    <CodeCombo
      {...input}
      onChange={(text) => part.form.setValue(input.name, text)}
      optionOf={optionOf}
      exact={exact}
      find={(text) => findTypes(text, { ...offer, locale, groups })}
    />
  );
}
