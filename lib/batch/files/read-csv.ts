import Papa from "papaparse";
import { decodeText } from "@/lib/batch/files/decode-text";
import { unguarded } from "@/lib/batch/files/formula-guard";
import { type FileText, HEADER_ROOM, LIMITS, type Refused, refuse } from "@/lib/batch/files/refusal";

const delimiters = [";", ",", "\t"] as const;

/** The texts of a CSV; its encoding and its delimiter are found. */
export function readCsv(bytes: Uint8Array): FileText | Refused {
  const found = decodeText(bytes);
  return found.ok ? readCsvText(found.text) : found;
}

/** As `readCsv`, for text. A first line `sep=;`, which Excel understands, names the delimiter. */
export function readCsvText(text: string): FileText | Refused {
  const [named = "", delimiter] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const body = text.slice(named.length);
  const { data, errors } = parse(body, delimiter ?? delimiterOf(body));
  if (errors.some(({ type }) => type === "Quotes")) return refuse("quotes");
  const lines = data
    .map((line) => trimmed(line.map(unguarded)))
    .filter((line) => line.some((text) => text.trim() !== ""));
  if (lines.length > LIMITS.rows + HEADER_ROOM) return refuse("too-many-rows");
  if (lines.some((line) => line.length > LIMITS.columns)) return refuse("too-wide");
  return { ok: true, lines, sheets: [] };
}

/** One line more than may be, so that too many are seen without reading all of them. */
const parse = (text: string, delimiter: string, preview = LIMITS.rows + HEADER_ROOM + 1) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: true });

/** The one by which most lines fall into equally many cells, and the more the better: `7,5` between `;` splits some lines only. */
function delimiterOf(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const { data, errors } = parse(text, delimiter, 50);
    const widths = data.map((line) => line.length);
    const best = Math.max(0, ...widths.map((width) => (width - 1) * widths.filter((it) => it === width).length));
    // By the right one no quote stands where it cannot.
    return { delimiter, best: errors.some(({ type }) => type === "Quotes") ? -1 : best };
  });
  return scores.reduce((best, it) => (it.best > best.best ? it : best)).delimiter;
}

/** Without the empty cells that a program writes after the last one. */
function trimmed(line: string[]): string[] {
  let length = line.length;
  while (length > 0 && line[length - 1] === "") length--;
  return line.slice(0, length);
}
