import type { Cells } from "@/lib/batch/column";
import { addDays, type Day } from "@/lib/day";
import { KINDS } from "@/lib/dimona/declaration";
import {
  formatEnterpriseNumber,
  formatInsz,
  formatNssoNumber,
  parseDimonaNumber,
  parseEnterpriseNumber,
  parseInsz,
  parseNssoNumber,
} from "@/lib/dimona/identifiers";
import { formatDay, formatHour, parseDayInput, parseHourInput } from "@/lib/dimona/notation";
import { workerType } from "@/lib/dimona/worker-types";

/** What a line says, as cells to be looked at, and the words that say nothing known: they are shown, not dropped. */
export type OneLine = { cells: Cells; unread: string[] };

type Line = { cells: Cells; names: string[]; unread: string[] };

/** Reads a word; undefined when it is none of its kind. */
type Reader = (word: string, today: Day, line: Line) => Cells | undefined;

/**
 * A declaration in one line: `flx 65111899997 22/11 17-23`. Words in any order: the kind (IN when none is named), the worker
 * type, the employer by number, the worker by number or by name (both for somebody new: `65111899997 Peeters Jan`), `pc 302` (`cp`, `pk`, `jc`), the days `22/11` or `22/11-30/11`, the hours `17-23` or `9u-12u30`,
 * the planned hours `38u`, a Dimona number. Hours that end no later than they begin end on the next day. Total: no text makes it throw.
 */
export function readOneLine(text: string, today: Day): OneLine {
  const line: Line = { cells: {}, names: [], unread: [] };
  for (const word of wordsOf(text)) take(word, today, line);
  const { names, unread } = line;
  const cells = closed(line.cells, today);
  if (names.length > 0 && cells.worker === undefined) return { cells: { ...cells, worker: names.join(" ") }, unread };
  if (names.length < 2) return { cells, unread: [...unread, ...names] };
  // As lists of staff and the register have it: the last name first. A name of several words is put right in the sheet.
  return { cells: { ...cells, lastName: names.slice(0, -1).join(" "), firstName: names.at(-1) ?? "" }, unread };
}

/**
 * The row that a line becomes, for this employer (as a cell names him) where the line names none. Words that say nothing known go
 * along, in a cell where they cannot be overlooked: a day that is none at its day, all others with the worker, who is then nobody.
 */
export function rowOfLine({ cells, unread }: OneLine, employer: string): Cells {
  const dayColumn = cells.kind === "OUT" ? "endDate" : "startDate";
  const day = cells[dayColumn] === undefined ? unread.find((word) => /^[\d/.-]*\/[\d/.-]*$/.test(word)) : undefined;
  const rest = unread.filter((_, at) => day === undefined || at !== unread.indexOf(day));
  const worker = [cells.worker ?? "", ...rest].filter((it) => it !== "").join(" ");
  return {
    ...(employer !== "" && { employer }),
    ...cells,
    ...(worker !== "" && { worker }),
    ...(day !== undefined && { [dayColumn]: day }),
  };
}

/** Every line that says something. */
export const readLines = (text: string, today: Day): OneLine[] =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => readOneLine(line, today));

/** Words between blanks; what belongs together although it is written apart is joined: `pc 302`, `17 - 23`. */
const wordsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/\s*[-–—]\s*(?=\d)/g, "-")
    .replace(/\b(pc|cp|pk|jc)\s+(?=\d)/gi, "$1")
    .split(/[\s,;]+/)
    .filter((word) => word !== "");

function take(word: string, today: Day, line: Line): void {
  for (const read of readers) {
    const cells = read(word, today, line);
    if (!cells || Object.keys(cells).some((name) => name in line.cells)) continue;
    Object.assign(line.cells, cells);
    return;
  }
  if (/^\p{L}[\p{L}\p{M}.'’-]*$/u.test(word)) line.names.push(word);
  else line.unread.push(word);
}

const readKind: Reader = (word) => {
  const kind = KINDS.find((it) => it === word.toUpperCase());
  return kind && { kind };
};

const readType: Reader = (word) => {
  const type = workerType(word.toUpperCase());
  return type && { workerType: type.code };
};

const readWorker: Reader = (word) => {
  const insz = parseInsz(word);
  return insz === undefined ? undefined : { worker: formatInsz(insz) };
};

/** Twelve digits; eleven are a worker's. */
const readPeriod: Reader = (word) => {
  const number = /^\d{12}$/.test(word) ? parseDimonaNumber(word) : undefined;
  return number === undefined ? undefined : { periodNumber: number };
};

/** In the notation of the sheet; ten or nine digits, where a worker's are eleven. */
const readEmployer: Reader = (word) => {
  const nsso = parseNssoNumber(word);
  if (nsso !== undefined) return { employer: formatNssoNumber(nsso) };
  const enterprise = parseEnterpriseNumber(word);
  return enterprise === undefined ? undefined : { employer: formatEnterpriseNumber(enterprise) };
};

const readCommittee: Reader = (word) => {
  const [, number] = /^(?:pc|cp|pk|jc)(\d{3}(?:\.\d{2})?)$/i.exec(word) ?? [];
  return number === undefined ? undefined : { jointCommittee: number };
};

const readPlanned: Reader = (word, _today, { cells }) => {
  const [, hours] = /^(\d{1,3})(?:u|h|uur|uren|heures|std)$/i.exec(word) ?? [];
  // `9u` is nine o'clock too; only who plans hours means a number of them.
  return hours !== undefined && (cells.workerType === undefined || plansHours(cells.workerType))
    ? { plannedHours: hours }
    : undefined;
};

const plansHours = (code: string): boolean => workerType(code)?.in.plannedHours !== undefined;

const readDays: Reader = (word, today) => {
  const single = parseDayInput(word, today);
  if (single !== undefined) return isDayLike(word) ? { startDate: formatDay(single) } : undefined;
  const [first = "", second = "", ...rest] = word.split("-");
  const [start, end] = [first, second].map((part) => (isDayLike(part) ? parseDayInput(part, today) : undefined));
  return start && end && rest.length === 0 ? { startDate: formatDay(start), endDate: formatDay(end) } : undefined;
};

/** With a mark between day and month, or in full: four digits alone could be an hour. */
const isDayLike = (word: string): boolean =>
  /[/.]/.test(word) ||
  /^\d{1,2}-\d{1,2}-\d{2,4}$/.test(word) ||
  /^(\d{8}|\d{4}-\d{2}-\d{2}|t|[+-]\d{1,4})$/i.test(word);

const readHours: Reader = (word) => {
  const [first = "", second = "", ...rest] = word.split("-");
  const [start, end] = [first, second].map(parseHourInput);
  return start && end && rest.length === 0 ? { startHour: formatHour(start), endHour: formatHour(end) } : undefined;
};

const readers: readonly Reader[] = [
  readKind,
  readType,
  readWorker,
  readPeriod,
  readEmployer,
  readCommittee,
  readDays,
  readHours,
  readPlanned,
];

/** The kind that is meant, and the day on which hours end. */
function closed(cells: Cells, today: Day): Cells {
  const { startDate, endDate, startHour, endHour, kind = "IN" } = cells;
  if (kind === "OUT" && startDate !== undefined && endDate === undefined) {
    const { startDate: _, ...rest } = cells;
    return { ...rest, kind, endDate: startDate };
  }
  if (startDate === undefined || endDate !== undefined || startHour === undefined || endHour === undefined)
    return { ...cells, kind };
  const start = parseDayInput(startDate, today) as Day | undefined;
  const isOvernight = endHour <= startHour;
  return { ...cells, kind, endDate: start && isOvernight ? formatDay(addDays(start, 1)) : startDate };
}
