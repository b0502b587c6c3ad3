import { reachSql } from "@/lib/access/reach-sql";
import { type Scoped, userIdOf } from "@/lib/access/scope";
import type { MandateReview } from "@/lib/declarations/mandates/mandate-review";
import { HAND } from "@/lib/declarations/store";
import { advance } from "@/lib/dimona/lifecycle";
import { CHANGES } from "@/lib/live/announce";
import { Prisma } from "@/prisma/generated/client";

/** Paused because of the mandate, not because of what was to go before it, nor left to persons since; the counterpart of `isHeld`. */
const barred = Prisma.sql`d.state = 'paused' AND d.handled_at IS NULL AND (
  SELECT e.event FROM declaration_event e WHERE e.declaration_id = d.id AND e.event IN ('hold', 'bar', 'mandate-end')
  ORDER BY e.id DESC LIMIT 1) = 'bar'`;

/** The RSZ has it but does not let us ask (403 on a GET): it rests until a person has looked at the mandate. */
const unasked = Prisma.sql`d.state IN ('sent', 'identifying') AND d.next_attempt_at IS NULL AND d.lease_token IS NULL`;

type Said = { at: Date; event: string; from: string; to: string; detail: object };

/** Writes down and announces what happened to all that `moved` names; how many they were. */
async function tell(tx: Scoped, moved: Prisma.Sql, { at, event, from, to, detail }: Said): Promise<number> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    WITH moved AS (${moved}), told AS (
      INSERT INTO declaration_event (declaration_id, at, user_id, event, from_state, to_state, detail)
      SELECT m.id, ${at}, ${userIdOf(tx.scope)}::uuid, ${event}, ${from}, ${to}, ${JSON.stringify(detail)}::jsonb FROM moved m)
    SELECT pg_notify(${CHANGES}, json_build_object('declarationId', m.id, 'employerId', m.employer_id)::text)::text FROM moved m`;
  return rows.length;
}

/**
 * Pauses what is queued for an employer and in nobody's hands, in one statement however many they are; what a hand holds
 * it pauses itself before it would send. As `transition` would: row, event and announcement, or none.
 */
export const pauseQueued = (tx: Scoped, employerId: string, at: Date): Promise<number> => {
  const to = advance("queued", "bar");
  const moved = Prisma.sql`
    UPDATE declaration d SET state = ${to}, version = d.version + 1, changed_at = ${at},
      next_attempt_at = NULL, lease_token = NULL, lease_until = NULL
    WHERE d.employer_id = ${employerId}::uuid AND d.state = 'queued'
      AND (d.lease_until IS NULL OR d.lease_until < clock_timestamp()) AND ${reachSql(tx.scope, "d.employer_id")}
    RETURNING d.id, d.employer_id`;
  return tell(tx, moved, { at, event: "bar", from: "queued", to, detail: { why: "mandate-review" } });
};

/**
 * Queues again what was paused because of the mandate, a turn each in order of deadline, from the present turn on, so that
 * it overtakes nobody; declarations of one worker keep the order in which they were submitted. Wakes the hands.
 */
export async function resumeBarred(tx: Scoped, employerId: string, at: Date, reason: string): Promise<number> {
  const to = advance("paused", "repeat");
  const moved = Prisma.sql`
    UPDATE declaration p SET state = ${to}, version = p.version + 1, changed_at = ${at}, attempts = 0,
      declaration_number = NULL, posted_at = NULL, lease_token = NULL, lease_until = NULL,
      next_attempt_at = clock_timestamp(), turn = (SELECT l.turn FROM rsz_line l WHERE l.id = 1) + ranked.place
    FROM (SELECT d.id, row_number() OVER (ORDER BY d.deadline_at NULLS LAST, d.sequence)::int AS place
      FROM declaration d WHERE d.employer_id = ${employerId}::uuid AND ${barred}
        AND ${reachSql(tx.scope, "d.employer_id")}) ranked
    WHERE p.id = ranked.id AND p.state = 'paused'
    RETURNING p.id, p.employer_id`;
  const detail = { reason, why: "mandate-confirmed" };
  const count = await tell(tx, moved, { at, event: "repeat", from: "paused", to, detail });
  const asked = await tx.db.$executeRaw`
    UPDATE declaration d SET next_attempt_at = clock_timestamp()
    WHERE d.employer_id = ${employerId}::uuid AND ${unasked} AND ${reachSql(tx.scope, "d.employer_id")}`;
  await tx.db.$executeRaw`SELECT pg_notify(${HAND}, '')`;
  return count + asked;
}

/** What the RSZ has and will not tell us any more goes to persons: no number of theirs will be asked about again. */
export async function leaveUnasked(tx: Scoped, employerId: string, at: Date, detail: object): Promise<number> {
  let count = 0;
  for (const from of ["sent", "identifying"] as const) {
    const to = advance(from, "forget");
    const moved = Prisma.sql`
      UPDATE declaration d SET state = ${to}, version = d.version + 1, changed_at = ${at}, doubts = d.doubts + 1
      WHERE d.employer_id = ${employerId}::uuid AND ${unasked} AND d.state = ${from}
        AND ${reachSql(tx.scope, "d.employer_id")}
      RETURNING d.id, d.employer_id`;
    count += await tell(tx, moved, { at, event: "forget", from, to, detail: { ...detail, why: "forbidden" } });
  }
  return count;
}

/** Leaves what is paused to persons, and writes down at each why it will not go on by itself. */
export const noteMandateEnded = (tx: Scoped, employerId: string, at: Date, detail: object): Promise<number> => {
  const found = Prisma.sql`
    SELECT d.id, d.employer_id FROM declaration d
    WHERE d.employer_id = ${employerId}::uuid AND ${barred} AND ${reachSql(tx.scope, "d.employer_id")}`;
  return tell(tx, found, { at, event: "mandate-end", from: "paused", to: "paused", detail });
};

const reviews = (tx: Scoped, which: Prisma.Sql) =>
  tx.db.$queryRaw<MandateReview[]>`
    SELECT m.id AS "employerId", m.name, m.mandate_review_at AS since, w.waiting, w."firstDeadlineAt"
    FROM employer m CROSS JOIN LATERAL (
      SELECT count(*)::int AS waiting, min(d.deadline_at) AS "firstDeadlineAt"
      FROM declaration d WHERE d.employer_id = m.id AND ((${barred}) OR (${unasked}))) w
    WHERE m.mandate_review_at IS NOT NULL AND ${which} AND ${reachSql(tx.scope, "m.id")}
    ORDER BY w."firstDeadlineAt" NULLS LAST, m.mandate_review_at`;

/** All mandates to look at within reach, those with the first deadline first. */
export const listMandateReviews = (tx: Scoped): Promise<MandateReview[]> => reviews(tx, Prisma.sql`true`);

/** The same of one employer; undefined when nothing is to be looked at, or it is out of reach. */
export const findMandateReview = async (tx: Scoped, employerId: string): Promise<MandateReview | undefined> =>
  (await reviews(tx, Prisma.sql`m.id = ${employerId}::uuid`))[0];
