import type { Row, Sheet } from "@/lib/batch/sheet";
import type { StoredRow } from "@/lib/batch/stored-row";

/** Takes rows as others left them into a sheet: changed ones in their place, new ones where they belong, deleted ones out. */
export function withTheirs(sheet: Sheet, theirs: readonly StoredRow[], positions: ReadonlyMap<string, number>): Sheet {
  if (theirs.length === 0) return sheet;
  const told = new Map(theirs.map((row) => [row.id, row]));
  const rows = sheet.rows.flatMap((row) => {
    const their = told.get(row.id);
    told.delete(row.id);
    if (!their) return [row];
    return their.cells ? [{ id: row.id, cells: their.cells }] : [];
  });
  const added = [...told.values()].flatMap(({ id, position, cells }) => (cells ? [{ id, position, cells }] : []));
  return { ...sheet, rows: placed(rows, added, positions) };
}

type Added = { id: string; position: number; cells: Row["cells"] };

/** New rows stand in front of the first known one that comes after them; one pass, for a whole sheet may be new. */
function placed(rows: readonly Row[], added: readonly Added[], positions: ReadonlyMap<string, number>): Row[] {
  const waiting = [...added].sort((one, other) => one.position - other.position);
  const all: Row[] = [];
  let at = 0;
  for (const row of rows) {
    const position = positions.get(row.id);
    for (; position !== undefined && (waiting[at]?.position ?? Number.POSITIVE_INFINITY) < position; at += 1)
      all.push(rowOf(waiting[at]));
    all.push(row);
  }
  return [...all, ...waiting.slice(at).map(rowOf)];
}

const rowOf = (row: Added | undefined): Row => ({ id: row?.id ?? "", cells: row?.cells ?? {} });
