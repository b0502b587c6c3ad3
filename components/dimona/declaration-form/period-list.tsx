"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { KnownWorker } from "@/components/dimona/declaration-form/loaded-context";
import { StateBadge } from "@/components/ui/state-badge";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";

/** Drawn once a worker: there may be hundreds, and none changes with what is typed. */
export const PeriodList = memo(function PeriodList({ known }: { known: KnownWorker }) {
  const t = useTranslations("declare");
  return (
    <ul aria-label={t("periodsOf", { name: known.option.label })} className="text-sm tabular-nums">
      {known.periods.map((period) => (
        <PeriodRow key={period.number} period={period} />
      ))}
    </ul>
  );
});

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
