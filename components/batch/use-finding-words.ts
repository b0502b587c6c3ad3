"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { SAID_BY_RSZ } from "@/components/batch/start-refusals";
import { type AnomalyWords, toldAs } from "@/components/dimona/anomaly-words";
import type { FieldFinding } from "@/components/form/finding-list";
import type { Column } from "@/lib/batch/column";
import type { RowFinding } from "@/lib/batch/row-finding";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { isLocale } from "@/lib/preferences";

/** A finding in words; `row`: the number of the row that it is about. */
export type FindingWords = (finding: RowFinding, row: number) => FieldFinding;

/** What a column is called at its head; the long name of the glossary for those that have no short one. */
export function useColumnTitle(): (column: Column) => string {
  const t = useTranslations("batch.columns");
  const locale = useLocale();
  return useMemo(
    () => (column) => {
      if (t.has(column)) return t(column);
      const name = FIELD_NAMES.find((it) => it === column);
      return name && isLocale(locale) ? FIELDS[name].title[locale] : column;
    },
    [t, locale],
  );
}

/** Findings as the form tells them: the RSZ's label with its number, the cause, the cure; the sheet's own rules in its own words. */
export function useFindingWords(anomalies: Readonly<Record<string, AnomalyWords>>): FindingWords {
  const rules = useTranslations("rules");
  const own = useTranslations("batch.rules");
  const cures = useTranslations("cures");
  const locale = useLocale();
  const t = useTranslations("declare");
  const titleOf = useColumnTitle();
  return useMemo(
    () => (finding, row) => {
      const { rule, anomaly, values, severity, column } = finding;
      const words = anomalies[anomaly ?? ""] ?? { labels: [] };
      const title = titleOf(FIELD_NAMES.find((it) => it === values?.field) ?? column);
      const base = { severity, ...(anomaly && { code: anomaly }) };
      if (rule === SAID_BY_RSZ) return { ...base, ...toldAs(words, locale, t("unknownAnomaly")), note: t("saidByRsz") };
      if (own.has(rule)) return { ...base, text: own(rule, { row }) };
      const cause = rules.has(rule) ? rules(rule, { title, ...values }) : words.recipe?.cause;
      const cure = cures.has(rule) ? cures(rule, values) : (words.recipe?.cure ?? "");
      const recipe = { cause: cause ?? t("notRight", { title }), cure };
      return { ...base, ...toldAs({ labels: words.labels, recipe }, locale, "") };
    },
    [anomalies, rules, own, cures, locale, t, titleOf],
  );
}
