import { addDays, type Day, parseDay, weekday } from "@/lib/day";

const shapes = [/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/, /^(\d{2})(\d{2})(\d{2}|\d{4})$/];

/** A year of two digits lies in this century: declarations do not reach back to the last one. */
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function readShape(text: string): Day | undefined {
  for (const shape of shapes) {
    const [, day, month, year] = shape.exec(text) ?? [];
    if (day && month && year) return parseDay(`${fullYear(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return parseDay(text);
}

/**
 * The day that a person typed: `22/11/2026`, `22112026`, `22-11-26`, `2026-11-22`, `t` (today) or `+1`, `-3`
 * (days from today). Undefined when it is none of these, or when it needs a today that is not given.
 */
export function parseTypedDay(typed: string, today?: Day): Day | undefined {
  const text = typed.trim().toLowerCase();
  const shift = text === "t" ? "0" : /^[+-]\d{1,3}$/.test(text) ? text : undefined;
  if (shift !== undefined) return today && addDays(today, Number(shift));
  return readShape(text);
}

/** `22/11/2026`. */
export const showDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const aSunday = Date.UTC(2026, 10, 22);

/** The short name of the weekday in a language: `zo`, `dim.`. */
export function weekdayName(day: Day, locale: string): string {
  const names = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return names.format(aSunday + weekday(day) * 86_400_000);
}
