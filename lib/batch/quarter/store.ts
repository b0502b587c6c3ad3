import type { Scoped } from "@/lib/access/scope";
import { LEFT_OUT_REASONS, type LeftOutReason } from "@/lib/batch/quarter/left-out-line";

export type LeftOut = { number: string; reason: LeftOutReason };

/** Keeps which periods did not come into a sheet. Only in the transaction that makes the sheet. */
export async function insertLeftOut(tx: Scoped, batchId: string, leftOut: readonly LeftOut[]): Promise<void> {
  await tx.db.$executeRaw`
    INSERT INTO batch_left_out (batch_id, period_number, reason)
    SELECT ${batchId}::uuid, n.number, n.reason
    FROM unnest(${leftOut.map((it) => it.number)}::text[], ${leftOut.map((it) => it.reason)}::text[]) n(number, reason)`;
}

const toReason = (text: string): LeftOutReason => LEFT_OUT_REASONS.find((it) => it === text) ?? "chosen";

/** Which periods did not come into a sheet, those of employers out of reach too. Only of a batch that `findBatch` gave. */
export async function leftOutOf(tx: Scoped, batchId: string): Promise<Map<string, LeftOutReason>> {
  const rows = await tx.db.batchLeftOut.findMany({ where: { batchId } });
  return new Map(rows.map(({ periodNumber, reason }) => [periodNumber, toReason(reason)]));
}

/** Which of these rows stand in a sheet. Only of a batch that `findBatch` gave. */
export async function standingRows(tx: Scoped, batchId: string, ids: readonly string[]): Promise<Set<string>> {
  const where = { batchId, id: { in: [...ids] }, sealed: { not: null } };
  return new Set((await tx.db.batchRow.findMany({ where, select: { id: true } })).map(({ id }) => id));
}

/** How many rows stand in a sheet, and where the last one does. Only of a batch that `findBatch` gave. */
export async function endOfSheet(tx: Scoped, batchId: string): Promise<{ count: number; position: number }> {
  const { _count, _max } = await tx.db.batchRow.aggregate({
    where: { batchId, sealed: { not: null } },
    _count: true,
    _max: { position: true },
  });
  return { count: _count, position: _max.position ?? 0 };
}
