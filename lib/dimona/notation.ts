import { addDays, type Day, parseDay } from "@/lib/day";

/**
 * The day someone typed, as `YYYY-MM-DD`: `22/11/2026`, `22112026`, `22-11-26`, `221126`, `2211` and `22/11` (this year),
 * ISO, `t` (today), `+1`, `-2`. Undefined when it is no real day.
 */
export function parseDayInput(text: string, today: Day): string | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === "t") return today;
  if (/^[+-]\d{1,4}$/.test(typed)) return addDays(today, Number(typed));
  return parseDay(typed) ?? fromParts(readParts(typed), today);
}

type Parts = { day: string; month: string; year?: string };

const PATTERNS = [
  /^(?<day>\d{1,2})[/.\- ](?<month>\d{1,2})(?:[/.\- ](?<year>\d{4}|\d{2}))?$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})?$/,
];

function readParts(text: string): Parts | undefined {
  const groups = PATTERNS.map((pattern) => pattern.exec(text)?.groups).find((it) => it !== undefined);
  const { day, month, year } = groups ?? {};
  return day && month ? { day, month, year } : undefined;
}

function fromParts(parts: Parts | undefined, today: Day): Day | undefined {
  if (!parts) return undefined;
  const two = (text: string) => text.padStart(2, "0");
  return parseDay(`${fullYear(parts.year, today)}-${two(parts.month)}-${two(parts.day)}`);
}

/** Two digits mean the year nearest to this one: `26` is 2026, `98` is 1998. */
function fullYear(year: string | undefined, today: Day): string {
  const current = Number(today.slice(0, 4));
  if (year?.length !== 2) return year ?? String(current);
  const sameCentury = current - (current % 100) + Number(year);
  const shift = sameCentury > current + 49 ? -100 : sameCentury <= current - 51 ? 100 : 0;
  return String(sameCentury + shift);
}

/** `22/11/2026`; text that is no day comes back as it is. */
export const formatDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");

/** The hour someone typed, as `HHMM`: `17:30`, `1730`, `17u30`, `17h30`, `17.30`, `9u`, `9`. 00:00 to 23:59. */
export function parseHourInput(text: string): string | undefined {
  const match =
    /^(\d{1,2})\s?[:uh.]\s?(\d{2})$/i.exec(text.trim()) ??
    /^(\d{1,2})(\d{2})$/.exec(text.trim()) ??
    /^(\d{1,2})\s?[uh]?$/i.exec(text.trim());
  const [, hour, minute = "00"] = match ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return hour.padStart(2, "0") + minute;
}

/** `17:30`; text that is no hour comes back as it is. */
export const formatHour = (hour: string): string => hour.replace(/^(\d{2})(\d{2})$/, "$1:$2");
