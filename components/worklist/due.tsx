import { useFormatter, useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { dayOf, toLocalMoment } from "@/lib/day";
import { formatDay, formatHour } from "@/lib/dimona/notation";

const soonMs = 60 * 60_000;
const minuteMs = 60_000;

const clock = (ms: number): string => {
  const minutes = Math.floor(Math.abs(ms) / minuteMs);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** `23/11`: the year is plain from where it stands. */
export const shortDay = (day: string): string => formatDay(day).slice(0, 5);

/** A deadline with its clock: what is left today, or by how much it was missed; another day by its date. */
export function Due({ at, now }: { at: Date; now: Date }) {
  const t = useTranslations("worklist");
  const format = useFormatter();
  const leftMs = at.getTime() - now.getTime();
  const today = dayOf(at) === dayOf(now);
  const weekday = format.dateTime(at, { timeZone: "Europe/Brussels", weekday: "short" });
  const { day, hour } = toLocalMoment(at);
  const ink = leftMs < 0 ? "text-refused" : leftMs < soonMs ? "text-warned" : "";
  return (
    <span className={classes("inline-flex items-baseline gap-1.5", ink)}>
      <time dateTime={at.toISOString()} className="font-medium">
        {today ? formatHour(hour) : `${weekday} ${shortDay(day)}`}
      </time>
      {today && (
        <span className={classes("text-xs", !ink && "text-ink-3")}>
          {leftMs < 0 ? t("lateBy", { clock: clock(leftMs) }) : t("left", { clock: clock(leftMs) })}
        </span>
      )}
    </span>
  );
}
