"use client";

import { useTranslations } from "next-intl";
import type { Fault } from "@/components/access/use-answer";
import type { SummaryItem } from "@/components/form/error-summary";
import type { FieldFinding } from "@/components/form/finding-list";

/**
 * The faults in words: by field, and for the summary in the order of `labels`, where each names its field. `labels` holds
 * the fields of the form from top to bottom.
 */
export function useFaultTexts(faults: readonly Fault[], labels: Record<string, string> = {}) {
  const t = useTranslations("admin.refusals");
  const textOf = ({ reason }: Fault) => (t.has(reason) ? t(reason) : t("failed"));
  const order = Object.keys(labels);
  const inOrder = [...faults].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const items: SummaryItem[] = inOrder.map((fault) => {
    const field = labels[fault.field];
    return { fieldId: fault.field, text: field ? `${field}: ${textOf(fault)}` : textOf(fault) };
  });
  const at = (field: string): FieldFinding[] =>
    faults.filter((it) => it.field === field).map((fault) => ({ severity: "blocking", text: textOf(fault) }));
  return { items, at };
}
