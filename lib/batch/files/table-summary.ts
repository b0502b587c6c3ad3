import type { Table } from "@/lib/batch/files/table";

/** What is shown of a table while its columns are matched; the rows themselves stay where they were read. */
export type TableSummary = {
  headers: readonly string[];
  /** The first rows, all as long as the headers. */
  preview: readonly (readonly string[])[];
  rows: number;
  /** Lines above the headers that hold text: they are not taken. */
  above: readonly string[];
  /** For each column how many cells hold text, and the text when all of these hold the same. */
  columns: readonly { filled: number; only?: string }[];
};

const previewed = 5;

export function summaryOf({ headers, rows, above }: Table): TableSummary {
  return {
    headers,
    preview: rows.slice(0, previewed).map((row) => headers.map((_, at) => row[at] ?? "")),
    rows: rows.length,
    above: above.map((line) => line.filter((text) => text !== "").join(" · ")),
    columns: headers.map((_, at) => columnOf(rows.map((row) => row[at] ?? "").filter((text) => text.trim() !== ""))),
  };
}

function columnOf(texts: readonly string[]): { filled: number; only?: string } {
  const [only] = texts;
  return only !== undefined && texts.every((text) => text === only)
    ? { filled: texts.length, only }
    : { filled: texts.length };
}
