"use client";

import { useTranslations } from "next-intl";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import { CheckControl } from "@/components/form/check-control";
import { RadioGroup } from "@/components/form/radio-group";

/** An agency worker's user: by its number, or by name and address for who has none. */
export function UserBy({ part: { form, values } }: { part: FormPart }) {
  const t = useTranslations("declare");
  const options = (["number", "name"] as const).map((value) => ({ value, label: t("userBy", { way: value }) }));
  return (
    <RadioGroup
      id="declare-userBy"
      legend={t("userByLegend")}
      value={values.userBy}
      options={options}
      input={{
        name: "userBy",
        onChange: (event) => form.setValue("userBy", event.target.value === "name" ? "name" : "number"),
      }}
    />
  );
}

/** A student works at the head office unless told otherwise. */
export function PlaceOfWork({ part: { form, values } }: { part: FormPart }) {
  const t = useTranslations("declare");
  return (
    <CheckControl
      id="declare-elsewhere"
      label={t("elsewhere")}
      hint={values.elsewhere ? undefined : t("elsewhereHint")}
      checked={values.elsewhere}
      onChange={(event) => form.setValue("elsewhere", event.target.checked)}
    />
  );
}
