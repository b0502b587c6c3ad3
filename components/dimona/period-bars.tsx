import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { barOf, lanesOf, percentOf } from "@/components/dimona/year-scale";
import { classes } from "@/components/ui/classes";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";

export type PeriodBarsProps = {
  periods: readonly Period[];
  year: number;
  today: Day;
  selected?: string;
  /** Where a bar leads. */
  hrefOf: (number: string) => string;
};

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const row = "grid grid-cols-[64px_minmax(0,1fr)] items-center gap-2 sm:grid-cols-[84px_minmax(0,1fr)]";

/** Periods over a year as bars. A drawing only says what the table below it says; positions are attributes, not styles. */
export function PeriodBars({ periods, year, today, selected, hrefOf }: PeriodBarsProps) {
  const t = useTranslations("register");
  const lanes = lanesOf(periods.filter((it) => barOf(it, year)));
  return (
    <figure aria-label={t("timeline", { year })} className="grid gap-0.5 text-xs">
      <Scale year={year} />
      {lanes.length === 0 && <p className="py-1 text-ink-3">{t("noneInYear", { year })}</p>}
      {lanes.map((lane) => (
        <div key={`${lane.type} ${lane.committee}`} className={row}>
          <span className="truncate text-ink-2 tabular-nums">
            {[lane.type, lane.committee].filter(Boolean).join(", ")}
          </span>
          <svg width="100%" height="26" className="overflow-visible" role="presentation">
            <MonthLines year={year} />
            {lane.periods.map((period) => (
              <Bar
                key={period.number}
                {...{ period, year }}
                on={period.number === selected}
                href={hrefOf(period.number)}
              />
            ))}
            <Today today={today} year={year} />
          </svg>
        </div>
      ))}
    </figure>
  );
}

function Scale({ year }: { year: number }) {
  const format = useFormatter();
  const name = (month: string, width: "short" | "narrow") =>
    format.dateTime(new Date(`${year}-${month}-15T12:00:00Z`), { month: width }).replace(/\.$/, "");
  return (
    <div className={row} aria-hidden="true">
      <span className="font-medium text-ink-2 tabular-nums">{year}</span>
      <svg width="100%" height="18" role="presentation" className="overflow-visible fill-ink-3">
        <title>{year}</title>
        {months.map((month) => (
          <text key={month} x={`${percentOf(`${year}-${month}-01`, year)}%`} y="12" dx="3">
            <tspan className="max-sm:hidden">{name(month, "short")}</tspan>
            <tspan className="sm:hidden">{name(month, "narrow")}</tspan>
          </text>
        ))}
      </svg>
    </div>
  );
}

const MonthLines = ({ year }: { year: number }) => (
  <>
    {months.map((month) => {
      const x = `${percentOf(`${year}-${month}-01`, year)}%`;
      const quarter = ["01", "04", "07", "10"].includes(month);
      return <line key={month} x1={x} x2={x} y1="0" y2="26" className={quarter ? "stroke-line-2" : "stroke-line"} />;
    })}
  </>
);

function Today({ today, year }: { today: Day; year: number }) {
  const t = useTranslations("register");
  if (Number(today.slice(0, 4)) !== year) return null;
  const x = `${percentOf(today, year)}%`;
  return (
    <line x1={x} x2={x} y1="0" y2="26" strokeWidth="2" className="stroke-accent">
      <title>{t("today")}</title>
    </line>
  );
}

const wideFrom = 7;

const inks = {
  accepted: { bar: "fill-accepted-tint stroke-accepted", on: "fill-accepted stroke-accepted", text: "fill-accepted" },
  warned: { bar: "fill-warned-tint stroke-warned", on: "fill-warned stroke-warned", text: "fill-warned" },
  cancelled: { bar: "fill-transparent stroke-draft", on: "fill-draft-tint stroke-draft", text: "fill-ink-3" },
};

type BarProps = { period: Period; year: number; on: boolean; href: string };

function Bar({ period, year, on, href }: BarProps) {
  const t = useTranslations("register");
  const bar = barOf(period, year);
  if (!bar) return null;
  const ink = inks[period.cancelled ? "cancelled" : period.result === "W" ? "warned" : "accepted"];
  const wide = bar.width >= wideFrom;
  const days = `${formatDay(period.startDate)} – ${period.endDate ? formatDay(period.endDate) : t("open")}`;
  const hours = period.plannedHours === undefined ? undefined : t("hours", { hours: period.plannedHours });
  const label = wide ? (hours ?? formatDay(period.startDate).slice(0, 5)) : formatDay(period.startDate).slice(0, 5);
  const solid = on && wide && !period.cancelled;
  const late = bar.x + bar.width > 88 && !wide;
  return (
    <Link prefetch={false} href={href} scroll={false} aria-label={`${period.workerType}, ${days}`}>
      <title>{[period.workerType, days, hours].filter(Boolean).join(", ")}</title>
      <rect
        x={`${bar.x}%`}
        width={`${bar.width}%`}
        y="4.5"
        height="17"
        rx="2"
        strokeDasharray={period.cancelled ? "3 2" : undefined}
        className={on ? ink.on : ink.bar}
      />
      <text
        x={`${late ? bar.x : wide ? bar.x : bar.x + bar.width}%`}
        y="17"
        dx={late ? -4 : 6}
        textAnchor={late ? "end" : "start"}
        className={classes(solid ? "fill-surface font-medium" : ink.text, period.cancelled && "line-through")}
      >
        {label}
      </text>
    </Link>
  );
}
