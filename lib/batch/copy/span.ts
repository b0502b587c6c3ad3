import { addDays, type Day, daysBetween, weekday } from "@/lib/day";

/** What is copied at once. */
export const UNITS = ["day", "week"] as const;
export type Unit = (typeof UNITS)[number];

export type Span = { from: Day; to: Day };

/** The day itself, or its week from Monday to Sunday. */
export function spanOf(unit: Unit, day: Day): Span {
  if (unit === "day") return { from: day, to: day };
  const from = addDays(day, 1 - weekday(day));
  return { from, to: addDays(from, 6) };
}

/** How many days lie between what is copied and what it is copied to; in whole weeks for a week. */
export const shiftBetween = (unit: Unit, from: Day, to: Day): number =>
  daysBetween(spanOf(unit, from).from, spanOf(unit, to).from);

/** Where a copy goes when nobody says: to the day or week after it, but never to one that is over. */
export function nextAfter(unit: Unit, day: Day, today: Day): Day {
  const after = addDays(spanOf(unit, day).to, 1);
  const current = spanOf(unit, today).from;
  return daysBetween(current, after) > 0 ? after : current;
}
