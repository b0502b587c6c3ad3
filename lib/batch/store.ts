import { reachSql } from "@/lib/access/reach-sql";
import { type Scoped, userIdOf } from "@/lib/access/scope";
import type { BatchHead } from "@/lib/batch/batch-results";
import { type Cells, COLUMNS } from "@/lib/batch/column";
import type { StoredRow } from "@/lib/batch/stored-row";
import { open, seal } from "@/lib/crypto";
import { announceSheet } from "@/lib/live/announce";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** A batch `b` is seen by its maker, and by who reaches every employer that it names; a sheet that names nobody by its maker alone. */
const visible = ({ scope }: Scoped) => sql`(b.created_by_id = ${userIdOf(scope)}::uuid
  OR (cardinality(b.employer_ids) > 0 AND NOT EXISTS (
    SELECT 1 FROM unnest(b.employer_ids) named(id) WHERE NOT ${reachSql(scope, "named.id")})))`;

/** Of a batch that is seen, the rows `r` of an employer out of reach are not, also by its maker. */
const inReach = ({ scope }: Scoped) => sql`(r.employer_id IS NULL OR ${reachSql(scope, "r.employer_id")})`;

type HeadRow = Omit<BatchHead, "columns" | "createdBy" | "pausedAt" | "isTemplate" | "quarterEnd"> & {
  columns: string[];
  pausedAt: Date | null;
  isTemplate: boolean;
  quarterEnd: string | null;
  createdById: string;
  createdByName: string;
};

const toHead = ({
  columns,
  pausedAt,
  isTemplate,
  quarterEnd,
  createdById,
  createdByName,
  ...row
}: HeadRow): BatchHead => ({
  ...row,
  columns: COLUMNS.filter((it) => columns.includes(it)).sort(
    (one, other) => columns.indexOf(one) - columns.indexOf(other),
  ),
  ...(pausedAt && { pausedAt }),
  ...(isTemplate && { isTemplate }),
  ...(quarterEnd && { quarterEnd }),
  createdBy: { id: createdById, name: createdByName },
});

const headColumns = sql`b.id, b.title, b.columns, b.version, b.paused_at AS "pausedAt",
  b.is_template AS "isTemplate", b.quarter_end AS "quarterEnd", b.created_at AS "createdAt",
  b.changed_at AS "changedAt", b.created_by_id AS "createdById", u.name AS "createdByName"`;

async function head(tx: Scoped, id: string, lock: Prisma.Sql): Promise<BatchHead | undefined> {
  const [row] = await tx.db.$queryRaw<HeadRow[]>`
    SELECT ${headColumns} FROM batch b JOIN user_account u ON u.id = b.created_by_id
    WHERE b.id = ${id}::uuid AND ${visible(tx)} ${lock}`;
  return row && toHead(row);
}

/** A sheet or a template without its rows; undefined when unknown or out of reach. */
export const findBatch = (tx: Scoped, id: string) => head(tx, id, Prisma.empty);

/** A sheet alone: a template is none. */
export async function findSheet(tx: Scoped, id: string): Promise<BatchHead | undefined> {
  const found = await findBatch(tx, id);
  return found?.isTemplate ? undefined : found;
}

/** What `findBatch` gives, ours alone until the transaction ends: changes, sendings and pauses of a batch go one after the other. */
export const lockBatch = (tx: Scoped, id: string) => head(tx, id, sql`FOR UPDATE OF b`);

type PageWish = { templates: boolean; skip: number; take: number };

/** A page of the sheets within reach, or of the templates, those that changed last first; and how many there are. */
export async function pageOfBatches(tx: Scoped, { templates, skip, take }: PageWish) {
  const wanted = sql`${visible(tx)} AND b.is_template = ${templates}`;
  const rows = await tx.db.$queryRaw<HeadRow[]>`
    SELECT ${headColumns} FROM batch b JOIN user_account u ON u.id = b.created_by_id
    WHERE ${wanted} ORDER BY b.changed_at DESC, b.id OFFSET ${skip}::int LIMIT ${take}::int`;
  const [all] = await tx.db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM batch b WHERE ${wanted}`;
  return { heads: rows.map(toHead), total: all?.total ?? 0 };
}

export type NewBatch = {
  id: string;
  title: string;
  columns: readonly string[];
  isTemplate?: boolean;
  quarterEnd?: string;
  at: Date;
};

/** Makes an empty batch of the asker's own. False when there is one with this id. What it is, sheet or template, it stays. */
export async function insertBatch(
  tx: Scoped,
  { id, title, columns, isTemplate = false, quarterEnd, at }: NewBatch,
): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    INSERT INTO batch (id, title, columns, is_template, quarter_end, created_by_id, created_at, changed_at)
    VALUES (${id}::uuid, ${title}, ${[...columns]}::text[], ${isTemplate}, ${quarterEnd ?? null}, ${userIdOf(tx.scope)}::uuid, ${at}, ${at})
    ON CONFLICT (id) DO NOTHING`;
  return count === 1;
}

/** A row with what only the server asks of it. */
export type KeptRow = StoredRow & { employerId?: string; sendings: number; changedById: string };

type Row = {
  id: string;
  position: number;
  version: number;
  sealed: Uint8Array | null;
  employerId: string | null;
  sendings: number;
  changedById: string;
  declarationId: string | null;
  state: string | null;
  result: string | null;
};

const sealCells = (cells: Cells) => Buffer.from(seal(JSON.stringify(cells), "batch-row")).toString("base64");
const openCells = (sealed: Uint8Array): Cells => JSON.parse(open(sealed, "batch-row"));

const toKept = ({ sealed, declarationId, state, result, employerId, ...row }: Row): KeptRow => ({
  ...row,
  ...(sealed && { cells: openCells(sealed) }),
  ...(employerId && { employerId }),
  ...(declarationId && state && { sent: { declarationId, state, ...(result && { result }) } }),
});

const rows = async (tx: Scoped, which: Prisma.Sql, rest: Prisma.Sql): Promise<KeptRow[]> =>
  (
    await tx.db.$queryRaw<Row[]>`
      SELECT r.id, r.position, r.version, r.sealed, r.employer_id AS "employerId", r.sendings,
        r.changed_by_id AS "changedById", r.declaration_id AS "declarationId", d.state, d.result
      FROM batch_row r LEFT JOIN declaration d ON d.id = r.declaration_id
      WHERE ${which} AND ${inReach(tx)} ${rest}`
  ).map(toKept);

/** These rows of a batch, deleted ones included, in the order of the sheet. Only of a batch that `findBatch` gave. */
export const rowsById = (tx: Scoped, batchId: string, ids: readonly string[]): Promise<KeptRow[]> =>
  rows(tx, sql`r.batch_id = ${batchId}::uuid AND r.id = ANY (${[...ids]}::uuid[])`, sql`ORDER BY r.position, r.id`);

/** The rows that stand in the sheet, in order. Only of a batch that `findBatch` gave. */
export const rowsInSheet = (tx: Scoped, batchId: string): Promise<KeptRow[]> =>
  rows(tx, sql`r.batch_id = ${batchId}::uuid AND r.sealed IS NOT NULL`, sql`ORDER BY r.position, r.id`);

/**
 * Up to `limit` rows that changed after a count, by that count; deleted ones are among them, but for who knows nothing yet
 * (count 0). Only of a batch that `findBatch` gave.
 */
export const rowsChanged = (tx: Scoped, batchId: string, since: number, limit: number): Promise<KeptRow[]> =>
  rows(
    tx,
    sql`r.batch_id = ${batchId}::uuid AND r.version > ${since}::int AND (${since}::int > 0 OR r.sealed IS NOT NULL)`,
    sql`ORDER BY r.version, r.position, r.id LIMIT ${limit}::int`,
  );

type Change = { batchId: string; version: number; at: Date };
export type RowToWrite = { id: string; position: number; cells: Cells; employerId: string | undefined };

/** Writes rows as they are now. False when one of them is another batch's, or out of reach. Only under `lockBatch`. */
export async function writeRows(
  tx: Scoped,
  { batchId, version, at }: Change,
  written: readonly RowToWrite[],
): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    INSERT INTO batch_row AS r (id, batch_id, position, sealed, version, employer_id, changed_by_id, changed_at)
    SELECT n.id, ${batchId}::uuid, n.position, decode(n.sealed, 'base64'), ${version}::int, n.employer_id,
      ${userIdOf(tx.scope)}::uuid, ${at}
    FROM unnest(${written.map((it) => it.id)}::uuid[], ${written.map((it) => it.position)}::float8[],
      ${written.map((it) => sealCells(it.cells))}::text[],
      ${written.map((it) => it.employerId ?? null)}::uuid[]) n(id, position, sealed, employer_id)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, sealed = excluded.sealed, version = excluded.version,
      employer_id = excluded.employer_id, changed_by_id = excluded.changed_by_id, changed_at = excluded.changed_at
    WHERE r.batch_id = excluded.batch_id AND ${inReach(tx)}`;
  return count === written.length;
}

/** Takes rows out of the sheet; what stood in them is gone. Only under `lockBatch`. */
export const dropRows = (tx: Scoped, { batchId, version, at }: Change, ids: readonly string[]) =>
  tx.db.$executeRaw`
    UPDATE batch_row r SET sealed = NULL, employer_id = NULL, person_id = NULL, version = ${version}::int,
      changed_by_id = ${userIdOf(tx.scope)}::uuid, changed_at = ${at}
    WHERE r.batch_id = ${batchId}::uuid AND r.id = ANY (${[...ids]}::uuid[]) AND ${inReach(tx)}`;

export type Sending = { rowId: string; declarationId: string };

/** Writes down what was sent of which rows. Only under `lockBatch`. */
export const markSent = (tx: Scoped, { batchId, version, at }: Change, sendings: readonly Sending[]) =>
  tx.db.$executeRaw`
    UPDATE batch_row r SET declaration_id = n.declaration_id, person_id = d.person_id, sendings = r.sendings + 1,
      version = ${version}::int, changed_by_id = ${userIdOf(tx.scope)}::uuid, changed_at = ${at}
    FROM unnest(${sendings.map((it) => it.rowId)}::uuid[], ${sendings.map((it) => it.declarationId)}::uuid[])
      n(id, declaration_id) JOIN declaration d ON d.id = n.declaration_id
    WHERE r.batch_id = ${batchId}::uuid AND r.id = n.id AND ${inReach(tx)}`;

/** Rows whose declaration was taken back are others now, for who has the sheet open. Only under `lockBatch`. */
export const touchRows = (tx: Scoped, { batchId, version, at }: Change, ids: readonly string[]) =>
  tx.db.$executeRaw`
    UPDATE batch_row r SET version = ${version}::int, changed_by_id = ${userIdOf(tx.scope)}::uuid, changed_at = ${at}
    WHERE r.batch_id = ${batchId}::uuid AND r.id = ANY (${[...ids]}::uuid[]) AND ${inReach(tx)}`;

/** Leaves a batch at a new count, with the employers that its rows name now, and tells who has it open. Only under `lockBatch`. */
export async function touchBatch(
  tx: Scoped,
  { batchId, version, at }: Change,
  { title, columns, pausedAt }: { title: string; columns: readonly string[]; pausedAt?: Date | undefined },
): Promise<void> {
  const [left] = await tx.db.$queryRaw<{ madeById: string; employerIds: string[] }[]>`
    UPDATE batch SET title = ${title}, columns = ${[...columns]}::text[], version = ${version}::int, changed_at = ${at},
      paused_at = ${pausedAt ?? null}::timestamptz,
      employer_ids = ARRAY(SELECT DISTINCT r.employer_id FROM batch_row r
        WHERE r.batch_id = ${batchId}::uuid AND r.sealed IS NOT NULL AND r.employer_id IS NOT NULL)
    WHERE id = ${batchId}::uuid RETURNING created_by_id AS "madeById", employer_ids AS "employerIds"`;
  if (left) await announceSheet(tx, { batchId, version, ...left });
}
