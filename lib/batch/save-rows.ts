import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { BatchHead, RowsSaved, SaveWish } from "@/lib/batch/batch-results";
import type { Cells } from "@/lib/batch/column";
import {
  dropRows,
  type KeptRow,
  lockBatch,
  type RowToWrite,
  rowsById,
  rowsChanged,
  touchBatch,
  writeRows,
} from "@/lib/batch/store";
import type { RowToSave } from "@/lib/batch/stored-row";
import { toStored } from "@/lib/batch/to-stored";
import { now } from "@/lib/clock";
import { actorNames } from "@/lib/declarations/store";
import { isAlive } from "@/lib/dimona/lifecycle";
import { employersByText } from "@/lib/employers/by-text/store";
import { mask } from "@/lib/log";

/** So many rows of others come along at most; the rest is read by `readChanges`. */
const mostOfOthers = 2_000;

/**
 * Keeps what was typed, all of it or nothing. A row that somebody changed after the version that was known here, or that was
 * sent and is still alive, is not overwritten: then all stays as it was, and those rows come back. What is kept already
 * counts as saved, so that a save whose answer was lost can be repeated.
 */
export function saveRows(scope: Scope, wish: SaveWish): Promise<RowsSaved> {
  demand(scope, "declare");
  return withScope(scope, async (tx) => {
    const batch = await lockBatch(tx, wish.batchId);
    return batch ? saveIn(tx, batch, wish) : { ok: false, reason: "not-found" };
  });
}

async function saveIn(tx: Scoped, batch: BatchHead, wish: SaveWish): Promise<RowsSaved> {
  const { upserts, deletions } = wish;
  const kept = await rowsById(
    tx,
    batch.id,
    [...upserts, ...deletions].map(({ id }) => id),
  );
  const before = new Map(kept.map((row) => [row.id, row]));
  const stale = [
    ...upserts.flatMap((row) => staleOf(before.get(row.id), row)),
    ...deletions.flatMap((row) => staleOf(before.get(row.id), row)),
  ];
  if (stale.length > 0) return refuse(tx, batch, stale);
  const changed = upserts.filter((row) => !isKept(before.get(row.id), row));
  const dropped = deletions.filter(({ id }) => before.get(id)?.cells);
  const version = await write(tx, batch, { ...wish, upserts: changed, deletions: dropped });
  const mine = new Set([...changed, ...dropped].map(({ id }) => id));
  const others = await rowsChanged(tx, batch.id, wish.since, mostOfOthers + mine.size);
  return {
    ok: true,
    version,
    versions: Object.fromEntries(
      [...upserts, ...dropped].map(({ id }) => [id, mine.has(id) ? version : (before.get(id)?.version ?? version)]),
    ),
    at: now(),
    theirs: others.filter(({ id }) => !mine.has(id)).map(toStored),
  };
}

const sameCells = (one: Cells, other: Cells): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Cells>;
  return [...names].every((name) => (one[name] ?? "") === (other[name] ?? ""));
};

/** It stands there so already. */
const isKept = (before: KeptRow | undefined, { cells, position }: RowToSave): boolean =>
  before?.cells !== undefined && before.position === position && sameCells(before.cells, cells);

/** The row as somebody else left it, where it must not be written over; what was sent may still move. */
function staleOf(before: KeptRow | undefined, wanted: RowToSave | { id: string; version: number }): KeptRow[] {
  if (!before) return [];
  const cells = "cells" in wanted ? wanted.cells : undefined;
  if ("cells" in wanted ? isKept(before, wanted) : !before.cells) return [];
  const alters = !cells || !before.cells || !sameCells(before.cells, cells);
  return before.version !== wanted.version || (alters && isSent(before)) ? [before] : [];
}

const isSent = ({ sent }: KeptRow): boolean => sent !== undefined && isAlive(sent.state);

async function refuse(tx: Scoped, { version }: BatchHead, stale: KeptRow[]): Promise<RowsSaved> {
  const last = stale.reduce((one, other) => (other.version > one.version ? other : one));
  const names = await actorNames(tx, [last.changedById]);
  const by = names.get(last.changedById) ?? "";
  return { ok: false, reason: "stale", version, theirs: stale.map(toStored), by };
}

async function write(tx: Scoped, batch: BatchHead, wish: SaveWish): Promise<number> {
  const { upserts, deletions, columns = batch.columns } = wish;
  const title = wish.title === undefined ? batch.title : mask(wish.title);
  const isRenamed = title !== batch.title || columns.join() !== batch.columns.join();
  if (upserts.length + deletions.length === 0 && !isRenamed) return batch.version;
  const change = { batchId: batch.id, version: batch.version + 1, at: now() };
  if (deletions.length > 0)
    await dropRows(
      tx,
      change,
      deletions.map(({ id }) => id),
    );
  if (upserts.length > 0 && !(await writeRows(tx, change, await named(tx, upserts))))
    throw new Error("a row of another sheet was to be written");
  await touchBatch(tx, change, { title, columns, pausedAt: batch.pausedAt });
  return change.version;
}

/** With the employers whom the rows name, as far as they are within reach of who writes. */
async function named(tx: Scoped, rows: readonly RowToSave[]): Promise<RowToWrite[]> {
  const employers = await employersByText(
    tx,
    rows.flatMap(({ cells }) => cells.employer ?? []),
  );
  return rows.map(({ id, position, cells }) => {
    const found = employers.get(cells.employer ?? "");
    return { id, position, cells, employerId: typeof found === "object" ? found.id : undefined };
  });
}
