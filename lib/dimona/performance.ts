import { addDays, parseDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";

type Times = Pick<Content, "startDate" | "startHour" | "endDate" | "endHour">;

/** Of a type that is declared by the day or by the period: more days than one performance can touch, so no day. */
export function isOfDays({ startDate, endDate }: Times): boolean {
  const start = parseDay(startDate ?? "");
  const end = parseDay(endDate ?? "");
  return start !== undefined && end !== undefined && end > addDays(start, 1);
}

/** Of such a type: a performance of one day, for it has hours; it may end the next day. */
export const isDay = (times: Times): boolean =>
  (times.startHour !== undefined || times.endHour !== undefined) && !isOfDays(times);
