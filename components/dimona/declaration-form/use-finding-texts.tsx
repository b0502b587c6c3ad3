"use client";

import { useLocale, useTranslations } from "next-intl";
import { type AnomalyWords, toldAs } from "@/components/dimona/anomaly-words";
import type { Ailment, Mend, Situation } from "@/components/dimona/declaration-form/cure";
import { CureAction } from "@/components/dimona/declaration-form/cure-action";
import { fieldId, NAME_MISSING, partOf } from "@/components/dimona/declaration-form/field-key";
import type { RszRemark } from "@/components/dimona/declaration-form/form-start";
import type { PlacedFinding } from "@/components/dimona/declaration-form/use-findings";
import type { Judge } from "@/components/dimona/declaration-form/use-judge";
import type { SummaryItem } from "@/components/form/error-summary";
import type { FieldFinding } from "@/components/form/finding-list";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { isLocale } from "@/lib/preferences";

/** What the field is called on the screen; rules that speak of any field name it so. */
function titleOf(field: string | number | undefined, locale: string): string {
  const name = FIELD_NAMES.find((it) => it === field);
  return name && isLocale(locale) ? FIELDS[name].title[locale] : "";
}

type Input = {
  anomalies: Record<string, AnomalyWords>;
  situation: Situation;
  judge: Judge | undefined;
  mend: (it: Mend) => void;
};

/**
 * Findings in words, and the RSZ's remarks in the same: its label with its number, the cause, the cure. A rule that knows
 * more than the number, such as a date or a period, tells the cause itself (`rules`), and the cure where it has its own
 * (`cures`); for all others the anomaly's recipe does.
 */
export function useFindingTexts({ anomalies, situation, judge, mend }: Input) {
  const rules = useTranslations("rules");
  const cures = useTranslations("cures");
  const locale = useLocale();
  const t = useTranslations("declare");

  const wordsOf = ({ finding: { anomaly } }: PlacedFinding): AnomalyWords => anomalies[anomaly ?? ""] ?? { labels: [] };

  const causeOf = (placed: PlacedFinding): string => {
    const { rule, values } = placed.finding;
    const part = partOf(placed.place);
    const title = titleOf(values?.field, locale);
    if (rule === NAME_MISSING && part) return t("nameMissing", { part: t(`identity.${part}`) });
    if (rules.has(rule)) return rules(rule, { title, ...values });
    return wordsOf(placed).recipe?.cause ?? t("notRight", { title });
  };
  const cureTextOf = (placed: PlacedFinding): string => {
    const { rule, values } = placed.finding;
    if (cures.has(rule)) return cures(rule, values);
    // The part that lacks is named, and stands there to be filled in.
    const isPlain = partOf(placed.place) !== undefined && rules.has(rule);
    return isPlain ? "" : (wordsOf(placed).recipe?.cure ?? "");
  };
  const actionFor = (ailment: Ailment): Pick<FieldFinding, "action"> => {
    const cure = judge?.cureOf(ailment, situation);
    return cure ? { action: <CureAction cure={cure} mend={mend} /> } : {};
  };

  const atField = (placed: PlacedFinding): FieldFinding => {
    const { severity, anomaly } = placed.finding;
    // A part of the identity is told by its cause: the label says no more than "invalid".
    const labels = partOf(placed.place) === undefined ? wordsOf(placed).labels : [];
    const recipe = { cause: causeOf(placed), cure: cureTextOf(placed) };
    return {
      severity,
      ...toldAs({ labels, recipe }, locale, ""),
      ...(anomaly && { code: anomaly }),
      ...actionFor(placed.finding),
    };
  };

  /** What the RSZ said of the first declaration. */
  const remark = ({ code, words, rule, field, part }: RszRemark): FieldFinding => ({
    severity: "warning",
    code,
    ...toldAs(words, locale, t("unknownAnomaly")),
    note: t("saidByRsz"),
    ...actionFor({ rule, field, part, anomaly: code }),
  });

  const inSummary = (placed: PlacedFinding): SummaryItem => ({
    fieldId: fieldId(placed.place),
    text: causeOf(placed),
    ...(placed.finding.anomaly && { code: placed.finding.anomaly }),
  });

  return { atField, inSummary, remark };
}
