import type { Cells } from "@/lib/batch/column";

/** What became of the last sending of a row. */
export type SentRow = { declarationId: string; state: string; result?: string };

/** A row as it is kept. `version`: the batch's count at its last change. Where `sent` is alive the row no longer changes. */
export type StoredRow = {
  id: string;
  position: number;
  version: number;
  /** Absent: the row was deleted. */
  cells?: Cells;
  sent?: SentRow;
};

/** A row as it is to be kept. `version`: the one that was last known of it; absent for a row that was never saved. */
export type RowToSave = { id: string; position: number; cells: Cells; version?: number | undefined };
