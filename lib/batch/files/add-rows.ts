import type { Cells, Column } from "@/lib/batch/column";
import { inReadingOrder, settleText } from "@/lib/batch/settle-text";
import type { Row, Sheet } from "@/lib/batch/sheet";
import type { Day } from "@/lib/day";

/** Cells as they are put into a sheet: a day that leans on the clock, such as `t` or `22/11`, in full. */
export const settledRows = (rows: readonly Cells[], today: Day): Cells[] =>
  rows.map((cells) =>
    Object.fromEntries(
      Object.entries(cells).map(([column, text]) => [column, settleText(column as Column, text, today)]),
    ),
  );

/** A sheet with more rows under its last one that holds text; the columns that they use come in sight. */
export function addRows(sheet: Sheet, added: readonly Row[]): Sheet {
  const used = new Set<string>();
  for (const { cells } of added) for (const column in cells) used.add(column);
  const missing = inReadingOrder([...used] as Column[]).filter((column) => !sheet.columns.includes(column));
  const last = sheet.rows.findLastIndex(({ cells }) => Object.keys(cells).length > 0);
  const columns = missing.length === 0 ? sheet.columns : inReadingOrder([...sheet.columns, ...missing]);
  return { columns, rows: [...sheet.rows.slice(0, last + 1), ...added] };
}
