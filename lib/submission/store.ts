import type { Scoped } from "@/lib/access/scope";
import { HAND } from "@/lib/declarations/store";
import type { State } from "@/lib/dimona/lifecycle";
import { LEASE_SECONDS } from "@/lib/submission/queue/store";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

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

const free = sql`lease_token = NULL, lease_until = NULL`;

/**
 * Right before the POST: what waiting for the database took is not taken off the time to send. Where an earlier POST is in
 * doubt, its beginning is kept.
 */
export const begun = sql`lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
  post_began_at = CASE WHEN d.doubts > 0 THEN coalesce(d.post_began_at, clock_timestamp()) ELSE clock_timestamp() END`;

/** The RSZ took it just now: from here its pace is counted, and it is asked about after `change.delayMs`. */
export const taken = sql`${free}, declaration_number = v.change ->> 'number', attempts = 0, posted_at = clock_timestamp(),
  received_at = (v.change ->> 'receivedAt')::timestamptz,
  next_attempt_at = clock_timestamp() + make_interval(secs => (v.change ->> 'delayMs')::float / 1000)`;

/** The RSZ has answered: for good, and then nothing is due any more, or to be asked again after `change.againMs`. */
export const answered = sql`${free}, result = v.change ->> 'result', attempts = 0,
  settled_at = coalesce((v.change ->> 'settledAt')::timestamptz, d.settled_at),
  next_attempt_at = clock_timestamp() + make_interval(secs => (v.change ->> 'againMs')::float / 1000)`;

/** Whether it is still ours, and stays so until the transaction ends: for what is written beside the row itself. */
export const holdsLease = async (tx: Scoped, { id, leaseToken }: Leased): Promise<boolean> => {
  const rows = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM declaration WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid FOR UPDATE`;
  return rows.length === 1;
};

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
  await wake(tx);
}

/** The hands look anew when the transaction commits. */
export const wake = (tx: Scoped) => tx.db.$executeRaw`/* ahead */ SELECT pg_notify(${HAND}, '')`;

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

const held = (all: readonly Leased[]) =>
  sql`JOIN unnest(${all.map((it) => it.id)}::uuid[], ${all.map((it) => it.leaseToken)}::uuid[]) AS v (id, token)
    ON d.id = v.id AND d.lease_token = v.token`;

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** `inVain`: what it was to follow came to another end than an acceptance. */
type ToSend = { id: string; state: string; content: unknown; employerNumber: string | null; inVain: boolean };

/** What is to be sent, by id; only what is still ours. */
export const loadForSending = async (tx: Scoped, all: readonly Leased[]) =>
  byId(
    await tx.db.$queryRaw<ToSend[]>`
      SELECT d.id, d.state, d.content, d.employer_number AS "employerNumber",
        coalesce(f.state <> 'accepted', false) AS "inVain"
      FROM declaration d ${held(all)} LEFT JOIN declaration f ON f.id = d.follows_id`,
  );

/** What a verdict is about. */
export type Judged = {
  id: string;
  kind: string;
  content: unknown;
  periodNumber: string | null;
  receivedAt: Date | null;
  doubts: number;
};

/** What verdicts are about, by id; only what is still ours. */
export const loadForVerdict = async (tx: Scoped, all: readonly Leased[]) =>
  byId(
    await tx.db.$queryRaw<Judged[]>`
      SELECT d.id, d.kind, d.content, d.period_number AS "periodNumber", d.received_at AS "receivedAt", d.doubts
      FROM declaration d ${held(all)}`,
  );
