import { randomUUID } from "node:crypto";
import { demand, type Scope } from "@/lib/access/scope";
import { type Cells, COLUMNS, type Column } from "@/lib/batch/column";
import { createBatch, type OfQuarter } from "@/lib/batch/create-batch";
import { positionsFor } from "@/lib/batch/positions";
import { saveRows } from "@/lib/batch/save-rows";
import { MOST_ROWS } from "@/lib/batch/sheet";

/** One save holds so many. */
const part = 1_000;

/** What every sheet shows, and every other column in which something stands, in the order of the form. */
function columnsOf(rows: readonly Cells[]): Column[] {
  const used = new Set(rows.flatMap((cells) => Object.keys(cells)));
  return COLUMNS.filter(
    (column) => used.has(column) || column === "employer" || column === "kind" || column === "worker",
  );
}

/** `columns`: in sight; without them those in which something stands. */
type ToMake = {
  title: string;
  rows: readonly Cells[];
  columns?: readonly Column[];
  isTemplate?: boolean;
  quarter?: OfQuarter;
};

/**
 * Makes a sheet, or a template, of rows that something else wrote: a copy, the wizard, the week board, lines of text. Nothing is sent: the sheet is
 * where a person looks at them. Gives its id. Throws when there are more than `MOST_ROWS`.
 */
export async function makeBatch(
  scope: Scope,
  { title, rows, columns = columnsOf(rows), isTemplate = false, quarter }: ToMake,
): Promise<{ id: string }> {
  demand(scope, "declare");
  if (rows.length > MOST_ROWS) throw new Error("too many rows for one sheet");
  const { id, version } = await createBatch(scope, { title, columns, isTemplate, ...(quarter && { quarter }) });
  const stored = rows.map((cells) => ({ id: randomUUID(), cells }));
  const positions = positionsFor(
    stored.map((row) => row.id),
    new Map(),
  );
  for (let at = 0; at < stored.length; at += part) {
    const upserts = stored.slice(at, at + part).map((row) => ({ ...row, position: positions.get(row.id) ?? 0 }));
    const saved = await saveRows(scope, { batchId: id, since: version, upserts, deletions: [] });
    if (!saved.ok) throw new Error(`a new sheet could not be kept: ${saved.reason}`);
  }
  return { id };
}
