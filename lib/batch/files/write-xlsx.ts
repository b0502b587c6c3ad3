import writeExcelFile from "write-excel-file/universal";
import { guarded } from "@/lib/batch/files/formula-guard";

/** A sheet to be written. `sheet` is its name: 31 characters at most, none of `[]/\:*?`. Lines of texts; the first one is headers. */
export type SheetToWrite = { sheet: string; lines: readonly (readonly string[])[]; widths?: readonly number[] };

/**
 * An `.xlsx` with every cell as text, so that no program turns a number of eleven digits or a day into something else; nothing
 * in it is a formula. Read again, it gives the same texts. On the server, or in a worker: not on a page.
 */
export function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Blob> {
  const written = sheets.map(({ sheet, lines, widths = [] }) => ({
    sheet,
    data: lines.map((line, row) => line.map((text) => cellOf(text, row === 0))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeExcelFile(written).toBlob();
}

const cellOf = (text: string, isHeader: boolean) =>
  text === ""
    ? null
    : { value: escaped(guarded(text)), type: String, format: "@", ...(isHeader && { fontWeight: "bold" as const }) };

/** Characters that XML, or the writer, would drop or change; and `_x000D_` itself, which would be read as one. */
const unsafe = /_(?=x[\da-f]{4}_)|(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/giu;

const escaped = (text: string): string =>
  // The writer keeps texts by name in an object, which has names of its own: `valueOf`, `constructor`.
  text in Object.prototype ? inHex(text.charAt(0)) + text.slice(1) : text.replace(unsafe, inHex);

const inHex = (found: string): string =>
  found
    .split("")
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .join("");
