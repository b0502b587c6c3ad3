import { type Day, weekday } from "@/lib/day";

const aSunday = Date.UTC(2026, 10, 22);

/** The short name of the weekday in a language: `zo`, `dim.`. */
export function weekdayName(day: Day, locale: string): string {
  const names = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return names.format(aSunday + weekday(day) * 86_400_000);
}
