import { FIELD_NAMES } from "@/lib/dimona/declaration";

/**
 * The columns that a sheet may have: for whom, which of the four kinds, about whom, and every field of a declaration. A cell
 * holds text as it was typed; it is read when the row is judged, as the form reads it.
 */
export const COLUMNS = ["employer", "kind", "worker", "lastName", "firstName", ...FIELD_NAMES] as const;
export type Column = (typeof COLUMNS)[number];

/** What stands in a row; a cell without text is absent. */
export type Cells = Partial<Record<Column, string>>;
