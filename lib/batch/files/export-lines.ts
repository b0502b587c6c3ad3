import type { Cells, Column } from "@/lib/batch/column";
import { columnTitle } from "@/lib/batch/files/column-titles";
import type { Texts } from "@/lib/dimona/texts";

/** What is told of a row beside its cells, such as its state: a title and a text for each row. */
export type ExtraColumn = { title: string; texts: readonly string[] };

/**
 * Rows as lines under their titles in a language. Columns that are not in sight but hold text come after those that are, so
 * that nothing stays behind; what is read again (`tableOf`, `toRows`) gives the same rows, and the extra columns untaken.
 */
export function exportLines(
  rows: readonly Cells[],
  columns: readonly Column[],
  language: keyof Texts,
  extra: readonly ExtraColumn[] = [],
): string[][] {
  const used = new Set(rows.flatMap((row) => Object.keys(row) as Column[]));
  const all = [...columns, ...[...used].filter((column) => !columns.includes(column))];
  const head = [...all.map((column) => columnTitle(column, language)), ...extra.map(({ title }) => title)];
  return [
    head,
    ...rows.map((row, at) => [...all.map((column) => row[column] ?? ""), ...extra.map(({ texts }) => texts[at] ?? "")]),
  ];
}
