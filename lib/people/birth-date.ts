import { parseDay } from "@/lib/day";

/**
 * A birth date as typed, as `YYYY-MM-DD`: `18/11/1965`, `18111965`, ISO, and with unknown parts as 00 (zone 00028):
 * `00/11/1965`, `00/00/1965`, `1965`. The year has four digits: two could be either century. Undefined when it is none.
 */
export function parseBirthDate(typed: string): string | undefined {
  const text = typed.trim();
  const parts =
    /^(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4})$/.exec(text) ??
    (/^\d{4}$/.test(text) ? [text, "0", "0", text] : undefined);
  const [, day = "", month = "", year = ""] = parts ?? [];
  const date = parts ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  return isBirthDate(date) ? date : undefined;
}

/** A day may be unknown, or day and month; a month alone may not. */
function isBirthDate(date: string): boolean {
  const [, year, month, day] = /^((?:18|19|20)\d{2})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!year || (month === "00" && day !== "00")) return false;
  return parseDay(date.replaceAll("-00", "-01")) !== undefined;
}

/** `18/11/1965`, unknown parts as 00. */
export const formatBirthDate = (date: string): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
