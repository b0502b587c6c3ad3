import type { Scoped } from "@/lib/access/scope";
import { HAND } from "@/lib/declarations/store";
import { Prisma } from "@/prisma/generated/client";

/** Queued, and in nobody's hands. */
const waiting = Prisma.sql`d.state = 'queued' AND (d.lease_until IS NULL OR d.lease_until < clock_timestamp())`;

/**
 * Takes the due time of all that is queued with a batch, in one statement however many they are; what a hand holds goes on,
 * and is not claimed again. Only under `lockBatch`, which asks who may.
 */
export const putAside = (tx: Scoped, batchId: string): Promise<number> =>
  tx.db.$executeRaw`
    UPDATE declaration d SET next_attempt_at = NULL WHERE d.batch_id = ${batchId}::uuid AND ${waiting}`;

/**
 * Makes them due again, one in a round from the present one on and in their order: thousands that waited overtake nobody.
 * What rests still rests, by the portal's clock. Wakes the hands. Only under `lockBatch`.
 */
export async function takeUp(tx: Scoped, batchId: string, at: Date): Promise<number> {
  const count = await tx.db.$executeRaw`
    UPDATE declaration p SET turn = (SELECT l.turn FROM rsz_line l WHERE l.id = 1) + ranked.place,
      next_attempt_at = coalesce(p.next_attempt_at,
        clock_timestamp() + greatest(interval '0', coalesce(p.rests_until_at - ${at}::timestamptz, interval '0')))
    FROM (SELECT d.id, row_number() OVER (ORDER BY d.turn, d.queued_at, d.sequence)::int AS place
      FROM declaration d WHERE d.batch_id = ${batchId}::uuid AND ${waiting}) ranked
    WHERE p.id = ranked.id AND p.state = 'queued'`;
  await tx.db.$executeRaw`SELECT pg_notify(${HAND}, '')`;
  return count;
}
