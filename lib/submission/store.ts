import type { Scoped } from "@/lib/access/scope";
import { HAND } from "@/lib/declarations/store";
import type { State } from "@/lib/dimona/lifecycle";
import { LEASE_SECONDS } from "@/lib/submission/queue/store";

/** A declaration that is ours to move, until the lease ends. Instants of the queue are the database's own. */
export type Claimed = {
  id: string;
  state: Extract<State, "planned" | "queued" | "sending" | "sent" | "identifying" | "stuck">;
  employerId: string;
  personId: string;
  declarationNumber: string | null;
  attempts: number;
  leaseToken: string;
  /** Milliseconds since the RSZ took it, by the database's clock; null before. */
  sincePostedMs: number | null;
};

type Leased = { id: string; leaseToken: string };

/**
 * Right before the POST: what waiting for the database took is not taken off the time to send. Where an earlier POST is in
 * doubt, its beginning is kept.
 */
export const renewLease = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.$executeRaw`
    UPDATE declaration SET lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
      post_began_at = CASE WHEN doubts > 0 THEN coalesce(post_began_at, clock_timestamp()) ELSE clock_timestamp() END
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;

/** Whether it is still ours, and stays so until the transaction ends: for what is written beside the row itself. */
export const holdsLease = async (tx: Scoped, { id, leaseToken }: Leased): Promise<boolean> => {
  const rows = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM declaration WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid FOR UPDATE`;
  return rows.length === 1;
};

/** The RSZ took it just now: from here its pace is counted. */
export const startPace = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.$executeRaw`
    UPDATE declaration SET posted_at = clock_timestamp(), attempts = 0
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;

/** What got stuck without a number while its POST was under way: then a number that comes late is its own. */
export const findStuckWithoutNumber = (tx: Scoped, { id, attempts }: Pick<Claimed, "id" | "attempts">) =>
  tx.db.declaration.findFirst({
    where: { id, state: "stuck", declarationNumber: null, attempts },
    select: { doubts: true },
  });

/** Gives the row back, due after so many milliseconds; only when the lease is still ours. */
export const putOff = (tx: Scoped, { id, leaseToken }: Leased, delayMs: number, attempts: number) =>
  tx.db.$executeRaw`
    UPDATE declaration SET lease_token = NULL, lease_until = NULL, attempts = ${attempts},
      next_attempt_at = clock_timestamp() + make_interval(secs => ${delayMs / 1000}::float)
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;

/** Nothing more to do for the hand; what waited for this worker may go on. */
export async function finish(tx: Scoped, { id, leaseToken }: Leased): Promise<void> {
  await tx.db.$executeRaw`
    UPDATE declaration SET lease_token = NULL, lease_until = NULL, next_attempt_at = NULL
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;
  await tx.db.$executeRaw`SELECT pg_notify(${HAND}, '')`;
}

/** Gives back what a step left behind that broke off, to be taken up anew; its state tells where it stands. */
export const giveBack = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.$executeRaw`
    UPDATE declaration SET lease_token = NULL, lease_until = NULL,
      next_attempt_at = greatest(next_attempt_at, clock_timestamp() + interval '5 seconds')
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;

/** Gives back what a hand holds, but for what it knows that it holds. */
export const giveBackOthers = (tx: Scoped, handId: string, known: readonly Leased[]) =>
  tx.db.$executeRaw`
    UPDATE declaration SET lease_token = NULL, lease_until = NULL
    WHERE lease_hand_id = ${handId}::uuid AND lease_token <> ALL (${known.map((it) => it.leaseToken)}::uuid[])`;

/** What is to be sent. */
export const loadForSending = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.declaration.findFirst({ where: { id, leaseToken }, select: { content: true, employerNumber: true } });

/** Whether what it was to follow came to another end than an acceptance. */
export const followsInVain = async (tx: Scoped, { id, leaseToken }: Leased) =>
  (await tx.db.declaration.count({ where: { id, leaseToken, follows: { state: { not: "accepted" } } } })) === 1;

/** What the verdict is about. */
export const loadForVerdict = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.declaration.findFirst({
    where: { id, leaseToken },
    select: { content: true, periodNumber: true, receivedAt: true, kind: true, doubts: true },
  });
