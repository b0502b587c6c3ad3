"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Cure, cureOf } from "@/components/dimona/declaration-form/cure";
import { fieldId, NAME_MISSING, partOf } from "@/components/dimona/declaration-form/field-key";
import type { PlacedFinding } from "@/components/dimona/declaration-form/use-findings";
import type { SummaryItem } from "@/components/form/error-summary";
import type { FieldFinding } from "@/components/form/finding-list";
import { Button } from "@/components/ui/button";
import { type Content, FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { isLocale } from "@/lib/preferences";

/** What the field is called on the screen; rules that speak of any field name it so. */
function titleOf(field: string | number | undefined, locale: string): string {
  const name = FIELD_NAMES.find((it) => it === field);
  return name && isLocale(locale) ? FIELDS[name].title[locale] : "";
}

/** Findings in words: the RSZ's label with its number where it has one in this language, then cause and cure. */
export function useFindingTexts(labels: Record<string, string>, content: Content, mend: (cure: Cure) => void) {
  const rules = useTranslations("rules");
  const locale = useLocale();
  const t = useTranslations("declare");

  /** The rule speaks of the worker's own page; here the part itself stands in the form. */
  const explain = ({ finding: { rule, values }, place }: PlacedFinding): string => {
    if (rule === "insz-invalid") return t("inszInvalid");
    const part = partOf(place);
    if (!part) return rules(rule, { title: titleOf(values?.field, locale), ...values });
    if (rule === NAME_MISSING) return t("nameMissing", { part: t(`identity.${part}`) });
    return t(rule === "identity-part-missing" ? "partMissing" : "partInvalid", { part: t(`identity.${part}`) });
  };

  const atField = (placed: PlacedFinding): FieldFinding => {
    const { finding, place } = placed;
    const label = partOf(place) === undefined && finding.anomaly && labels[finding.anomaly];
    const cure = cureOf(finding, content);
    return {
      severity: finding.severity,
      text: label || explain(placed),
      ...(finding.anomaly && { code: finding.anomaly }),
      ...(label && { explanation: explain(placed) }),
      ...(cure && {
        action: (
          <Button size="sm" onClick={() => mend(cure)}>
            {t("mend", { field: cure.field, text: cure.text })}
          </Button>
        ),
      }),
    };
  };

  const inSummary = (placed: PlacedFinding): SummaryItem => ({
    fieldId: fieldId(placed.place),
    text: explain(placed),
    ...(placed.finding.anomaly && { code: placed.finding.anomaly }),
  });

  return { atField, inSummary };
}
