import { addDays, type Day, toDay, weekday } from "@/lib/day";

/** Easter Sunday of a year (Gregorian computus, anonymous algorithm of 1876). */
export function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const sunCorrection = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (sunCorrection + 19 * golden + 15) % 30;
  const moon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(toDay(`${fourDigits(year)}-03-28`), moon - sunday);
}

const fourDigits = (year: number): string => String(year).padStart(4, "0");

const FIXED = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];

/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const MOVABLE = [1, 39, 50];

const known = new Map<number, readonly Day[]>();

/** The ten legal holidays of a year, in order (law of 4 January 1974). One on a Sunday is not shifted. */
export function legalHolidays(year: number): readonly Day[] {
  const found = known.get(year) ?? computeHolidays(year);
  known.set(year, found);
  return found;
}

function computeHolidays(year: number): Day[] {
  const fixed = FIXED.map((monthDay) => toDay(`${fourDigits(year)}-${monthDay}`));
  const movable = MOVABLE.map((days) => addDays(easter(year), days));
  return [...new Set([...fixed, ...movable])].sort();
}

/** `saturdays`: Saturday counts as a working day. Which one the RSZ means is not published; the default is Monday to Friday. */
export type WorkWeek = { saturdays?: boolean };

export function isWorkingDay(day: Day, { saturdays = false }: WorkWeek = {}): boolean {
  const last = saturdays ? 6 : 5;
  return weekday(day) <= last && !legalHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The first working day after `day`. */
export function nextWorkingDay(day: Day, week: WorkWeek = {}): Day {
  const next = addDays(day, 1);
  return isWorkingDay(next, week) ? next : nextWorkingDay(next, week);
}
