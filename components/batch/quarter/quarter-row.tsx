import { useTranslations } from "next-intl";
import { type Dispatch, memo } from "react";
import type { QuarterStep } from "@/components/batch/quarter/quarter-choice";
import { DayControl } from "@/components/form/day-control";
import { TextControl } from "@/components/form/text-control";
import { SecondLine, TD, TR } from "@/components/ui/table-row";
import type { QuarterLine, Wish } from "@/lib/batch/quarter/quarter-line";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

type Props = Wish & {
  line: QuarterLine;
  ticked: boolean;
  choose: Dispatch<QuarterStep>;
  first: Day;
};

/** One period that ends; only its own change draws it anew. */
export const QuarterRow = memo(function QuarterRow({ line, ticked, choose, first, ...texts }: Props) {
  const t = useTranslations("batch.quarter");
  const { number, worker, employer } = line;
  const name = worker.name || t("nameless");
  const wish = (own: Wish) => choose({ is: "own", number, wish: own });
  return (
    <TR className={ticked ? undefined : "text-ink-3"}>
      <TD place="when">
        <input
          type="checkbox"
          className="size-4 align-middle coarse:size-6"
          aria-label={t("takeWho", { name })}
          checked={ticked}
          onChange={() => choose({ is: "tick", lines: [line], ticked: !ticked })}
        />
      </TD>
      <TD place="who" rowHeader title={`${name}, ${employer.name}`}>
        <span className="font-medium">{name}</span>
        <SecondLine>{employer.name}</SecondLine>
      </TD>
      <TD place="what">
        {line.workerType}
        {line.jointCommittee && <SecondLine>{t("committee", { number: line.jointCommittee })}</SecondLine>}
      </TD>
      <TD label={t("period")} className="tabular-nums">
        {formatDay(line.startDate)} – {formatDay(line.endDate)}
        {line.declared && <Declared declared={line.declared} />}
      </TD>
      <TD label={t("start")}>
        <DayControl
          aria-label={t("startOf", { name })}
          today={first}
          value={texts.startDate ?? ""}
          onChange={(event) => wish({ startDate: event.target.value })}
        />
      </TD>
      <TD label={t("end")}>
        <DayControl
          aria-label={t("endOf", { name })}
          today={first}
          value={texts.endDate ?? ""}
          onChange={(event) => wish({ endDate: event.target.value })}
        />
      </TD>
      <TD label={t("hours")}>
        {texts.plannedHours !== undefined && (
          <TextControl
            aria-label={t("hoursOf", { name })}
            inputMode="numeric"
            value={texts.plannedHours}
            onChange={(event) => wish({ plannedHours: event.target.value })}
          />
        )}
      </TD>
    </TR>
  );
});

/** What there is in the next quarter already. */
function Declared({
  declared: { startDate, endDate, isUnderWay },
}: {
  declared: NonNullable<QuarterLine["declared"]>;
}) {
  const t = useTranslations("batch.quarter");
  const span = { start: formatDay(startDate), end: endDate ? formatDay(endDate) : "…" };
  return <SecondLine>{t(isUnderWay ? "underWay" : "declared", span)}</SecondLine>;
}
