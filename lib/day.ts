/** A calendar day `YYYY-MM-DD` without a time zone. Made by `parseDay` or `toDay`. */
declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };

/** A wall-clock moment in Belgium: day and `HHMM`. */
export type LocalMoment = { day: Day; hour: string };

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** The day when `text` is a real calendar day `YYYY-MM-DD`, else undefined. */
export function parseDay(text: string): Day | undefined {
  if (!dayPattern.test(text)) return undefined;
  const ms = utc(text);
  return Number.isNaN(ms) || fromUtc(ms) !== text ? undefined : (text as Day);
}

/** As `parseDay`, for text known to be right; throws otherwise. */
export function toDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Error("not a calendar day");
  return day;
}

export const addDays = (day: Day, count: number): Day => fromUtc(utc(day) + count * dayLength);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / dayLength);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => new Date(utc(day)).getUTCDay() || 7;

/** `2026-Q4`: comparable as text. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The last day of the quarter that holds `day`. */
export function endOfQuarter(day: Day): Day {
  const lastMonth = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  return fromUtc(Date.UTC(Number(day.slice(0, 4)), lastMonth, 0));
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

/** The Belgian wall clock at an instant. */
export function toLocalMoment(instant: Date): LocalMoment {
  const text = brusselsFormat.format(instant);
  return { day: toDay(text.slice(0, 10)), hour: text.slice(11, 13) + text.slice(14, 16) };
}

export const dayOf = (instant: Date): Day => toLocalMoment(instant).day;

/**
 * The instant of a Belgian wall-clock moment. In the hour that exists twice the first one counts; in the hour that
 * is skipped the clock is read as if it had not yet been moved, so the instant lies after the change.
 */
export function toInstant({ day, hour }: LocalMoment): Date {
  const wall = Date.parse(`${day}T${hour.slice(0, 2)}:${hour.slice(2, 4)}:00Z`);
  const summer = wall - 2 * 3_600_000;
  const winter = wall - 3_600_000;
  const shown = toLocalMoment(new Date(summer));
  return new Date(shown.day === day && shown.hour === hour ? summer : winter);
}
