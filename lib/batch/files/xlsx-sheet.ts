import { unguarded } from "@/lib/batch/files/formula-guard";
import { type NumberFormat, readFormat, shownNumber } from "@/lib/batch/files/number-format";
import { HEADER_ROOM, LIMITS, type Refused, type Report, refuse } from "@/lib/batch/files/refusal";
import { withoutEscapes } from "@/lib/batch/files/xlsx-parts";
import { attribute, scanXml } from "@/lib/batch/files/xml";

/** What the cells of a sheet refer to. */
export type Workbook = { strings: readonly string[]; formats: readonly NumberFormat[]; is1904: boolean };

type Cell = { column: number; type: string; style: string; value: string; formula: string };

type Reading = { lines: string[][]; line: string[]; next: number; cell?: Cell; inside: string; length: number };

/**
 * The texts of a sheet as they are shown, lines without text left out. Stops at the first line, column or character over the
 * limit: a small file that names the last cell of a sheet fills nothing.
 */
export function readSheetXml(
  xml: string,
  workbook: Workbook,
  report: Report,
): { ok: true; lines: string[][] } | Refused {
  const reading: Reading = { lines: [], line: [], next: 0, inside: "", length: 0 };
  let refused: Refused | undefined;
  const rows = roughCount(xml);
  scanXml(xml, {
    open: (name, attributes) => {
      open(reading, name, attributes);
      return refused === undefined;
    },
    text: (text) => take(reading, text),
    close: (name) => {
      if (name === "c") refused ??= keepCell(reading, workbook);
      else if (name === "row") {
        const before = reading.lines.length;
        refused ??= keepLine(reading);
        const count = reading.lines.length;
        if (count > before && count % 500 === 0) report(Math.min(1, count / rows));
      } else if (name === reading.inside) reading.inside = "";
      else if (name === "rPh") reading.inside = "";
    },
  });
  return refused ?? { ok: true, lines: reading.lines };
}

/** Enough for a progress bar: what is left of the text is not known in rows. */
const roughCount = (xml: string): number => {
  const [, last] = /<(?:\w+:)?dimension[^>]*ref="[^"]*?(\d+)"/.exec(xml.slice(0, 4_000)) ?? [];
  return Math.max(1, Math.min(Number(last ?? LIMITS.rows), LIMITS.rows));
};

function open(reading: Reading, name: string, attributes: string): void {
  if (name === "row") {
    reading.line = [];
    reading.next = 0;
  } else if (name === "c") {
    const column = columnOf(attribute(attributes, "r")) ?? reading.next;
    const [type = "n", style = ""] = [attribute(attributes, "t"), attribute(attributes, "s")];
    reading.cell = { column, type, style, value: "", formula: "" };
    reading.next = column + 1;
  } else if (name === "v" || name === "f" || name === "t") reading.inside = reading.inside === "rPh" ? "rPh" : name;
  else if (name === "rPh") reading.inside = "rPh";
}

function take({ cell, inside }: Reading, text: string): void {
  if (!cell) return;
  if (inside === "v" || inside === "t") cell.value += text;
  else if (inside === "f") cell.formula += text;
}

function keepCell(reading: Reading, workbook: Workbook): Refused | undefined {
  const { cell, line } = reading;
  reading.cell = undefined;
  if (!cell) return undefined;
  const text = textOf(cell, workbook);
  if (text === undefined) return refuse("damaged");
  if (text === "") return undefined;
  if (cell.column >= LIMITS.columns) return refuse("too-wide");
  reading.length += text.length;
  if (reading.length > LIMITS.unpacked) return refuse("unpacks-too-large");
  while (line.length < cell.column) line.push("");
  line[cell.column] = text;
  return undefined;
}

function keepLine({ lines, line }: Reading): Refused | undefined {
  if (line.some((text) => text.trim() !== "")) lines.push(line);
  return lines.length > LIMITS.rows + HEADER_ROOM ? refuse("too-many-rows") : undefined;
}

/** What a cell shows (ECMA-376 part 1, 18.18.11); undefined when it refers to a text that is not there. */
function textOf(cell: Cell, { strings, formats, is1904 }: Workbook): string | undefined {
  const { type, value, formula } = cell;
  // A formula that was never computed is shown as it is typed, rather than lost.
  if (value === "") return formula === "" ? "" : `=${formula}`;
  if (type === "s") return textAt(strings, value);
  if (type === "str" || type === "inlineStr") return unguarded(withoutEscapes(value));
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e") return value;
  if (type === "d") return isoText(value);
  return shownNumber(value, formats[Number(cell.style)] ?? general, is1904);
}

function textAt(strings: readonly string[], value: string): string | undefined {
  const text = strings[Number(value)];
  return text === undefined ? undefined : unguarded(text);
}

const general = readFormat("");

/** `2026-11-22T17:30:00` as `22/11/2026 17:30`; a day alone or at midnight has no hour. */
const isoText = (text: string): string => {
  const [, year, month, day, hour = "00:00"] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? [];
  if (year === undefined) return text;
  return hour === "00:00" ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${hour}`;
};

/** `AB12` is column 27, counted from 0. */
function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < 3; at++) {
    const letter = (address.charCodeAt(at) | 0x20) - 0x60;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}
