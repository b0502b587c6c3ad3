import type { Scoped } from "@/lib/access/scope";
import { LEASE_SECONDS } from "@/lib/submission/queue/store";

type Leased = { id: string; leaseToken: string };

/** A declaration in doubt, as far as it matters here. Milliseconds by the database's clock. */
export type Doubt = {
  kind: string;
  deadlineAt: Date | null;
  /** How many POSTs of it are in doubt. */
  doubts: number;
  lookups: number;
  postBeganAt: Date | null;
  /** Since the first POST in doubt began. */
  sinceBeganMs: number;
  /** For how long the searches have not had it, without a failure or an outage between; null when they do not say so. */
  absentForMs: number | null;
  /** Since the RSZ answers again, when there was an outage after the POST. */
  sinceRecoveredMs: number | null;
  /** Numbers of sendings that the RSZ refused as double. */
  doubles: string[];
};

/** What is known of the doubt; undefined when the lease is lost. */
export async function loadDoubt(tx: Scoped, { id, leaseToken }: Leased): Promise<Doubt | undefined> {
  const [row] = await tx.db.$queryRaw<Doubt[]>`
    SELECT d.kind, d.deadline_at AS "deadlineAt", d.doubts, d.lookups, d.post_began_at AS "postBeganAt",
      (extract(epoch FROM clock_timestamp() - coalesce(d.post_began_at, d.changed_at)) * 1000)::float AS "sinceBeganMs",
      (extract(epoch FROM clock_timestamp() - d.absent_since_at) * 1000)::float
        * CASE WHEN d.absent_since_at > coalesce(l.recovered_at, '-infinity') THEN 1 END AS "absentForMs",
      (extract(epoch FROM clock_timestamp() - l.recovered_at) * 1000)::float
        * CASE WHEN l.recovered_at > d.post_began_at THEN 1 END AS "sinceRecoveredMs",
      ARRAY(SELECT e.detail ->> 'number' FROM declaration_event e
        WHERE e.declaration_id = d.id AND e.event = 'forget' AND e.detail ->> 'why' = 'double') AS doubles
    FROM declaration d, rsz_line l
    WHERE d.id = ${id}::uuid AND d.lease_token = ${leaseToken}::uuid AND l.id = 1`;
  return row;
}

/** Which of these numbers other declarations of ours bear. */
export async function numbersOfOthers(tx: Scoped, id: string, numbers: string[]): Promise<Set<string>> {
  const rows = await tx.db.declaration.findMany({
    where: { declarationNumber: { in: numbers }, id: { not: id } },
    select: { declarationNumber: true },
  });
  return new Set(rows.flatMap((it) => it.declarationNumber ?? []));
}

/**
 * The highest number that the RSZ had given us before this POST began: what bears no higher one was received before it. One
 * that was found bears its own POST's beginning, at which it had no number yet.
 * Numbers go up (seen in the RSZ's, not promised): what this says is left to a person, never held for absence.
 */
export async function numberBefore(tx: Scoped, { id }: Pick<Leased, "id">): Promise<string> {
  const rows = await tx.db.$queryRaw<{ number: string }[]>`
    SELECT o.declaration_number AS number FROM declaration o
    WHERE o.declaration_number IS NOT NULL AND o.received_at IS NOT NULL
      AND o.posted_at < (SELECT d.post_began_at FROM declaration d WHERE d.id = ${id}::uuid)
    ORDER BY o.declaration_number DESC LIMIT 1`;
  return rows[0]?.number ?? "";
}

/**
 * Whether the RSZ is behind: it has, by its own word, not processed for a minute what it took from us after this POST.
 * Then it may not have come to this one either.
 */
export async function isBehind(tx: Scoped, { id }: Pick<Leased, "id">, speed: number): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM declaration o
    WHERE o.state = 'sent' AND o.not_yet_at > o.posted_at + make_interval(secs => 60 / ${speed}::float)
      AND o.posted_at >= (SELECT d.post_began_at FROM declaration d WHERE d.id = ${id}::uuid)
    LIMIT 1`;
  return rows.length > 0;
}

/** A lease more from now on, for a search that takes longer than one; false when it is no longer ours. */
export const lengthenLease = async (tx: Scoped, { id, leaseToken }: Leased): Promise<boolean> =>
  (await tx.db.$executeRaw`
    UPDATE declaration SET lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`) === 1;

/** Notes a look and when the next is due. `absent`: the search was answered whole and does not have it. */
export const noteLook = (
  tx: Scoped,
  { id, leaseToken }: Leased,
  { absent, nextMs }: { absent: boolean; nextMs: number },
) =>
  tx.db.$executeRaw`
    UPDATE declaration SET lookups = lookups + 1, lease_token = NULL, lease_until = NULL,
      absent_since_at = CASE WHEN NOT ${absent} THEN NULL
        WHEN absent_since_at > coalesce((SELECT recovered_at FROM rsz_line WHERE id = 1), '-infinity') THEN absent_since_at
        ELSE clock_timestamp() END,
      next_attempt_at = clock_timestamp() + make_interval(secs => ${nextMs / 1000}::float)
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`;
