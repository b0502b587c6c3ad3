import type { Row, Sheet } from "@/lib/batch/sheet";

/** Rows that a filter took out of sight. New rows are always in sight, and a row that was mended stays until the filter is chosen anew. */
export type Hidden = ReadonlySet<string>;

/** The rows in sight; the same list when none is hidden. */
export const rowsInView = (rows: readonly Row[], hidden: Hidden): readonly Row[] =>
  hidden.size === 0 ? rows : rows.filter(({ id }) => !hidden.has(id));

/**
 * Does to the rows in sight what a person sees happen, and leaves the others where they are: a new row stands behind the row
 * in sight before it.
 */
export function inView(sheet: Sheet, hidden: Hidden, act: (view: Sheet) => Sheet): Sheet {
  if (hidden.size === 0) return act(sheet);
  const before = rowsInView(sheet.rows, hidden);
  const after = act({ ...sheet, rows: before });
  if (after.rows === before && after.columns === sheet.columns) return sheet;
  return { columns: after.columns, rows: merge(sheet.rows, before, after.rows) };
}

function merge(all: readonly Row[], before: readonly Row[], after: readonly Row[]): Row[] {
  const seen = new Set(before.map(({ id }) => id));
  const kept = new Map(after.map((row) => [row.id, row]));
  const behind = newRowsBehind(seen, after);
  const rows = [...(behind.get(undefined) ?? [])];
  for (const row of all) {
    const now = seen.has(row.id) ? kept.get(row.id) : row;
    if (now) rows.push(now);
    if (now) rows.push(...(behind.get(row.id) ?? []));
  }
  return rows;
}

/** New rows by the known row in front of them. */
function newRowsBehind(seen: ReadonlySet<string>, after: readonly Row[]): Map<string | undefined, Row[]> {
  const behind = new Map<string | undefined, Row[]>();
  let last: string | undefined;
  for (const row of after) {
    if (seen.has(row.id)) last = row.id;
    else behind.set(last, [...(behind.get(last) ?? []), row]);
  }
  return behind;
}

/** Rows that were sent stay as they are, whatever was done to the sheet. */
export function withoutTouching(locked: ReadonlySet<string>, before: Sheet, after: Sheet): Sheet {
  if (locked.size === 0 || before.rows === after.rows) return after;
  const fixed = new Map(before.rows.filter(({ id }) => locked.has(id)).map((row) => [row.id, row]));
  const present = new Set(after.rows.map(({ id }) => id));
  if ([...fixed.keys()].some((id) => !present.has(id)))
    return { ...after, rows: withFixed(before.rows, after.rows, fixed) };
  return { ...after, rows: after.rows.map((row) => fixed.get(row.id) ?? row) };
}

/** Puts back what was deleted, behind the row that stood before it. */
function withFixed(before: readonly Row[], after: readonly Row[], fixed: ReadonlyMap<string, Row>): Row[] {
  const present = new Set(after.map(({ id }) => id));
  const rows = after.map((row) => fixed.get(row.id) ?? row);
  for (const [at, row] of before.entries()) {
    if (!fixed.has(row.id) || present.has(row.id)) continue;
    const front = before.slice(0, at).findLast(({ id }) => present.has(id))?.id;
    rows.splice(rows.findIndex(({ id }) => id === front) + 1, 0, row);
    present.add(row.id);
  }
  return rows;
}
