import { addDays, type Day, endOfQuarter, quarterOf } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { nextQuarterIn } from "@/lib/dimona/windows-next-in";
import { WORKER_TYPES, workerType } from "@/lib/dimona/worker-types";

/** The worker types that are declared quarter by quarter. */
export const QUARTER_TYPES: readonly string[] = WORKER_TYPES.filter((it) => it.proposedEnd === "end-of-quarter").map(
  ({ code }) => code,
);

/**
 * So many last days of a quarter count as its end where hours are planned: a student's period runs to the last shift. The
 * house's own reading; the others end with the quarter's last day or not with the quarter.
 */
export const LAST_DAYS = 7;

/** The quarters to choose from, by their last day: the one that ended last, the one that ends next, and the one after. */
export function quarterEnds(today: Day): [Day, Day, Day] {
  const next = endOfQuarter(today);
  // A quarter has 90 to 92 days: so many before its end it is the quarter before.
  return [endOfQuarter(addDays(next, -92)), next, endOfQuarter(addDays(next, 1))];
}

/** `Q4 2026`. */
export const quarterName = (day: Day): string => quarterOf(day).split("-").reverse().join(" ");

/** From which day on a period of any type can be one that ends with this quarter. */
export const firstEnd = (end: Day): Day => addDays(end, 1 - LAST_DAYS);

const plansHours = (code: string): boolean => workerType(code)?.in.plannedHours !== undefined;

/**
 * The IN of the whole next quarter by which a period goes on that ends with the quarter of which `end` is the last day, with
 * the same hours planned; undefined for a period that does not, is cancelled, or is a day with hours.
 */
export function nextQuarterOf(period: Period, end: Day): Content | undefined {
  const from = plansHours(period.workerType) ? firstEnd(end) : end;
  if (!period.endDate || period.endDate < from || period.endDate > end) return undefined;
  const content = nextQuarterIn({ ...period, endDate: end }, end);
  if (!content) return undefined;
  const { plannedHours } = period;
  return plannedHours === undefined ? content : { ...content, plannedHours: String(plannedHours) };
}
