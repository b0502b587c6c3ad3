import { daysBetween, toDay } from "@/lib/day";
import type { Period } from "@/lib/dimona/period";

const first = (year: number) => toDay(`${year}-01-01`);

/** Where a day begins on the line of its year, in per cent; before or after the year it is cut off. */
export function percentOf(day: string, year: number): number {
  const share = daysBetween(first(year), toDay(day)) / daysBetween(first(year), first(year + 1));
  return Math.min(100, Math.max(0, share * 100));
}

/** Two decimals: finer than a screen shows. */
const short = (percent: number): number => Math.round(percent * 100) / 100;

/** A period as a bar: from the start of its first day to the end of its last; undefined when it lies outside the year. */
export function barOf({ startDate, endDate }: Period, year: number): { x: number; width: number } | undefined {
  if (startDate > `${year}-12-31` || (endDate && endDate < `${year}-01-01`)) return undefined;
  const x = percentOf(startDate, year);
  const perDay = 100 / daysBetween(first(year), first(year + 1));
  const end = endDate && endDate <= `${year}-12-31` ? percentOf(endDate, year) + perDay : 100;
  return { x: short(x), width: short(Math.max(end - x, perDay)) };
}

export type Lane = { type: string; committee?: string; periods: Period[] };

/** Periods side by side by what tells them apart: type and committee; the lane of the newest period stands first. */
export function lanesOf(periods: readonly Period[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const period of periods) {
    const key = `${period.workerType} ${period.jointCommittee}`;
    const lane = lanes.get(key) ?? { type: period.workerType, committee: period.jointCommittee, periods: [] };
    lane.periods.push(period);
    lanes.set(key, lane);
  }
  return [...lanes.values()];
}
