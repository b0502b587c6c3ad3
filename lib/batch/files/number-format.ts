import { addDays, toDay } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

/** How a spreadsheet shows a number, as far as it matters here. `slots`: digits put into a pattern such as `00.00.00-000.00`. */
export type NumberFormat =
  | { kind: "general" | "day" | "hour" | "moment" | "duration" }
  | { kind: "decimals"; count: number }
  | { kind: "slots"; pattern: string };

const general: NumberFormat = { kind: "general" };

/**
 * What a format code asks (ECMA-376 part 1, 18.8.31), also in the letters of Dutch, French and German programs: a date is
 * `dd/mm/jjjj`, `jj/mm/aaaa` or `TT.MM.JJJJ` there, an hour `uu:mm`.
 */
export function readFormat(code: string): NumberFormat {
  const first = code.split(";")[0] ?? "";
  if (/\[[hmsu]{1,2}\]/i.test(first)) return { kind: "duration" };
  const pattern = first.replace(/\[[^\]]*\]/g, "");
  if (pattern === "" || /^\s*(general|standa{1,2}rd)/i.test(pattern) || pattern.includes("@")) return general;
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/([s])[.,]0+/gi, "$1");
  return /[0#?]/.test(bare) ? readDigits(pattern, bare) : readMoment(bare.replace(/am\/pm|a\/p/gi, ""));
}

function readMoment(letters: string): NumberFormat {
  const hasHour = /[hus]/i.test(letters);
  const hasDay = /[dyjatge]/i.test(letters) || (/m/i.test(letters) && !hasHour);
  if (hasHour) return { kind: hasDay ? "moment" : "hour" };
  return hasDay ? { kind: "day" } : general;
}

function readDigits(pattern: string, bare: string): NumberFormat {
  const [, zeros] = /0\.(0+)/.exec(bare) ?? [];
  if (zeros !== undefined) return { kind: "decimals", count: zeros.length };
  const isPattern = /0/.test(bare) && !/[#?%,.e/]/i.test(bare);
  return isPattern && (bare.match(/0/g)?.length ?? 0) > 1 ? { kind: "slots", pattern } : general;
}

/** 1 January 1900 is 1; the 29 February 1900 that Excel believes in is why counting begins on 30 December 1899. */
const firstDay = toDay("1899-12-30");
const lastDay = 2_958_465;
const from1904 = 1_462;

/** The text of a number as a spreadsheet shows it: days `dd/mm/yyyy`, hours `HH:MM`, never an exponent. */
export function shownNumber(raw: string, format: NumberFormat, is1904 = false): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  if (format.kind === "slots") return inSlots(digitsOf(raw, value), format.pattern);
  if (format.kind === "decimals") return withDecimals(digitsOf(raw, value), format.count);
  if (format.kind === "general") return digitsOf(raw, value);
  return shownMoment(value, format.kind, is1904) ?? digitsOf(raw, value);
}

function shownMoment(value: number, kind: "day" | "hour" | "moment" | "duration", is1904: boolean): string | undefined {
  const minutes = Math.round((value + (is1904 && value >= 1 ? from1904 : 0)) * 1_440);
  if (value < 0 || minutes >= (lastDay + 1) * 1_440) return undefined;
  if (kind === "duration") return clock(minutes);
  const hour = clock(minutes % 1_440);
  if (kind === "hour" || minutes < 1_440) return hour;
  const day = formatDay(addDays(firstDay, Math.floor(minutes / 1_440)));
  return kind === "day" || hour === "00:00" ? day : `${day} ${hour}`;
}

const two = (count: number): string => String(count).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Whole numbers in all their digits; others in the 15 that a spreadsheet keeps, with a point. */
function digitsOf(raw: string, value: number): string {
  if (/^-?\d+$/.test(raw)) return raw;
  if (Math.abs(value) >= 1e21) return raw;
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
}

/** `140.1` as `140.10`; a whole number, which may be an identity number, stays as it is. */
function withDecimals(digits: string, count: number): string {
  const [whole = "", decimals] = digits.split(".");
  return decimals === undefined ? whole : `${whole}.${decimals.padEnd(count, "0")}`;
}

/** Digits into the zeros of a pattern from the right; what does not fit stands before them. Only whole numbers have slots. */
function inSlots(digits: string, pattern: string): string {
  if (!/^\d+$/.test(digits)) return digits;
  const tokens: string[] = pattern.match(/"[^"]*"|\\.|_.|\*.|./g) ?? [];
  const slots = tokens.filter((it) => it === "0").length;
  const padded = digits.padStart(slots, "0");
  let next = padded.length - slots;
  const first = tokens.indexOf("0");
  return tokens
    .map((token, at) => {
      if (token !== "0") return literal(token);
      next++;
      return at === first ? padded.slice(0, next) : padded.charAt(next - 1);
    })
    .join("")
    .trim();
}

const literal = (token: string): string =>
  token.startsWith('"')
    ? token.slice(1, -1)
    : token.startsWith("\\")
      ? token.slice(1)
      : /^[_*]/.test(token)
        ? ""
        : token;
