import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead } from "@/lib/batch/batch-results";
import { type Cells, COLUMNS } from "@/lib/batch/column";
import { periodsByNumber } from "@/lib/batch/known/store";
import { textsFor } from "@/lib/batch/known/texts-for";
import { rowOf } from "@/lib/batch/quarter/ending";
import type { LeftOutTaken } from "@/lib/batch/quarter/left-out-line";
import { nextQuarterOf } from "@/lib/batch/quarter/next-quarter";
import { endOfSheet, leftOutOf } from "@/lib/batch/quarter/store";
import { leftOutRowId } from "@/lib/batch/row-key";
import { MOST_ROWS } from "@/lib/batch/sheet";
import { lockBatch, type RowToWrite, rowsById, touchBatch, writeRows } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import { addDays, type Day, parseDay } from "@/lib/day";

/** Room between the last row and this one, as between any two. */
const step = 1024;

/**
 * Puts a period that was left out of a sheet into it after all, as a new last row: the whole next quarter with the same hours, as
 * the wizard proposes it. A second time it finds the row that stands there. `changed`: it no longer goes on; `full`: no sheet
 * holds more rows.
 */
export function takeLeftOut(
  scope: Scope,
  { batchId, number }: { batchId: string; number: string },
): Promise<LeftOutTaken> {
  demand(scope, "declare");
  return withScope(scope, async (tx) => {
    const batch = await lockBatch(tx, batchId);
    const end = parseDay(batch?.quarterEnd ?? "");
    if (!batch || !end || !(await leftOutOf(tx, batchId)).has(number)) return { ok: false, reason: "not-found" };
    const id = leftOutRowId(batchId, number);
    const [before] = await rowsById(tx, batchId, [id]);
    if (before?.cells) return { ok: true };
    const row = await rowFor(tx, number, end);
    if (typeof row === "string") return { ok: false, reason: row };
    const { count, position } = await endOfSheet(tx, batchId);
    if (count >= MOST_ROWS) return { ok: false, reason: "full" };
    await put(tx, batch, { ...row, id, position: position + step });
    await recordAudit(tx, { action: "batch-left-out-taken", subject: "batch", subjectId: batchId, detail: { number } });
    return { ok: true };
  });
}

type Row = Omit<RowToWrite, "id" | "position">;

async function rowFor(tx: Scoped, number: string, end: Day): Promise<Row | "not-found" | "changed"> {
  const [known] = await periodsByNumber(tx, [number]);
  if (!known) return "not-found";
  const content = nextQuarterOf(known.period, end);
  if (!content) return "changed";
  const [texts] = await textsFor(tx, [known]);
  if (!texts) return "not-found";
  const cells = rowOf({ ...known, content }, { texts, all: {}, own: {}, start: addDays(end, 1) });
  return { cells, employerId: known.employer.id };
}

async function put(tx: Scoped, batch: BatchHead, row: RowToWrite): Promise<void> {
  const change = { batchId: batch.id, version: batch.version + 1, at: now() };
  if (!(await writeRows(tx, change, [row]))) throw new Error("a row of another sheet was to be written");
  const { title, pausedAt } = batch;
  await touchBatch(tx, change, { title, pausedAt, columns: columnsWith(batch, row.cells) });
}

/** What the row says stands in sight. */
const columnsWith = ({ columns }: BatchHead, cells: Cells) => [
  ...columns,
  ...COLUMNS.filter((it) => cells[it] !== undefined && !columns.includes(it)),
];
