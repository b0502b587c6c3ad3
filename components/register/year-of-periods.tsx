import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { address } from "@/components/dimona/address";
import { PeriodBars } from "@/components/dimona/period-bars";
import { Icon } from "@/components/ui/icon";
import { IconLink } from "@/components/ui/icon-button";
import { dayOf } from "@/lib/day";
import type { RelationView } from "@/lib/declarations/personnel-file/read-relation";

export type YearOfPeriodsProps = {
  relation: RelationView;
  now: Date;
  /** As the address gives it. */
  year?: string;
  asked: Record<string, string | undefined>;
  hrefOf: (number: string) => string;
};

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The year to show: the one asked for, else this year where the chosen period touches it, else the period's last. */
function shownYear({ relation: { selected }, now, year }: YearOfPeriodsProps): number {
  if (/^(19|20)\d{2}$/.test(year ?? "")) return Number(year);
  const present = yearOf(dayOf(now));
  if (!selected) return present;
  const last = selected.endDate ? yearOf(selected.endDate) : Math.max(present, yearOf(selected.startDate));
  return Math.min(Math.max(present, yearOf(selected.startDate)), last);
}

/** The periods of a year as bars, with the way to the years around it. */
export function YearOfPeriods(props: YearOfPeriodsProps) {
  const t = useTranslations("register");
  const { relation, now, asked, hrefOf } = props;
  const year = shownYear(props);
  const to = (wanted: number) =>
    address(`/register/${relation.id}`, { ...asked, period: relation.selected?.number, year: wanted });
  return (
    <div className="flex items-start gap-1 border-b border-line px-4 py-2 max-sm:px-2">
      <IconLink href={to(year - 1)} scroll={false} label={t("previousYear", { year: String(year - 1) })}>
        <Icon of={ChevronLeft} />
      </IconLink>
      <div className="min-w-0 flex-1 pt-1">
        <PeriodBars
          periods={relation.periods}
          year={year}
          today={dayOf(now)}
          selected={relation.selected?.number}
          hrefOf={hrefOf}
        />
      </div>
      <IconLink href={to(year + 1)} scroll={false} label={t("previousYear", { year: String(year + 1) })}>
        <Icon of={ChevronRight} />
      </IconLink>
    </div>
  );
}
