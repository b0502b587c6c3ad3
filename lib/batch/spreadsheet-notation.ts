import { type Day, parseDay } from "@/lib/day";
import { parseDayInput, parseHourInput } from "@/lib/dimona/notation";

/** Months by how they begin in Dutch, French, German and English, accents taken off: what spreadsheets write as `22-nov-26`. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^(feb|fev)/,
  /^(maa|mrt|mar)/,
  /^(apr|avr)/,
  /^(mei|mai|may)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|aou)/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^(dec|dez)/,
];

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");

/**
 * A day in every notation of the form and as spreadsheets show one: with a time of midnight behind it, with the weekday in
 * front, the month in letters. `22/11` is of the year that holds `today`. Undefined when it is no real day.
 */
export function readDay(text: string, today: Day): string | undefined {
  const typed = text
    .trim()
    .replace(/[\sT]+0?0[:.]00([:.]00(\.0+)?)?(\s?[AZ]M?)?$/i, "")
    .replace(/^\p{L}{2,10}\.?,?\s+(?=\d)/u, "");
  return parseDayInput(typed, today) ?? dayInLetters(typed, today);
}

function dayInLetters(text: string, today: Day): string | undefined {
  const [, day, letters = "", year = ""] =
    /^(\d{1,2})(?:er|\.)?[\s-]?(?:de\s)?(\p{L}{3,10})\.?[\s,-]*(\d{4}|\d{2})?$/u.exec(text) ?? [];
  const month = MONTHS.findIndex((it) => it.test(withoutAccents(letters).toLowerCase())) + 1;
  if (!day || month === 0) return undefined;
  return parseDayInput(`${day}/${month}${year && `/${year}`}`, today);
}

/** An hour in every notation of the form, and with seconds or AM and PM as spreadsheets show one; as `HHMM`. */
export function readHour(text: string): string | undefined {
  const [, clock = "", , half] = /^(.*?)(?<=\d)([:.]00)?\s?([ap])\.?m\.?$/i.exec(text.trim()) ?? [];
  const hour = parseHourInput(clock || text.trim().replace(/^(\d{1,2}[:.]\d{2})[:.]00$/, "$1"));
  return half && hour ? inHalf(hour, half.toLowerCase() === "p") : hour;
}

function inHalf(hour: string, isAfternoon: boolean): string | undefined {
  const clock = Number(hour.slice(0, 2));
  if (clock < 1 || clock > 12) return undefined;
  return String((clock % 12) + (isAfternoon ? 12 : 0)).padStart(2, "0") + hour.slice(2);
}

/** A whole number of hours: `38`, `38u`, `38,00`. Other text comes back trimmed. */
export const readWhole = (text: string): string => {
  const [, whole] = /^(\d+)(?:[.,]0+)?\s?[uh]?$/i.exec(text.trim()) ?? [];
  return whole ?? text.trim();
};

/** Any day but this one tells whether a text leans on the clock. */
const longAgo = "1926-02-03";

/**
 * What stays true tomorrow: a day that leans on the clock (`t`, `+1`, `22/11`, a year of two digits) is written in full. A
 * sheet is read again on other days, and must then say what it said. Other text comes back as it is.
 */
export function settleDay(text: string, today: Day): string {
  const day = readDay(text, today);
  const another = parseDay(longAgo);
  if (day === undefined || another === undefined || readDay(text, another) === day) return text;
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}
