import { useLocale, useTranslations } from "next-intl";
import { isNear } from "@/components/ui/use-now";
import { toLocalMoment } from "@/lib/day";
import type { Clock } from "@/lib/dimona/deadline";
import { formatDay, formatHour } from "@/lib/dimona/notation";

/** The time between two instants, whichever comes first, in whole parts. */
export function partsOf(from: Date, to: Date): { days: number; hours: number; minutes: number; seconds: number } {
  const seconds = Math.floor(Math.abs(to.getTime() - from.getTime()) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: minutes % 60, seconds: seconds % 60 };
}

/** Instants and limits in words, on the Belgian clock. */
export function useWindowWords() {
  const t = useTranslations("windows");
  const locale = useLocale();
  const parts = (at: Date, whole: boolean) => {
    const { day, hour } = toLocalMoment(at);
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "Europe/Brussels" }).format(at);
    return { whole: whole ? "yes" : "no", weekday, day: formatDay(day), hour: formatHour(hour) };
  };
  return {
    /** `tot en met maandag 23/11/2026` · `tot vrijdag 20/11/2026 om 18:00` */
    until: (at: Date, clock: Clock) => t("until", parts(at, clock === "whole-day")),
    /** `maandag 23/11/2026`, with the hour unless the whole day is meant. */
    moment: (at: Date, isWholeDay: boolean) => t("moment", parts(at, isWholeDay)),
    /** `nog 5 u 12 min`, with seconds in the last hour. */
    left: (now: Date, at: Date) => {
      const span = partsOf(now, at);
      return isNear(now, at) ? t("leftShort", span) : t("left", span);
    },
  };
}
