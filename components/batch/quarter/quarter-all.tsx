import { useTranslations } from "next-intl";
import type { Dispatch } from "react";
import type { QuarterChoice, QuarterStep } from "@/components/batch/quarter/quarter-choice";
import { DayControl } from "@/components/form/day-control";
import { TextControl } from "@/components/form/text-control";
import type { QuarterRead } from "@/lib/batch/quarter/quarter-line";
import { endOfQuarter, toDay } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

type Props = {
  choice: QuarterChoice;
  choose: Dispatch<QuarterStep>;
  read: QuarterRead;
  asksHours: boolean;
};

/** What is wished for every row at once; what is typed at a row goes before it. */
export function QuarterAll({ choice: { all }, choose, read: { start }, asksHours }: Props) {
  const t = useTranslations("batch.quarter");
  const first = toDay(start);
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("all")}</legend>
      <div className="flex flex-wrap gap-3 *:w-[170px] max-sm:*:w-full">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-[3px]">
          <label htmlFor="all-start" className="text-sm">
            {t("start")}
          </label>
          <DayControl
            id="all-start"
            today={first}
            placeholder={formatDay(first)}
            value={all.startDate ?? ""}
            onChange={(event) => choose({ is: "all", wish: { startDate: event.target.value } })}
          />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-[3px]">
          <label htmlFor="all-end" className="text-sm">
            {t("end")}
          </label>
          <DayControl
            id="all-end"
            today={first}
            placeholder={formatDay(endOfQuarter(first))}
            value={all.endDate ?? ""}
            onChange={(event) => choose({ is: "all", wish: { endDate: event.target.value } })}
          />
        </div>
        {asksHours && (
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-[3px]">
            <label htmlFor="all-hours" className="text-sm">
              {t("hours")}
            </label>
            <TextControl
              id="all-hours"
              inputMode="numeric"
              placeholder={t("hoursAsBefore")}
              value={all.plannedHours ?? ""}
              onChange={(event) => choose({ is: "all", wish: { plannedHours: event.target.value } })}
            />
          </div>
        )}
      </div>
      <p className="mt-1 text-xs text-ink-3">{t("allHint")}</p>
    </fieldset>
  );
}
