import type { Column } from "@/lib/batch/column";
import type { ReadRow } from "@/lib/batch/read-row";
import { fieldsFor } from "@/lib/dimona/form-fields";

const parties: ReadonlySet<Column> = new Set<Column>(["employer", "kind", "worker", "lastName", "firstName"]);

/** Reads are made anew when a row changes, so that what is known of one holds as long as it does. */
const known = new WeakMap<ReadRow, ReadonlySet<Column>>();

/** The columns that a row can use, by the same table as the form: parties, and the fields that the form would draw. */
export function wantedColumns(read: ReadRow): ReadonlySet<Column> {
  const before = known.get(read);
  if (before) return before;
  const fields = fieldsFor(read.content, {}).map(({ name }) => name);
  const wanted = new Set<Column>([...parties, ...(read.kind === "IN" ? [] : ["periodNumber" as const]), ...fields]);
  known.set(read, wanted);
  return wanted;
}

/** Whether a column says nothing in this row. Nothing is idle before the worker type of an IN is chosen. */
export function isIdleColumn(read: ReadRow, column: Column): boolean {
  if (read.kind === "IN" && read.content.workerType === undefined) return false;
  return !wantedColumns(read).has(column);
}
