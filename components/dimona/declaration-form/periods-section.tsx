"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { Section } from "@/components/ui/section";
import { StateBadge } from "@/components/ui/state-badge";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";

/** What stands in the personnel file for this worker at this employer, the newest first. */
export function PeriodsSection({ known }: { known: LoadedContext["known"] }) {
  const t = useTranslations("declare");
  return (
    <Section title={t("inRegister")}>
      {known && known.periods.length > 0 ? (
        <ul aria-label={t("periodsOf", { name: known.option.label })} className="text-sm tabular-nums">
          {known.periods.map((period) => (
            <PeriodRow key={period.number} period={period} />
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-2">{t(known ? "noPeriods" : "periodsLater")}</p>
      )}
    </Section>
  );
}

function PeriodRow({ period }: { period: Period }) {
  const t = useTranslations("declare");
  const { workerType, jointCommittee, startDate, endDate, plannedHours, cancelled, result } = period;
  const state = cancelled ? "draft" : result === "W" ? "warned" : "accepted";
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-t border-line py-1 first:border-t-0">
      <span>
        <span className="font-semibold">{workerType}</span> <span className="text-ink-3">{jointCommittee}</span>
      </span>
      <span className={cancelled ? "line-through" : undefined}>
        {formatDay(startDate)} – {endDate ? formatDay(endDate) : t("openEnd")}
      </span>
      {plannedHours !== undefined && <span>{t("hoursShort", { count: plannedHours })}</span>}
      <span className="ml-auto">
        <StateBadge
          state={state}
          icon={cancelled ? X : undefined}
          label={t("periodState", { state: cancelled ? "cancelled" : state })}
        />
      </span>
    </li>
  );
}
