"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useFormState } from "react-hook-form";
import { fieldId, flatFaults } from "@/components/clients/flat-faults";
import { type FaultNamespace, useFaultText } from "@/components/clients/use-fault-text";
import { ErrorSummary } from "@/components/form/error-summary";

/** What is wrong in the form around it, once it was submitted; leads to each field. */
export function FaultSummary({ namespace }: { namespace: FaultNamespace }) {
  const t = useTranslations(namespace);
  const { control } = useFormContext();
  const { errors, submitCount } = useFormState({ control });
  const textOf = useFaultText(namespace);
  const labelOf = (path: string): string => {
    const [list = "", row, part] = path.split(".");
    if (!part) return t(`fields.${row ?? list}`);
    return t("rowField", { list: t(`fields.${list}`), row: Number(row) + 1, part: t(`parts.${part}`) });
  };
  const items = flatFaults(errors).map(({ path, fault }) => ({
    fieldId: fieldId(path),
    text: t("faultAt", { field: labelOf(path), fault: textOf(fault) }),
  }));
  return <ErrorSummary title={t("notSaved", { count: items.length })} items={items} attempt={submitCount} />;
}
