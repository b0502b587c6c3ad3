"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { Section } from "@/components/ui/section";

const PeriodList = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/period-list")).PeriodList,
}));

/** What stands in the personnel file for this worker at this employer, the newest first. */
export function PeriodsSection({ known }: { known: LoadedContext["known"] }) {
  const t = useTranslations("declare");
  return (
    <Section title={t("inRegister")}>
      {known && known.periods.length > 0 ? (
        <Suspense fallback={null}>
          <PeriodList known={known} />
        </Suspense>
      ) : (
        <p className="text-sm text-ink-2">{t(known ? "noPeriods" : "periodsLater")}</p>
      )}
    </Section>
  );
}
