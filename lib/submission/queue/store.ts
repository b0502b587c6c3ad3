import type { Scoped } from "@/lib/access/scope";
import { HAND } from "@/lib/declarations/store";
import type { Circuit } from "@/lib/submission/circuit";
import type { Claimed } from "@/lib/submission/store";
import { Prisma } from "@/prisma/generated/client";

const { sql, raw } = Prisma;

/** No step takes as long: a POST and its renewals take 30 s at most. Counted anew right before the POST. */
export const LEASE_SECONDS = 60;
/** A hand that has not said so for this long is dead. It says so every second. */
export const HAND_LIFE_SECONDS = 7;

/**
 * The end of a hand's life. While the database itself was away no hand could say that it lives, so each is given one more
 * life from the database's start.
 */
const endOfLife = sql`greatest(h.alive_until, pg_postmaster_start_time() + make_interval(secs => ${raw(`${HAND_LIFE_SECONDS}`)}))`;

/** Whether a hand lives, by its column. */
const lives = (column: string) =>
  sql`EXISTS (SELECT 1 FROM hand h WHERE h.id = ${raw(column)} AND ${endOfLife} > clock_timestamp())`;

/** Held: within its lease, by a hand that lives. A lease of no hand ends with its time. */
const held = (row: string) =>
  sql`(${raw(row)}.lease_until IS NOT NULL AND ${raw(row)}.lease_until > clock_timestamp()
    AND (${raw(row)}.lease_hand_id IS NULL OR ${lives(`${row}.lease_hand_id`)}))`;

/** `i` is being identified, and `row` is about the very period that `i` would begin. */
const aboutIdentified = (row: string) => sql`${raw(row)}.period_number IN (i.period_number, i.declaration_number)`;

/** An earlier one that itself waits for an identification lets those of other periods pass. */
const waitsForIdentification = sql`
  EXISTS (SELECT 1 FROM declaration i
    WHERE i.employer_id = o.employer_id AND i.person_id = o.person_id AND i.state = 'identifying'
      AND (i.id = o.follows_id OR ${aboutIdentified("o")}))`;

/**
 * What may be sent now. One in flight for each employer and worker, in the order in which they were queued; a stuck one
 * may be in flight. One that is being identified holds back what is about its own period alone. What follows another
 * waits until that one has ended; how it ended is looked at when it is sent. What is paused with its batch waits, without
 * a due time, and holds nobody back.
 */
const ready = sql`
  d.state = 'queued' AND d.next_attempt_at <= clock_timestamp() AND NOT ${held("d")}
  AND NOT EXISTS (
    SELECT 1 FROM declaration o
    WHERE o.employer_id = d.employer_id AND o.person_id = d.person_id AND o.id <> d.id
      AND (o.state IN ('sending', 'sent', 'stuck')
        OR (o.state = 'identifying' AND d.period_number IN (o.period_number, o.declaration_number))
        OR (o.state = 'queued' AND o.next_attempt_at IS NOT NULL AND (${held("o")}
          OR ((o.queued_at, o.sequence) < (d.queued_at, d.sequence) AND NOT ${waitsForIdentification})))))
  AND (d.follows_id IS NULL OR (SELECT f.state FROM declaration f WHERE f.id = d.follows_id)
    IN ('accepted', 'refused', 'rejected', 'recalled', 'abandoned'))
  AND (d.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM batch b WHERE b.id = d.batch_id AND b.paused_at IS NOT NULL))`;

const byTurnOrder = sql`d.turn, d.queued_at, d.sequence`;

/** Up to `limit` of what may be sent, in that order; whoever holds one for a moment, a person who recalls it, is not waited for. */
const pick = (which: Prisma.Sql, limit: Prisma.Sql, order = byTurnOrder) => sql`
  SELECT d.id, d.turn FROM declaration d WHERE ${ready} AND ${which}
  ORDER BY ${order} LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED`;

export type Want = {
  /** Who takes them; null for a hand that does not say that it lives: then only the lease's time counts. */
  handId: string | null;
  /** How many to send, and how many of these by turn alone. */
  posts: number;
  byTurn: number;
  /** How many to ask about. */
  gets: number;
  /** How much faster than published the pace runs. */
  speed: number;
  /** The instant of the portal, in which deadlines are. */
  now: Date;
};

/**
 * Takes due declarations for a hand, in one statement.
 *
 * What is to be sent, in this order:
 *   1. a share (`byTurn`) by turn alone, so that nothing waits for ever, however much that is urgent keeps coming;
 *   2. what has an hour or less until its legal deadline: by that deadline, at the same moment by turn;
 *   3. all else by turn: what has time, what has no deadline, and what is late already and is not saved by overtaking.
 * A turn is a round in which each batch, and the single entries of each employer, have one declaration (given when it is
 * queued: `makeDue`). So batches share evenly, and a single entry comes in the round after the present one, not after a
 * batch. The round of the queue follows what goes by turn; the urgent overtake it.
 *
 * What is to be asked about goes by when it is due. A row that is asked about is at once put off by what the pace demands
 * after a GET made now: if this hand dies, whoever takes over does not ask too soon. What was left in `sending` by a dead
 * hand needs no call and is always taken, and so is what was planned: it is looked at, and queued when its moment has come.
 * What is in doubt is looked up like a question, and before these: there is little of it.
 */
export const claimDue = (tx: Scoped, { handId, posts, byTurn, gets, speed, now }: Want) => {
  const left = (...picked: string[]) =>
    sql`(SELECT greatest(0, ${posts}::int${raw(picked.map((it) => ` - (SELECT count(*) FROM ${it})`).join(""))}))`;
  const near = sql`d.deadline_at > ${now}::timestamptz AND d.deadline_at <= ${now}::timestamptz + interval '1 hour'`;
  const fresh = sql`d.id <> ALL (ARRAY(SELECT id FROM by_turn))`;
  return tx.db.$queryRaw<Claimed[]>`
    WITH by_turn AS (${pick(sql`true`, sql`${Math.min(byTurn, posts)}::int`)}),
    urgent AS (${pick(sql`${near} AND ${fresh}`, left("by_turn"), sql`d.deadline_at, ${byTurnOrder}`)}),
    rest AS (${pick(
      sql`(d.deadline_at IS NULL OR d.deadline_at <= ${now}::timestamptz
        OR d.deadline_at > ${now}::timestamptz + interval '1 hour') AND ${fresh}`,
      left("by_turn", "urgent"),
    )}),
    doubted AS (
      SELECT d.id FROM declaration d
      WHERE d.state = 'stuck' AND d.next_attempt_at <= clock_timestamp() AND NOT ${held("d")}
      ORDER BY d.next_attempt_at LIMIT ${gets} FOR UPDATE OF d SKIP LOCKED),
    asked AS (
      SELECT d.id FROM declaration d
      WHERE d.state IN ('sent', 'identifying') AND d.next_attempt_at <= clock_timestamp() AND NOT ${held("d")}
      ORDER BY d.next_attempt_at LIMIT (SELECT greatest(0, ${gets}::int - count(*)) FROM doubted) FOR UPDATE OF d SKIP LOCKED),
    interrupted AS (
      SELECT d.id FROM declaration d WHERE d.state = 'sending' AND d.next_attempt_at <= clock_timestamp() AND NOT ${held("d")}
      LIMIT 32 FOR UPDATE OF d SKIP LOCKED),
    planned AS (
      SELECT d.id FROM declaration d WHERE d.state = 'planned' AND d.next_attempt_at <= clock_timestamp() AND NOT ${held("d")}
      ORDER BY d.deadline_at LIMIT 32 FOR UPDATE OF d SKIP LOCKED),
    sends AS (SELECT id FROM by_turn UNION ALL SELECT id FROM urgent UNION ALL SELECT id FROM rest),
    moved AS (
      UPDATE rsz_line SET served = served + (SELECT count(*) FROM sends),
        turn = greatest(turn, (SELECT max(turn) FROM (SELECT turn FROM by_turn UNION ALL SELECT turn FROM rest) it))
      WHERE id = 1 AND EXISTS (SELECT 1 FROM sends)),
    due AS (SELECT id FROM sends UNION ALL SELECT id FROM doubted UNION ALL SELECT id FROM asked
      UNION ALL SELECT id FROM interrupted
      UNION ALL SELECT id FROM planned)
    UPDATE declaration d SET
      lease_token = gen_random_uuid(),
      lease_hand_id = ${handId}::uuid,
      lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}),
      next_attempt_at = CASE WHEN d.state IN ('planned', 'queued', 'sending') THEN d.next_attempt_at ELSE clock_timestamp() +
        make_interval(secs => CASE
          WHEN extract(epoch FROM clock_timestamp() - coalesce(d.posted_at, d.post_began_at)) * ${speed}::float < 30 THEN 1
          WHEN extract(epoch FROM clock_timestamp() - coalesce(d.posted_at, d.post_began_at)) * ${speed}::float < 1200 THEN 60
          ELSE 3600 END / ${speed}::float) END
    FROM due WHERE d.id = due.id
    RETURNING d.id, d.state, d.employer_id AS "employerId", d.person_id AS "personId", d.attempts,
      d.declaration_number AS "declarationNumber", d.lease_token AS "leaseToken",
      (extract(epoch FROM clock_timestamp() - d.posted_at) * 1000)::float AS "sincePostedMs"`;
};

/** Milliseconds until something becomes due, a lease ends or a hand that holds one would be dead; undefined when nothing is awaited. */
export async function nextDueInMs(tx: Scoped): Promise<number | undefined> {
  const rows = await tx.db.$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM least(
      (SELECT min(d.next_attempt_at) FROM declaration d
        WHERE d.next_attempt_at > clock_timestamp() AND d.state IN ('planned', 'queued', 'sending', 'sent', 'identifying', 'stuck')),
      (SELECT min(CASE WHEN d.lease_hand_id IS NULL THEN d.lease_until ELSE least(d.lease_until, ${endOfLife}) END) FROM declaration d LEFT JOIN hand h ON h.id = d.lease_hand_id
        WHERE d.lease_token IS NOT NULL AND d.lease_until > clock_timestamp() AND ${held("d")})
      ) - clock_timestamp()) * 1000)::float AS ms`;
  return rows[0]?.ms ?? undefined;
}

/** The line to the RSZ as all hands know it, by the database's clock, and what is under way on it. */
export type Line = {
  circuit: Circuit;
  now: Date;
  probeHandId: string | null;
  proberAlive: boolean;
  served: number;
  posts: number;
  gets: number;
};

type Row = Circuit & Omit<Line, "circuit">;

/**
 * Takes the line for this transaction: hands claim one after the other, so that limits hold for all together. A hand that
 * freezes with the line in its hand loses it after five seconds. The queue is read along its indexes, whatever the
 * database thinks of its size: a batch of thousands comes before any statistics about it.
 */
export async function lockLine(tx: Scoped): Promise<void> {
  await tx.db.$executeRaw`/* ahead */
    SELECT set_config('idle_in_transaction_session_timeout', '5000', true), set_config('enable_sort', 'off', true),
      set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true),
      set_config('jit', 'off', true)
    FROM rsz_line WHERE id = 1 FOR UPDATE`;
}

/**
 * A statement of its own after `lockLine`: what was counted before the lock came may be past. `answered`: what the asking hand
 * holds, but the RSZ no more.
 */
export async function readLine(tx: Scoped, answered: readonly string[] = []): Promise<Line> {
  const [row] = await tx.db.$queryRaw<Row[]>`
    SELECT phase, failures, failing_since_at AS "failingSinceAt", pause_ms AS "pauseMs", until_at AS "untilAt",
      slowdowns, slow_until_at AS "slowUntilAt", probe_hand_id AS "probeHandId", served::float AS served,
      clock_timestamp()::timestamptz(3) AS now, ${lives("l.probe_hand_id")} AS "proberAlive", busy.posts, busy.gets
    FROM rsz_line l, (
      SELECT count(*) FILTER (WHERE d.state IN ('queued', 'sending') AND d.id <> ALL (${[...answered]}::uuid[]))::int AS posts,
        count(*) FILTER (WHERE d.state IN ('sent', 'identifying', 'stuck'))::int AS gets
      FROM declaration d WHERE d.lease_token IS NOT NULL AND ${held("d")}) busy
    WHERE l.id = 1`;
  if (!row) throw new Error("the line to the RSZ has no row");
  const { now, probeHandId, proberAlive, served, posts, gets, ...circuit } = row;
  return { circuit, now, probeHandId, proberAlive, served, posts, gets };
}

/** Keeps what was learnt; only under `lockLine`. */
export const writeCircuit = (tx: Scoped, circuit: Circuit, probeHandId: string | null) =>
  tx.db.rszLine.update({ where: { id: 1 }, data: { ...circuit, probeHandId } });

/** The RSZ answers again: what was put off because it did not goes now, and the hands are woken. */
export async function resume(tx: Scoped): Promise<void> {
  await tx.db.$executeRaw`UPDATE rsz_line SET recovered_at = clock_timestamp() WHERE id = 1`;
  await tx.db.$executeRaw`
    UPDATE declaration SET next_attempt_at = clock_timestamp()
    WHERE state = 'queued' AND attempts > 0 AND next_attempt_at > clock_timestamp() AND NOT ${held("declaration")}`;
  await tx.db.$executeRaw`SELECT pg_notify(${HAND}, '')`;
}
