import type { Cells, Column } from "@/lib/batch/column";
import { plainHeader } from "@/lib/batch/files/plain-header";
import { type Mapping, recogniseColumns } from "@/lib/batch/files/recognise-columns";
import { HEADER_ROOM } from "@/lib/batch/files/refusal";

type Lines = readonly (readonly string[])[];

/** A file as headers and rows. `above`: the lines before the headers, such as a title: they are told, not read. */
export type Table = { headers: readonly string[]; rows: Lines; above: Lines };

/**
 * Takes lines apart. The headers are the line among the first twenty of which most is recognised, two columns at least; else
 * the first. `withoutHeaders`: every line is a row, and the columns have numbers for headers.
 */
export function tableOf(lines: Lines, withoutHeaders = false): Table {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (withoutHeaders)
    return { headers: Array.from({ length: width }, (_, at) => String(at + 1)), rows: lines, above: [] };
  const at = headerLine(lines);
  const headers = Array.from({ length: width }, (_, column) => lines[at]?.[column] ?? "");
  return { headers, rows: lines.slice(at + 1), above: lines.slice(0, at) };
}

function headerLine(lines: Lines): number {
  const counts = lines
    .slice(0, HEADER_ROOM)
    .map((line) => recogniseColumns(line).filter((it) => it !== undefined).length);
  const most = Math.max(0, ...counts);
  return most < 2 ? 0 : counts.indexOf(most);
}

/** A column of the file that no column of the sheet takes, and how many of its cells hold text. */
export type Untaken = { header: string; filled: number };

/**
 * The cells of each row. `given` fills in where a row says nothing, such as the employer that the file is from. No text is lost
 * unseen: columns that are not taken are told with the number of cells that hold text.
 */
export function toRows(table: Table, mapping: Mapping, given: Cells = {}): { rows: Cells[]; untaken: Untaken[] } {
  const taken = mapping.map((column, at) => (mapping.indexOf(column) === at ? column : undefined));
  const rows = table.rows.map((texts) => ({ ...given, ...cellsOf(texts, taken) }));
  return { rows, untaken: untakenOf(table, taken) };
}

function cellsOf(texts: readonly string[], taken: Mapping): Cells {
  const cells: Cells = {};
  for (const [at, text] of texts.entries()) {
    const column = taken[at];
    if (column !== undefined && text !== "") cells[column] = text;
  }
  return cells;
}

const untakenOf = ({ headers, rows }: Table, taken: Mapping): Untaken[] =>
  headers
    .map((header, at) => ({ header, at, filled: rows.filter((row) => (row[at] ?? "").trim() !== "").length }))
    .filter(({ at, filled }) => taken[at] === undefined && filled > 0)
    .map(({ header, filled }) => ({ header, filled }));

/** A header as it is remembered; a second `Uur` is another one than the first. */
function keysOf(headers: readonly string[]): string[] {
  const plain = headers.map(plainHeader);
  return plain.map((header, at) => {
    const before = plain.slice(0, at).filter((it) => it === header).length;
    return header === "" || before === 0 ? header : `${header} ${before + 1}`;
  });
}

/** How an employer's files are read: what each header was mapped to; `null` where it was left out by hand. */
export type RememberedMapping = Readonly<Record<string, Column | null>>;

/** The mapping to propose: what was chosen before goes first, the rest is recognised. */
export function proposedMapping(headers: readonly string[], remembered: RememberedMapping = {}): Mapping {
  const chosen = keysOf(headers).map((key) => remembered[key]);
  const recognised = recogniseColumns(headers);
  return headers.map((_, at) => {
    const before = chosen[at];
    if (before !== undefined) return before === null || chosen.indexOf(before) !== at ? undefined : before;
    const column = recognised[at];
    return column !== undefined && chosen.includes(column) ? undefined : column;
  });
}

/**
 * What is worth remembering of a mapping: not what could be a number of somebody, for a file without headers has its first row
 * in their place.
 */
export const mappingToRemember = (headers: readonly string[], mapping: Mapping): RememberedMapping =>
  Object.fromEntries(
    keysOf(headers)
      .map((key, at): [string, Column | null] => [key, mapping[at] ?? null])
      .filter(([name]) => isHeader(name)),
  );

const longestHeader = 200;

/** Whether a text may be kept as a header. */
export const isHeader = (name: string): boolean =>
  name !== "" && name.length <= longestHeader && !/(\d\D?){6}/.test(name);
