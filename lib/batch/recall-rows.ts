import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead, RowsRecalled } from "@/lib/batch/batch-results";
import { type KeptRow, lockBatch, rowsById, touchBatch, touchRows } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import { reopen } from "@/lib/declarations/handle";
import { takeBack } from "@/lib/declarations/recall";
import { isRecallable } from "@/lib/declarations/recall-reach";
import { findToRecall } from "@/lib/declarations/store";

/**
 * Takes back what has not left yet of these rows: they stand in the sheet again as before they were sent, and no draft is made
 * of them. What had left goes on.
 */
export function recallRows(
  scope: Scope,
  { batchId, rowIds }: { batchId: string; rowIds: readonly string[] },
): Promise<RowsRecalled> {
  demand(scope, "declare");
  const run = async (tx: Scoped): Promise<RowsRecalled> => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) return { ok: false, reason: "not-found" };
    return recallIn(tx, batch, rowIds);
  };
  return withScope(scope, run, { timeout: 60_000 });
}

async function recallIn(tx: Scoped, batch: BatchHead, rowIds: readonly string[]): Promise<RowsRecalled> {
  const recalled: string[] = [];
  for (const row of await rowsById(tx, batch.id, rowIds)) if (await recallOne(tx, batch.id, row)) recalled.push(row.id);
  const gone = rowIds.filter((id) => !recalled.includes(id));
  if (recalled.length === 0) return { ok: true, version: batch.version, recalled, gone };
  const change = { batchId: batch.id, version: batch.version + 1, at: now() };
  await touchRows(tx, change, recalled);
  await touchBatch(tx, change, batch);
  return { ok: true, version: change.version, recalled, gone };
}

async function recallOne(tx: Scoped, batchId: string, { sent }: KeptRow): Promise<boolean> {
  const row = sent && (await findToRecall(tx, sent.declarationId));
  if (!row || !isRecallable(row) || !(await takeBack(tx, row, { batchId }))) return false;
  if (row.ancestorId) await reopen(tx, row.ancestorId, row.id);
  return true;
}
