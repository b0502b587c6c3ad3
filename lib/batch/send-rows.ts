import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead, Held, RowsSent, SendWish } from "@/lib/batch/batch-results";
import { chunked, longestMs } from "@/lib/batch/chunked";
import { partiesOf } from "@/lib/batch/parties";
import { readAhead } from "@/lib/batch/read-ahead";
import { readRow } from "@/lib/batch/read-row";
import { type SentRow, sendRow } from "@/lib/batch/send-row";
import { type KeptRow, lockBatch, markSent, rowsById, touchBatch } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { submitting } from "@/lib/declarations/submit-declaration";
import { isAlive } from "@/lib/dimona/lifecycle";
import { lockNumbers } from "@/lib/people/identifiers/store";

type Answer = { version: number; sent: SentRow[]; held: Held[] };

/**
 * Makes declarations of rows of a sheet, as they are stored: read and judged anew, queued or planned as the form's are, with
 * turns of their own batch. What our check refuses, or what is late without a reason, stays behind and is told. A row is
 * sent once, whatever is clicked; once what was sent of it came to nothing it may be sent again, if it is as it was `seen`.
 * Nothing of a template is ever sent.
 */
export async function sendRows(scope: Scope, wish: SendWish): Promise<RowsSent> {
  demand(scope, "declare");
  const all: Answer = { version: 0, sent: [], held: [] };
  const chunks = chunked(await inSheetOrder(scope, wish));
  for (const rowIds of chunks) {
    const answer = await submitting(scope, (tx) => sendChunk(tx, { ...wish, rowIds }), longestMs);
    if ("reason" in answer) return answer;
    all.version = answer.version;
    all.sent.push(...answer.sent);
    all.held.push(...answer.held);
  }
  return { ok: true, ...all };
}

/** Rows come into the queue in the order in which they stand in the sheet; who may see them is asked with each chunk. */
async function inSheetOrder(scope: Scope, { batchId, rowIds }: SendWish): Promise<string[]> {
  const rows = await withScope(scope, (tx) => rowsById(tx, batchId, rowIds));
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return [...new Set(rowIds)].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

async function sendChunk(tx: Scoped, wish: SendWish): Promise<Answer | Extract<RowsSent, { ok: false }>> {
  const { batchId, rowIds } = wish;
  const batch = await lockBatch(tx, batchId);
  if (!batch) return { ok: false, reason: "not-found" };
  if (batch.isTemplate) return { ok: false, reason: "template" };
  const kept = new Map((await rowsById(tx, batchId, rowIds)).map((row) => [row.id, row]));
  const answer: Answer = { version: batch.version, sent: [], held: [] };
  const ready: KeptRow[] = [];
  for (const rowId of rowIds) {
    const row = kept.get(rowId);
    const told = standing(row, rowId, wish, batch);
    if (!told && row) ready.push(row);
    else if (told && "why" in told) answer.held.push(told);
    else if (told) answer.sent.push(told);
  }
  if (ready.length > 0) await sendReady(tx, wish, batch, ready, answer);
  return answer;
}

/** What is to be said of a row that is not sent now; undefined of one that may be. */
function standing(
  row: KeptRow | undefined,
  rowId: string,
  { seen }: SendWish,
  batch: BatchHead,
): SentRow | Held | undefined {
  if (row?.sent && isAlive(row.sent.state)) return { rowId, declarationId: row.sent.declarationId, already: true };
  if (!row?.cells || row.version > seen) return { rowId, why: "moved-on" };
  return batch.pausedAt ? { rowId, why: "paused" } : undefined;
}

async function sendReady(tx: Scoped, wish: SendWish, batch: BatchHead, rows: readonly KeptRow[], answer: Answer) {
  const today = dayOf(now());
  const reads = rows.map((row) => readRow(row.cells ?? {}, today));
  await lockNumbers(
    tx,
    reads.flatMap(({ byNumber, worker }) => (byNumber ? worker : [])),
  );
  const parties = await partiesOf(tx, reads);
  const all = rows.flatMap((row, at) => {
    const [read, named] = [reads[at], parties[at]];
    return read && named ? [{ row, read, parties: named }] : [];
  });
  const ahead = await readAhead(tx, parties);
  const sendings: SentRow[] = [];
  for (const one of all) {
    const told = await sendRow(tx, wish, one, ahead);
    if ("why" in told) answer.held.push(told);
    else sendings.push(told);
  }
  answer.sent.push(...sendings);
  if (sendings.length === 0) return;
  const change = { batchId: batch.id, version: batch.version + 1, at: now() };
  await markSent(tx, change, sendings);
  await touchBatch(tx, change, batch);
  answer.version = change.version;
}
