/** A calendar day `YYYY-MM-DD` without a time zone. Made by `parseDay` or `toDay`. */
declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };

/** A wall-clock moment in Belgium: day and `HHMM`. */
export type LocalMoment = { day: Day; hour: string };

const dayLength = 86_400_000;

/** The number that stands at these places, NaN where one is no digit. By character, for `check` reads many days. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const yearOf = (day: string): number => digitsOf(day, 0, 4);
const monthOf = (day: string): number => digitsOf(day, 5, 7);
const dayOfMonth = (day: string): number => digitsOf(day, 8, 10);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Days since 1970-01-01, by counting in years that begin in March: many times quicker than `Date`, and `check` asks a lot. */
function dayNumber(day: string): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(day) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The inverse of `dayNumber`. */
function fromDayNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as Day;
}

const utc = (day: string): number => dayNumber(day) * dayLength;

/** The day when `text` is a real calendar day `YYYY-MM-DD`, else undefined. */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return undefined;
  const day = dayOfMonth(text);
  const isReal = yearOf(text) >= 0 && day >= 1 && day <= lengthOfMonth(yearOf(text), monthOf(text));
  return isReal ? (text as Day) : undefined;
}

/** As `parseDay`, for text known to be right; throws otherwise. */
export function toDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Error("not a calendar day");
  return day;
}

export const addDays = (day: Day, count: number): Day => fromDayNumber(dayNumber(day) + count);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** `2026-Q4`: comparable as text. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The last day of the quarter that holds `day`. */
export function endOfQuarter(day: Day): Day {
  const lastMonth = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  const year = day.slice(0, 4);
  return `${year}-${two(lastMonth)}-${lengthOfMonth(Number(year), lastMonth)}` as Day;
}

const brusselsFormat = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const hourLength = 3_600_000;
const offsets = new Map<number, number>();

/** How far Belgium is ahead, in milliseconds. Changes of the clock fall on whole hours, so one answer serves an hour. */
function offsetAt(ms: number): number {
  const hour = Math.floor(ms / hourLength);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = Date.parse(`${brusselsFormat.format(hour * hourLength).replace(" ", "T")}Z`) - hour * hourLength;
  if (offsets.size > 10_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/** The Belgian wall clock at an instant. */
export function toLocalMoment(instant: Date): LocalMoment {
  const ms = instant.getTime();
  const minutes = Math.floor((ms + offsetAt(ms)) / 60_000);
  const ofDay = ((minutes % 1_440) + 1_440) % 1_440;
  return { day: fromDayNumber(Math.floor(minutes / 1_440)), hour: two(Math.floor(ofDay / 60)) + two(ofDay % 60) };
}

export const dayOf = (instant: Date): Day => toLocalMoment(instant).day;

/**
 * The instant of a Belgian wall-clock moment. In the hour that exists twice the first one counts; in the hour that
 * is skipped the clock is read as if it had not yet been moved, so the instant lies after the change.
 */
export function toInstant({ day, hour }: LocalMoment): Date {
  const wall = utc(day) + Number(hour.slice(0, 2)) * hourLength + Number(hour.slice(2, 4)) * 60_000;
  const summer = wall - 2 * hourLength;
  return new Date(offsetAt(summer) === 2 * hourLength ? summer : wall - hourLength);
}
