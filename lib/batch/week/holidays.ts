import { addDays, type Day } from "@/lib/day";
import { easter, legalHolidays } from "@/lib/dimona/calendar";

/** The ten legal holidays by name (law of 4 January 1974, royal decree of 18 April 1974, art. 1). */
export const HOLIDAYS = [
  "new-year",
  "easter-monday",
  "labour-day",
  "ascension",
  "whit-monday",
  "national-day",
  "assumption",
  "all-saints",
  "armistice",
  "christmas",
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const fixed: Readonly<Record<string, Holiday>> = {
  "01-01": "new-year",
  "05-01": "labour-day",
  "07-21": "national-day",
  "08-15": "assumption",
  "11-01": "all-saints",
  "11-11": "armistice",
  "12-25": "christmas",
};

const afterEaster: readonly [days: number, holiday: Holiday][] = [
  [1, "easter-monday"],
  [39, "ascension"],
  [50, "whit-monday"],
];

/** The legal holidays on a day; two when a movable one falls on a fixed one, as Ascension Day on 1 May 2008. */
export function holidaysOn(day: Day): Holiday[] {
  const year = Number(day.slice(0, 4));
  if (!legalHolidays(year).includes(day)) return [];
  const movable = afterEaster.flatMap(([days, holiday]) => (addDays(easter(year), days) === day ? [holiday] : []));
  const own = fixed[day.slice(5)];
  return own ? [own, ...movable] : movable;
}
