"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/dimona/declaration-form/field-key";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { FindingList } from "@/components/form/finding-list";
import { HelpButton } from "@/components/form/help-button";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { IdNumber } from "@/components/ui/id-number";
import { committee } from "@/lib/dimona/committees";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import { workerType } from "@/lib/dimona/worker-types";

export type PeriodFactsProps = { part: FormPart; loaded: LoadedContext | undefined; number: string; period?: Period };

/** What a change, an end or an annulment starts from. It is not typed, so it is shown and not asked. */
export function PeriodFacts({ part, loaded, number, period }: PeriodFactsProps) {
  const t = useTranslations("declare");
  const { employer, person } = part.values;
  const findings = part.findingsAt("periodNumber");
  return (
    <section
      id={fieldId("periodNumber")}
      data-field={fieldId("periodNumber")}
      tabIndex={-1}
      aria-label={t("periodFacts")}
      className="relative grid gap-2 rounded-md border border-line bg-sunken px-3 py-2.5"
    >
      <Definitions>
        <DefinitionRow term={t("employer")}>{employer?.label}</DefinitionRow>
        <DefinitionRow term={t("worker")}>
          {(loaded?.known?.option ?? person)?.label}{" "}
          <span className="text-ink-3 tabular-nums">{(loaded?.known?.option ?? person)?.hint}</span>
        </DefinitionRow>
        <DefinitionRow term={t("periodNumber")}>
          <IdNumber text={formatDimonaNumber(number)} copy={number} label={t("periodNumber")} />
        </DefinitionRow>
        {period && <HeldRows period={period} />}
      </Definitions>
      <HelpButton className="absolute top-2 right-2" />
      {findings.length > 0 && <FindingList findings={findings} />}
      <div id={`${fieldId("periodNumber")}-help`} className="empty:hidden" />
    </section>
  );
}

function HeldRows({ period }: { period: Period }) {
  const t = useTranslations("declare");
  const locale = usePortalLocale();
  const held = committee(period.jointCommittee);
  const moment = (day: string, hour?: string) => [formatDay(day), hour && formatHour(hour)].filter(Boolean).join(" ");
  return (
    <>
      <DefinitionRow term={t("characteristics")}>
        {[period.workerType, workerType(period.workerType)?.title[locale]].filter(Boolean).join(" – ")}
        {period.jointCommittee && `, ${period.jointCommittee}${held ? ` (${held.title[locale]})` : ""}`}
      </DefinitionRow>
      <DefinitionRow term={t("period")}>
        {moment(period.startDate, period.startHour)} –{" "}
        {period.endDate ? moment(period.endDate, period.endHour) : t("openEnd")}
        {period.plannedHours !== undefined && `, ${t("hours", { count: period.plannedHours })}`}
      </DefinitionRow>
    </>
  );
}
