import { positionsFor } from "@/lib/batch/positions";
import { isBlankRow, type Row } from "@/lib/batch/sheet";
import type { RowToSave } from "@/lib/batch/stored-row";

/** A row as the server has it. `cells` is the very object that stands in the sheet as long as nothing was changed. */
export type Kept = { cells: Row["cells"]; position: number; version: number };

export type Unsaved = { upserts: RowToSave[]; deletions: { id: string; version: number }[] };

/** What the server does not have yet. Rows in `withheld` wait for a person; an empty row that was never kept needs no keeping. */
export function unsavedOf(
  rows: readonly Row[],
  kept: ReadonlyMap<string, Kept>,
  withheld: ReadonlySet<string>,
): Unsaved {
  const lasting = rows.filter((row) => kept.has(row.id) || !isBlankRow(row));
  const positions = positionsFor(
    lasting.map(({ id }) => id),
    new Map([...kept].map(([id, { position }]) => [id, position])),
  );
  const upserts = lasting.flatMap(({ id, cells }) => {
    const before = kept.get(id);
    const position = positions.get(id) ?? 0;
    const isKept = before?.cells === cells && before.position === position;
    if (isKept || withheld.has(id)) return [];
    return [{ id, position, cells, ...(before && { version: before.version }) }];
  });
  const present = new Set(rows.map(({ id }) => id));
  const deletions = [...kept].flatMap(([id, { version }]) =>
    present.has(id) || withheld.has(id) ? [] : [{ id, version }],
  );
  return { upserts, deletions };
}
