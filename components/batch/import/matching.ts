import type { Opened } from "@/components/batch/import/import-messages";
import type { Cells, Column } from "@/lib/batch/column";
import type { Mapping } from "@/lib/batch/files/recognise-columns";

/** A mapping in which a header is read as a column, or left out. A column stands once: who had it gives it up. */
export const withColumn = (mapping: Mapping, at: number, column: Column | undefined): Mapping =>
  mapping.map((it, index) => (index === at ? column : it === column ? undefined : it));

/** The one employer that a file is about: named in all its rows, or by who imports it where the file names none. */
export function employerOf({ table }: Pick<Opened, "table">, mapping: Mapping, given: Cells): string | undefined {
  const column = table.columns[mapping.indexOf("employer")];
  if (column === undefined || column.filled === 0) return given.employer;
  return column.filled === table.rows ? column.only : undefined;
}
