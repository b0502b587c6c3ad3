import type { Cells } from "@/lib/batch/column";
import { readDay, readHour } from "@/lib/batch/spreadsheet-notation";
import { addDays, type Day } from "@/lib/day";
import { formatDay, formatHour, parseHourInput } from "@/lib/dimona/notation";
import { workerType } from "@/lib/dimona/worker-types";

/** The cells of a row that say when: what a text in the cell of a day becomes. */
export const TIME_COLUMNS = ["startDate", "startHour", "endDate", "endHour", "plannedHours"] as const;
export type TimeCells = Pick<Cells, (typeof TIME_COLUMNS)[number]>;

/** `workerType` decides whether hours of the clock or a number of hours are declared. */
export type ShiftAbout = { day: Day; workerType: string };

/** A shift as it is typed: from hour to hour (`HHMM`; `2400` for midnight), from an hour on, so many hours, or a day without hours. */
type Shift = { start?: string; end?: string; planned?: number; isOvernight?: boolean };

/** Of a type that is declared by a number of hours, such as a student, the hours of the clock are no fields. */
export const isPlanned = (code: string): boolean => {
  const type = workerType(code.trim().toUpperCase());
  return type?.in.plannedHours !== undefined && type.in.startHour === undefined;
};

/**
 * The rows that a text in a day's cell means: `17-23`, `9u-12u30`, `9-12 13-17`, `22-6` (ends the next day), `17` (begins), `6u` (planned hours;
 * `8u→` into the next day), `x` (a day without hours). Total: a text of which any part cannot be read becomes one row that holds it whole, where the check finds it wrong.
 */
export function writeShifts(text: string, about: ShiftAbout): TimeCells[] {
  const typed = tidied(text);
  if (typed === "") return [];
  const planned = isPlanned(about.workerType);
  const shifts = wordsOf(typed).map((word) => readWord(word, planned));
  const day = formatDay(about.day);
  if (shifts.length === 0 || shifts.some((it) => it === undefined))
    return [{ startDate: day, endDate: day, [planned ? "plannedHours" : "startHour"]: typed }];
  const known = shifts.flatMap((it) => it ?? []);
  return planned ? [plannedCells(known, about.day)] : known.map((it) => clockCells(it, about.day));
}

/** Whether a text in a cell is no shift: it is kept whole, and this is what is wrong with it. */
export const isUnreadShift = (text: string, code: string): boolean => {
  const words = wordsOf(tidied(text));
  return text.trim() !== "" && (words.length === 0 || words.some((word) => !readWord(word, isPlanned(code))));
};

const tidied = (text: string): string => text.trim().replace(/\s+/g, " ");

/** What belongs together although blanks stand between is joined. */
const wordsOf = (typed: string): string[] =>
  typed
    .replace(/\s*[-–—]\s*/g, "-")
    // `9-12,13-17` are two shifts; `7,5` is no shift and no two of them.
    .replace(/,(?=\s)|(?<=-\S*),(?=\S*-)/g, " ")
    .split(/[\s;+]+/)
    .filter((word) => word !== "");

function readWord(word: string, planned: boolean): Shift | undefined {
  if (/^x$/i.test(word)) return {};
  const [, count, arrow] = planned ? (/^(\d{1,3})(?:u|h|uur|uren|heures|std)?(→|>)?$/i.exec(word) ?? []) : [];
  if (count !== undefined) return { planned: Number(count), isOvernight: arrow !== undefined };
  const [first = "", second, ...rest] = word.split("-");
  const start = parseHourInput(first);
  if (start === undefined || rest.length > 0) return undefined;
  if (second === undefined) return planned ? undefined : { start };
  const end = /^24(?:[:uh.]?(?:00)?)$/i.test(second) ? "2400" : parseHourInput(second);
  return end ? { start, end, isOvernight: end <= start } : undefined;
}

function clockCells({ start, end, isOvernight }: Shift, day: Day): TimeCells {
  const endDate = isOvernight || end === "2400" ? addDays(day, 1) : day;
  return {
    startDate: formatDay(day),
    ...(start && { startHour: formatHour(start) }),
    endDate: formatDay(endDate),
    ...(end && { endHour: formatHour(end === "2400" ? "0000" : end) }),
  };
}

/** Several parts of a day are one period, with their hours together, each begun hour counted whole (practice of zone 01135). */
function plannedCells(shifts: readonly Shift[], day: Day): TimeCells {
  const minutes = shifts.reduce((sum, it) => sum + minutesOf(it), 0);
  return {
    startDate: formatDay(day),
    endDate: formatDay(shifts.some((it) => it.isOvernight) ? addDays(day, 1) : day),
    ...(minutes > 0 && { plannedHours: String(Math.ceil(minutes / 60)) }),
  };
}

const clock = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(2, 4));

function minutesOf({ start, end, planned = 0 }: Shift): number {
  if (start === undefined || end === undefined) return planned * 60;
  const length = clock(end) - clock(start);
  return length > 0 ? length : length + 24 * 60;
}

/** `17-23`, `9-12:30`, `22-6`, `17-24`; short, for seven stand side by side. */
const shortHour = (hour: string): string => {
  const minutes = hour.slice(2, 4);
  return `${Number(hour.slice(0, 2))}${minutes === "00" ? "" : `:${minutes}`}`;
};

/** Hours `HHMM` as they stand in a cell; nothing where there are none. An end at midnight of the next day is 24. */
export function hoursText({ startHour, endHour }: { startHour?: string; endHour?: string }): string {
  if (startHour === undefined) return endHour === undefined ? "" : `-${shortHour(endHour)}`;
  if (endHour === undefined) return shortHour(startHour);
  return `${shortHour(startHour)}-${endHour === "0000" ? "24" : shortHour(endHour)}`;
}

/**
 * The text that means a row in the cell of its day; undefined when no text means it: it ends on a later day, has no end, or begins
 * another day. Then `writeShifts` would make another row of it, and it is left as it is.
 */
export function shiftText(cells: Cells, about: ShiftAbout): string | undefined {
  const canonical = canonicalTimes(cells, about.day);
  const text = textOf(canonical, about);
  const [written, ...others] = writeShifts(text, about);
  const isSame = written !== undefined && TIME_COLUMNS.every((name) => written[name] === canonical[name]);
  return isSame && others.length === 0 ? text : undefined;
}

function textOf({ startHour, endDate, endHour, plannedHours }: TimeCells, { day, workerType }: ShiftAbout): string {
  const isNextDay = endDate === formatDay(addDays(day, 1));
  if (isPlanned(workerType))
    return plannedHours === undefined ? "x" : plannedHours.replace(/^(\d{1,3})$/, isNextDay ? "$1h→" : "$1h");
  const start = startHour === undefined ? undefined : parseHourInput(startHour);
  if (startHour !== undefined && start === undefined) return startHour;
  const end = endHour === undefined ? undefined : parseHourInput(endHour);
  return hoursText({ ...(start && { startHour: start }), ...(end && { endHour: end }) }) || "x";
}

/** The same cells as `writeShifts` writes them: other notations of a day or an hour mean the same. */
function canonicalTimes(cells: Cells, today: Day): TimeCells {
  const day = (text: string): string => formatDay(readDay(text, today) ?? text);
  const hour = (text: string): string => {
    const read = readHour(text);
    return read === undefined ? text : formatHour(read);
  };
  const times: TimeCells = {};
  for (const name of TIME_COLUMNS) {
    const text = cells[name];
    if (text === undefined || text.trim() === "") continue;
    times[name] = name === "plannedHours" ? text.trim() : name.endsWith("Date") ? day(text) : hour(text);
  }
  return times;
}
