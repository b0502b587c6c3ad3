"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldFinding } from "@/components/form/finding-list";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import { isLocale } from "@/lib/preferences";

/** What our check says of one of the two declarations. */
export type Judged = { findings: Finding[]; limit: Date | undefined; late: boolean };

/** A finding in words: the RSZ's label with its number where it has one in this language, then cause and cure. */
export function useRedeclareTexts(labels: Record<string, string>): (finding: Finding) => FieldFinding {
  const rules = useTranslations("rules");
  const locale = useLocale();
  return ({ rule, anomaly, severity, values }) => {
    const field = FIELD_NAMES.find((it) => it === values?.field);
    const title = field && isLocale(locale) ? FIELDS[field].title[locale] : "";
    const text = rules(rule, { title, ...values });
    const label = anomaly && labels[anomaly];
    return { severity, text: label || text, ...(anomaly && { code: anomaly }), ...(label && { explanation: text }) };
  };
}
