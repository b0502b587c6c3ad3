import type { Cells } from "@/lib/batch/column";
import { countDay, type DaysSoFar, dayUsed } from "@/lib/batch/employer-days";
import { readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import { periodOf } from "@/lib/batch/row-period";
import type { Row } from "@/lib/batch/sheet";
import { dayOf } from "@/lib/day";
import type { Period } from "@/lib/dimona/period";

type Settled = {
  rows: readonly Row[];
  now: Date;
  pairs: ReadonlyMap<string, PairContext>;
  settled: ReadonlySet<string>;
};

/** What a row that was sent made, and the employer as it has him: it is changed no more, so it is read once. */
const read = new WeakMap<Cells, { employer: string; made: Period | undefined }>();

/**
 * Days of employers' own contingents that rows use which were sent: before all others, wherever they stand. The register may
 * not hold them yet, and was read for other workers before they went; where it does, a day counts once all the same.
 */
export function daysOfSettled({ rows, now, pairs, settled }: Settled): DaysSoFar {
  const days: DaysSoFar = new Map();
  if (settled.size === 0) return days;
  const ids = employersIn(pairs);
  for (const { id, cells } of rows) {
    if (!settled.has(id)) continue;
    const { employer, made } = read.get(cells) ?? readOnce(id, cells, now);
    const use = dayUsed(ids.get(employer) ?? employer, made);
    if (use) countDay(days, use);
  }
  return days;
}

function readOnce(id: string, cells: Cells, now: Date) {
  const row = readRow(cells, dayOf(now));
  const found = { employer: row.employer.toLowerCase(), made: periodOf(id, row) };
  read.set(cells, found);
  return found;
}

/** Of whom the server told for some row: the pair of a row that was sent is forgotten. */
function employersIn(pairs: Settled["pairs"]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [key, { employer }] of pairs)
    if (typeof employer !== "string") ids.set(key.slice(0, key.indexOf("\n")), employer.id);
  return ids;
}
