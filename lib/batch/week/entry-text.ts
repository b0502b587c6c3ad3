import { hoursText } from "@/lib/batch/week/shift-text";
import type { WeekEntry } from "@/lib/batch/week/week-board";
import { addDays, type Day, parseDay } from "@/lib/day";

/** A performance of one day, be it that it ends the next: it belongs to the day on which it begins. */
function isOneDay({ startDate, startHour, endDate, endHour, plannedHours }: WeekEntry): boolean {
  const start = parseDay(startDate);
  if (!start || endDate === undefined) return false;
  const hasHours = (startHour !== undefined && endHour !== undefined) || plannedHours !== undefined;
  return endDate === startDate || (hasHours && endDate === addDays(start, 1));
}

/** Whether it is drawn on a day. */
export const daysOn = (entry: WeekEntry, day: Day): boolean =>
  isOneDay(entry)
    ? entry.startDate === day
    : entry.startDate <= day && (entry.endDate === undefined || day <= entry.endDate);

/** Its hours on a day: of a longer period only where it begins and ends; nothing where there are none. */
export function entryText(entry: WeekEntry, day: Day): string {
  const { startDate, startHour, endDate, endHour, plannedHours } = entry;
  const hours = isOneDay(entry)
    ? hoursText({ ...(startHour && { startHour }), ...(endHour && { endHour }) })
    : hoursText({
        ...(startHour && startDate === day && { startHour }),
        ...(endHour && endDate === day && { endHour }),
      });
  const planned = plannedHours !== undefined && startDate === day ? `${plannedHours}h` : "";
  return hours || planned;
}

/** The text that would declare the same on another day; undefined for what is no performance of one day. */
export function repeatedText(entry: WeekEntry): string | undefined {
  if (!isOneDay(entry)) return undefined;
  const isOvernight = entry.endDate !== entry.startDate;
  const { plannedHours } = entry;
  if (plannedHours !== undefined) return `${plannedHours}h${isOvernight ? "→" : ""}`;
  const { startHour, endHour } = entry;
  return hoursText({ ...(startHour && { startHour }), ...(endHour && { endHour }) }) || "x";
}
