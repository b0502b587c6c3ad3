"use client";

import { useTranslations } from "next-intl";
import type { Fault } from "@/components/access/use-answer";
import type { SummaryItem } from "@/components/form/error-summary";
import type { FieldFinding } from "@/components/form/finding-list";

/** The faults in words: for the summary and, by field, for the fields. */
export function useFaultTexts(faults: readonly Fault[]) {
  const t = useTranslations("admin.refusals");
  const textOf = ({ reason }: Fault) => (t.has(reason) ? t(reason) : t("failed"));
  const items: SummaryItem[] = faults.map((fault) => ({ fieldId: fault.field, text: textOf(fault) }));
  const at = (field: string): FieldFinding[] =>
    faults.filter((it) => it.field === field).map((fault) => ({ severity: "blocking", text: textOf(fault) }));
  return { items, at };
}
