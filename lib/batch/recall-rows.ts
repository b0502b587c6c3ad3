import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead, RowsRecalled } from "@/lib/batch/batch-results";
import { chunked, longestMs } from "@/lib/batch/chunked";
import { type KeptRow, lockBatch, rowsById, touchBatch, touchRows } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import { reopen } from "@/lib/declarations/handle";
import { takeBack } from "@/lib/declarations/recall";
import { isRecallable } from "@/lib/declarations/recall-reach";
import { findToRecall } from "@/lib/declarations/store";

type Wish = { batchId: string; rowIds: readonly string[] };

/**
 * Takes back what has not left yet of these rows: they stand in the sheet again as before they were sent, and no draft is made
 * of them. What had left goes on.
 */
export async function recallRows(scope: Scope, { batchId, rowIds }: Wish): Promise<RowsRecalled> {
  demand(scope, "declare");
  const all = { version: 0, recalled: [] as string[] };
  for (const part of chunked(rowIds)) {
    const run = async (tx: Scoped) => {
      const batch = await lockBatch(tx, batchId);
      return batch && recallIn(tx, batch, part);
    };
    const answer = await withScope(scope, run, { timeout: longestMs });
    if (!answer) return { ok: false, reason: "not-found" };
    all.version = answer.version;
    all.recalled.push(...answer.recalled);
  }
  const back = new Set(all.recalled);
  return { ok: true, ...all, gone: rowIds.filter((id) => !back.has(id)) };
}

async function recallIn(tx: Scoped, batch: BatchHead, rowIds: readonly string[]) {
  const recalled: string[] = [];
  for (const row of await rowsById(tx, batch.id, rowIds)) if (await recallOne(tx, batch.id, row)) recalled.push(row.id);
  if (recalled.length === 0) return { version: batch.version, recalled };
  const change = { batchId: batch.id, version: batch.version + 1, at: now() };
  await touchRows(tx, change, recalled);
  await touchBatch(tx, change, batch);
  return { version: change.version, recalled };
}

async function recallOne(tx: Scoped, batchId: string, { sent }: KeptRow): Promise<boolean> {
  const row = sent && (await findToRecall(tx, sent.declarationId));
  if (!row || !isRecallable(row) || !(await takeBack(tx, row, { batchId }))) return false;
  if (row.ancestorId) await reopen(tx, row.ancestorId, row.id);
  return true;
}
