"use client";

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
        <table
          className="w-full border-collapse text-sm tabular-nums"
          aria-label={t("periodsOf", { name: known.option.label })}
        >
          <tbody>
            {known.periods.map((period) => (
              <PeriodRow key={period.number} period={period} />
            ))}
          </tbody>
        </table>
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
  const cell = "py-1 pr-2 align-baseline font-normal whitespace-nowrap last:pr-0";
  return (
    <tr className="border-t border-line first:border-t-0">
      <th scope="row" className={`${cell} text-left`}>
        <span className="font-semibold">{workerType}</span> <span className="text-ink-3">{jointCommittee}</span>
      </th>
      <td className={`${cell} ${cancelled ? "line-through" : ""}`}>
        {formatDay(startDate)} – {endDate ? formatDay(endDate) : t("openEnd")}
      </td>
      <td className={`${cell} text-right`}>{plannedHours !== undefined && t("hoursShort", { count: plannedHours })}</td>
      <td className={`${cell} text-right`}>
        <StateBadge state={state} label={t("periodState", { state: cancelled ? "cancelled" : state })} />
      </td>
    </tr>
  );
}
