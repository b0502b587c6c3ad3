"use client";

import { useLocale, useTranslations } from "next-intl";
import { type AnomalyWords, toldAs } from "@/components/dimona/anomaly-words";
import type { FieldFinding } from "@/components/form/finding-list";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import { isLocale } from "@/lib/preferences";

/** What our check says of one of the two declarations. */
export type Judged = { findings: Finding[]; limit: Date | undefined; late: boolean };

/** All that can be told of the anomalies that our check foresees; the tables stay on the server. */
export type KnownWords = Record<string, AnomalyWords>;

/** A finding in words, as the form tells it: the RSZ's label, the cause by our rule or by the recipe, and the cure. */
export function useRedeclareTexts(anomalies: KnownWords): (finding: Finding) => FieldFinding {
  const rules = useTranslations("rules");
  const cures = useTranslations("cures");
  const locale = useLocale();
  return ({ rule, anomaly, severity, values }) => {
    const words: AnomalyWords = anomalies[anomaly ?? ""] ?? { labels: [] };
    const field = FIELD_NAMES.find((it) => it === values?.field);
    const title = field && isLocale(locale) ? FIELDS[field].title[locale] : "";
    const cause = rules.has(rule) ? rules(rule, { title, ...values }) : (words.recipe?.cause ?? rule);
    const cure = cures.has(rule) ? cures(rule, values) : (words.recipe?.cure ?? "");
    const recipe = { cause, cure };
    return { severity, ...toldAs({ labels: words.labels, recipe }, locale, ""), ...(anomaly && { code: anomaly }) };
  };
}
