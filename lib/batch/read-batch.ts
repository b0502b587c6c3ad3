import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead, Changes, ChangesWish } from "@/lib/batch/batch-results";
import { beforeLook } from "@/lib/batch/progress/before-look";
import { rowStates } from "@/lib/batch/progress/store";
import { findBatch, type KeptRow, rowsChanged, rowsInSheet } from "@/lib/batch/store";
import type { StoredRow } from "@/lib/batch/stored-row";
import { toStored } from "@/lib/batch/to-stored";
import { now } from "@/lib/clock";

/** Rows of one saving are far fewer, so that a page of changes can end between two savings. */
const pageSize = 5_000;

/** A sheet with all its rows in order; undefined when unknown or out of reach. Recorded: what was typed may hold numbers. */
export function readBatch(scope: Scope, id: string): Promise<(BatchHead & { rows: StoredRow[] }) | undefined> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const head = await findBatch(tx, id);
    if (!head) return undefined;
    const rows = await rowsInSheet(tx, id);
    await recordSheet(tx, id, rows);
    return { ...head, rows: rows.map(toStored) };
  });
}

/**
 * What changed in a sheet after a count, deleted rows included, and what became of rows that were sent: how two people in one
 * sheet see each other's work, and both the RSZ's.
 */
export function readChanges(scope: Scope, { batchId, since, sinceAt }: ChangesWish): Promise<Changes> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const head = await findBatch(tx, batchId);
    if (!head) return { ok: false, reason: "not-found" };
    const at = now();
    const states = sinceAt ? await statesSince(tx, batchId, sinceAt) : [];
    if (head.version <= since) return { ok: true, head, version: since, rows: [], more: false, states, at };
    const found = await rowsChanged(tx, batchId, since, pageSize);
    const more = found.length === pageSize;
    const rows = more ? wholeSavings(found) : found;
    if (rows.length > 0) await recordSheet(tx, batchId, rows);
    const version = more ? (rows.at(-1)?.version ?? head.version) : head.version;
    return { ok: true, head, version, rows: rows.map(toStored), more, states, at };
  });
}

const statesSince = async (tx: Scoped, batchId: string, sinceAt: Date) =>
  (await rowStates(tx, batchId, beforeLook(sinceAt))).map(({ rowId, declarationId, state, result }) => ({
    rowId,
    sent: { declarationId, state, ...(result && { result }) },
  }));

/** Without those of the last count: some of them may not be on this page. */
function wholeSavings(rows: readonly KeptRow[]): KeptRow[] {
  const last = rows.at(-1)?.version;
  return rows.filter(({ version }) => version !== last);
}

const recordSheet = (tx: Scoped, batchId: string, rows: readonly KeptRow[]) =>
  recordConsultation(tx, { screen: "batch", purpose: "draft", detail: { batchId, rows: rows.length } });
