import type { Block } from "@/lib/batch/sheet";

/**
 * What a spreadsheet puts on the clipboard as plain text: cells between tabs, rows between line ends, and quotes around a cell
 * that holds either (Excel, LibreOffice and Google Sheets write it alike, each cell as it is shown: dates in their own notation,
 * leading zeros kept). Any text is a block; a quote that begins nothing is a character like others. Rows are made equally long.
 */
export function readTabSeparated(text: string): Block {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n");
  if (rest.endsWith("\n")) rest = rest.slice(0, -1);
  for (;;) {
    const { cell, ends, left } = nextCell(rest);
    rows.at(-1)?.push(cell);
    if (ends === "") break;
    if (ends === "\n") rows.push([]);
    rest = left;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/;
const plain = /^[^\t\n]*/;

function nextCell(text: string): { cell: string; ends: string; left: string } {
  const inQuotes = quoted.exec(text);
  const [whole = "", inner] = inQuotes ?? plain.exec(text) ?? [];
  const cell = inner === undefined ? whole : inner.replaceAll('""', '"');
  return { cell, ends: text.charAt(whole.length), left: text.slice(whole.length + 1) };
}

/** The same block as a spreadsheet takes it. */
export const writeTabSeparated = (block: Block): string =>
  block
    .map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"))
    .join("\n");
