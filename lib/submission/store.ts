import type { Scoped } from "@/lib/access/scope";
import { HAND } from "@/lib/declarations/store";
import type { State } from "@/lib/dimona/lifecycle";

/** Longer than a POST with its renewals may take (30 s); counted anew right before the POST. */
const leaseSeconds = 60;

/** A declaration that is ours to move, until the lease ends. Instants of the queue are the database's own. */
export type Claimed = {
  id: string;
  state: Extract<State, "queued" | "sending" | "sent" | "identifying">;
  employerId: string;
  personId: string;
  declarationNumber: string | null;
  attempts: number;
  leaseToken: string;
  /** Milliseconds since the RSZ took it, by the database's clock; null before. */
  sincePostedMs: number | null;
};

/**
 * Claims up to `count` due declarations for this worker. A queued one waits while another of the same employer and worker
 * is on its way or stands before it in the queue, and until what it follows has come to an end. A row to ask about is at once put off by what the pace demands after a
 * GET made now (`speed` times faster): if this worker dies, whoever takes over does not ask too soon.
 */
export const claimDue = (tx: Scoped, count: number, speed: number) =>
  tx.db.$queryRaw<Claimed[]>`
    WITH due AS (
      SELECT d.id FROM declaration d
      WHERE d.next_attempt_at <= clock_timestamp()
        AND d.state IN ('queued', 'sending', 'sent', 'identifying')
        AND (d.lease_until IS NULL OR d.lease_until < clock_timestamp())
        AND (d.state <> 'queued' OR NOT EXISTS (
          SELECT 1 FROM declaration o
          WHERE o.employer_id = d.employer_id AND o.person_id = d.person_id AND o.id <> d.id
            AND (o.state IN ('sending', 'sent', 'identifying', 'stuck')
              OR (o.state = 'queued' AND (o.lease_until > clock_timestamp()
                OR (o.queued_at, o.sequence) < (d.queued_at, d.sequence))))))
        AND (d.state <> 'queued' OR d.follows_id IS NULL OR EXISTS (
          SELECT 1 FROM declaration f WHERE f.id = d.follows_id
            AND f.state IN ('accepted', 'refused', 'rejected', 'recalled', 'abandoned')))
      ORDER BY d.next_attempt_at
      LIMIT ${count}
      FOR UPDATE OF d SKIP LOCKED)
    UPDATE declaration d SET
      lease_token = gen_random_uuid(),
      lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
      next_attempt_at = CASE WHEN d.state IN ('queued', 'sending') THEN d.next_attempt_at ELSE clock_timestamp() +
        make_interval(secs => CASE
          WHEN extract(epoch FROM clock_timestamp() - d.posted_at) * ${speed}::float < 30 THEN 1
          WHEN extract(epoch FROM clock_timestamp() - d.posted_at) * ${speed}::float < 1200 THEN 60
          ELSE 3600 END / ${speed}::float) END
    FROM due WHERE d.id = due.id
    RETURNING d.id, d.state, d.employer_id AS "employerId", d.person_id AS "personId", d.attempts,
      d.declaration_number AS "declarationNumber", d.lease_token AS "leaseToken",
      (extract(epoch FROM clock_timestamp() - d.posted_at) * 1000)::float AS "sincePostedMs"`;

type Leased = { id: string; leaseToken: string };

/** Right before the POST: what waiting for the database took is not taken off the time to send. */
export const renewLease = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.$executeRaw`
    UPDATE declaration SET lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;

/** The RSZ took it just now: from here its pace is counted. */
export const startPace = (tx: Scoped, { id, leaseToken }: Leased) =>
  tx.db.$executeRaw`
    UPDATE declaration SET posted_at = clock_timestamp(), attempts = 0
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;

/** Whether it got stuck without a number while its POST was under way: then a number that comes late is its own. */
export const isStuckWithoutNumber = async (tx: Scoped, { id, attempts }: Pick<Claimed, "id" | "attempts">) =>
  (await tx.db.declaration.count({ where: { id, state: "stuck", declarationNumber: null, attempts } })) === 1;

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

/** Milliseconds until something becomes due or a lease ends; undefined when nothing is awaited. */
export async function nextDueInMs(tx: Scoped): Promise<number | undefined> {
  const rows = await tx.db.$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM min(greatest(next_attempt_at, lease_until)) - clock_timestamp()) * 1000)::float AS ms
    FROM declaration
    WHERE state IN ('queued', 'sending', 'sent', 'identifying')
      AND greatest(next_attempt_at, lease_until) > clock_timestamp()`;
  return rows[0]?.ms ?? undefined;
}

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
    select: { content: true, periodNumber: true, receivedAt: true },
  });
