import { useFormatter, useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { dayOf } from "@/lib/day";

const zone = { timeZone: "Europe/Brussels" } as const;
const soonMs = 60 * 60_000;
const minuteMs = 60_000;

const clock = (ms: number): string => {
  const minutes = Math.floor(Math.abs(ms) / minuteMs);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** A deadline with its clock: what is left today, or by how much it was missed; another day by its date. */
export function Due({ at, now }: { at: Date; now: Date }) {
  const t = useTranslations("worklist");
  const format = useFormatter();
  const leftMs = at.getTime() - now.getTime();
  const today = dayOf(at) === dayOf(now);
  const day = format.dateTime(at, { ...zone, weekday: "short", day: "2-digit", month: "2-digit" });
  const hour = format.dateTime(at, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const ink = leftMs < 0 ? "text-refused" : leftMs < soonMs ? "text-warned" : "";
  return (
    <span className={classes("inline-flex items-baseline gap-1.5", ink)}>
      <time dateTime={at.toISOString()} className="font-medium">
        {today ? hour : day}
      </time>
      {today && (
        <span className={classes("text-xs", !ink && "text-ink-3")}>
          {leftMs < 0 ? t("lateBy", { clock: clock(leftMs) }) : t("left", { clock: clock(leftMs) })}
        </span>
      )}
    </span>
  );
}
