"use client";

import { useTranslations } from "next-intl";
import { type Cure, cureOf } from "@/components/dimona/declaration-form/cure";
import { type FieldKey, fieldId } from "@/components/dimona/declaration-form/field-key";
import type { SummaryItem } from "@/components/form/error-summary";
import type { FieldFinding } from "@/components/form/finding-list";
import { Button } from "@/components/ui/button";
import type { Content } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";

/** Findings in words: the RSZ's label with its number where it has one in this language, then cause and cure. */
export function useFindingTexts(labels: Record<string, string>, content: Content, mend: (cure: Cure) => void) {
  const rules = useTranslations("rules");
  const t = useTranslations("declare");

  const explain = ({ rule, values }: Finding): string => rules(rule, values);

  const atField = (finding: Finding): FieldFinding => {
    const label = finding.anomaly && labels[finding.anomaly];
    const cure = cureOf(finding, content);
    return {
      severity: finding.severity,
      text: label || explain(finding),
      ...(finding.anomaly && { code: finding.anomaly }),
      ...(label && { explanation: explain(finding) }),
      ...(cure && {
        action: (
          <Button size="sm" onClick={() => mend(cure)}>
            {t("mend", { field: cure.field, text: cure.text })}
          </Button>
        ),
      }),
    };
  };

  const inSummary = (finding: Finding, key: FieldKey): SummaryItem => ({
    fieldId: fieldId(key),
    text: explain(finding),
    ...(finding.anomaly && { code: finding.anomaly }),
  });

  return { atField, inSummary };
}
