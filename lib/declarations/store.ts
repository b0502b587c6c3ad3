import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";
import { open, seal } from "@/lib/crypto";
import { sealWords } from "@/lib/declarations/seal-words";
import { namedPerson } from "@/lib/people/name-at";
import { Prisma } from "@/prisma/generated/client";

/** The channel that wakes the hand. */
export const HAND = "indienst_hand";

export type StateChange = Omit<Prisma.DeclarationUncheckedUpdateManyInput, "id" | "state" | "version">;

const visible = (tx: Scoped): Prisma.DeclarationWhereInput => ({ employer: reach(tx.scope) });

export const findDeclaration = (tx: Scoped, id: string) =>
  tx.db.declaration.findFirst({ where: { id, ...visible(tx) } });

const kin = {
  select: { id: true, kind: true, state: true, result: true, declarationNumber: true, doubts: true },
} as const;

/** With what was made together with it. */
export const findToRecall = (tx: Scoped, id: string) =>
  tx.db.declaration.findFirst({
    where: { id, ...visible(tx) },
    include: { follows: kin, followers: { ...kin, where: visible(tx), orderBy: { sequence: "asc" } } },
  });

/** With all that is shown on its page. */
export const findDeclarationPage = (tx: Scoped, id: string) =>
  tx.db.declaration.findFirst({
    where: { id, ...visible(tx) },
    include: {
      employer: { select: { id: true, name: true, mandateReviewAt: true } },
      person: namedPerson,
      createdBy: { select: { name: true } },
      ancestor: kin,
      batchRow: { select: { batch: { select: { id: true, pausedAt: true } } } },
      follows: kin,
      followers: { ...kin, where: visible(tx), orderBy: { sequence: "asc" } },
      descendants: {
        ...kin,
        where: { ...visible(tx), state: { not: "draft" } },
        orderBy: { sequence: "asc" },
      },
      events: { orderBy: { id: "desc" } },
      notifications: { orderBy: { id: "desc" } },
    },
  });

/** All that was submitted about a period, its IN included, the newest first, with what happened to it. */
export const declarationsOfPeriod = (tx: Scoped, periodNumber: string) =>
  tx.db.declaration.findMany({
    where: { ...visible(tx), submittedAt: { not: null }, OR: [{ periodNumber }, { declarationNumber: periodNumber }] },
    include: {
      createdBy: { select: { name: true } },
      notifications: { orderBy: { id: "desc" } },
    },
    orderBy: { sequence: "desc" },
  });

/** Names of colleagues, by account; for events, which hold the account alone. */
export async function actorNames(tx: Scoped, userIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const id = { in: [...new Set(userIds.flatMap((it) => it ?? []))] };
  const users = await tx.db.user.findMany({ where: { id }, select: { id: true, name: true } });
  return new Map(users.map((it) => [it.id, it.name]));
}

/**
 * The declaration that a form began from, as its ancestor: undefined when it is out of reach, null when the form has since
 * gone to another employer, which makes them strangers.
 */
export async function findAncestor(tx: Scoped, id: string, employerId: string): Promise<string | null | undefined> {
  const row = await tx.db.declaration.findFirst({ where: { id, ...visible(tx) }, select: { employerId: true } });
  if (!row) return undefined;
  return row.employerId === employerId ? id : null;
}

/** What a form was kept as, or became. In SQL, because each submit asks it. */
export async function findByClientKey(tx: Scoped, clientKey: string): Promise<Kept | null> {
  const [row] = await tx.db.$queryRaw<Kept[]>`
    SELECT d.id, d.state, d.version, d.content FROM declaration d
    WHERE d.client_key = ${clientKey}::uuid AND ${reachSql(tx.scope, "d.employer_id")}`;
  return row ?? null;
}

type Kept = { id: string; state: string; version: number; content: unknown };

export const findByDeclarationNumber = (tx: Scoped, declarationNumber: string) =>
  tx.db.declaration.findFirst({ where: { declarationNumber, ...visible(tx) }, select: { id: true } });

/** `d` is under way; what goes on by itself once the mandate is in order is among it. */
export const isUnderWay = Prisma.sql`(
  d.state IN ('planned', 'queued', 'sending', 'sent', 'identifying', 'stuck')
  OR (d.state = 'paused' AND d.handled_at IS NULL
    AND EXISTS (SELECT 1 FROM employer e WHERE e.id = d.employer_id AND e.mandate_review_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM declaration_event v
      WHERE v.declaration_id = d.id AND v.event IN ('hold', 'mandate-end'))))`;

/** Declarations of this worker at this employer that are under way, the oldest first. */
export const findUnderWay = (tx: Scoped, employerId: string, personId: string) =>
  tx.db.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT d.id, d.content FROM declaration d
    WHERE d.employer_id = ${employerId}::uuid AND d.person_id = ${personId}::uuid AND ${isUnderWay}
      AND ${reachSql(tx.scope, "d.employer_id")}
    ORDER BY d.sequence`;

/** Our IN that the RSZ has numbered but not settled: the period would bear the same number. */
export const findUnsettledIn = (tx: Scoped, employerId: string, personId: string, declarationNumber: string) =>
  tx.db.declaration.findFirst({
    where: {
      declarationNumber,
      kind: "IN",
      employerId,
      personId,
      state: { in: ["sent", "identifying"] },
      ...visible(tx),
    },
    select: { id: true, content: true },
  });

/** What was queued to be sent once this declaration is accepted. */
export const findFollower = (tx: Scoped, followsId: string) =>
  tx.db.declaration.findFirst({
    where: { followsId, ...visible(tx) },
    select: { id: true },
    orderBy: { sequence: "asc" },
  });

/** Whether it waits for a declaration that was not accepted. */
export const waitsInVain = async (tx: Scoped, id: string) =>
  (await tx.db.declaration.count({ where: { id, follows: { state: { not: "accepted" } }, ...visible(tx) } })) === 1;

/** Whether a sending of it ever came to no certain end. */
export const wasLost = async (tx: Scoped, declarationId: string) =>
  (await tx.db.declarationEvent.count({
    where: { declarationId, event: { in: ["lose", "forget"] }, declaration: visible(tx) },
  })) > 0;

/** The declaration that made a period, where it was ours. */
export const findMaker = (tx: Scoped, periodNumber: string) =>
  tx.db.declaration.findFirst({
    where: { declarationNumber: periodNumber, kind: "IN", ...visible(tx) },
    select: { content: true },
  });

export const createDeclaration = (tx: Scoped, data: Prisma.DeclarationUncheckedCreateInput) =>
  tx.db.declaration.create({ data });

/** Changes a draft that is still the version it was read at; false otherwise. */
export async function changeDraft(
  tx: Scoped,
  { id, version }: { id: string; version: number },
  data: StateChange,
): Promise<boolean> {
  const { count } = await tx.db.declaration.updateMany({
    where: { id, version, state: "draft", ...visible(tx) },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** Moves a row that is still in the state and version it was read in (and, for the hand, still ours); false otherwise. */
export async function moveState(
  tx: Scoped,
  { id, state, version, leaseToken }: { id: string; state: string; version?: number; leaseToken?: string },
  data: StateChange & { state: string },
): Promise<boolean> {
  const { count } = await tx.db.declaration.updateMany({
    where: { id, state, ...(leaseToken && { leaseToken }), ...(version !== undefined && { version }), ...visible(tx) },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** What may leave the work list before its time: what the RSZ has answered, or will not take. */
const handleable = { OR: [{ state: { in: ["refused", "rejected", "paused"] } }, { state: "accepted", result: "W" }] };

/** A person has dealt with it, or a later declaration has: it leaves the work list. False when it may not, or already had. */
export async function markHandled(tx: Scoped, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.db.declaration.updateMany({
    where: { id, handledAt: null, ...handleable, ...visible(tx) },
    data: { handledAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/** Undoes `markHandled` where it was this successor that took it off the work list. */
export async function unmarkHandled(tx: Scoped, id: string, successorId: string): Promise<boolean> {
  const bySuccessor = { event: "handle", detail: { path: ["successorId"], equals: successorId } };
  const { count } = await tx.db.declaration.updateMany({
    where: { id, handledAt: { not: null }, events: { some: bySuccessor }, ...visible(tx) },
    data: { handledAt: null, version: { increment: 1 } },
  });
  return count === 1;
}

type NewEvent = {
  declarationId: string;
  at: Date;
  userId: string | null;
  event: string;
  fromState?: string;
  toState: string;
  detail?: Prisma.InputJsonObject;
};

/** In SQL, because nothing waits for it. */
export const addEvent = (tx: Scoped, { fromState, detail = {}, ...it }: NewEvent) =>
  tx.db.$executeRaw`/* ahead */
    INSERT INTO declaration_event (declaration_id, at, user_id, event, from_state, to_state, detail)
    VALUES (${it.declarationId}::uuid, ${it.at}, ${it.userId}::uuid, ${it.event}, ${fromState ?? null}, ${it.toState},
      ${JSON.stringify(detail)}::jsonb)`;

export type NewNotification = {
  declarationId: string;
  employerId: string;
  number: string;
  result: string;
  final: boolean;
  anomalies: unknown;
  informations: unknown;
  receivedAt: Date;
};

/** In SQL, because the hand stores many at once. */
export const addNotifications = (tx: Scoped, notifications: readonly NewNotification[]) =>
  tx.db.$executeRaw`/* ahead */
    INSERT INTO notification (declaration_id, employer_id, number, result, final, anomalies, informations, received_at)
    SELECT v."declarationId", v."employerId", v.number, v.result, v.final, v.anomalies, v.informations, v."receivedAt"
    FROM jsonb_to_recordset(${JSON.stringify(notifications)}::jsonb) AS v ("declarationId" uuid, "employerId" uuid,
      number text, result text, final bool, anomalies jsonb, informations jsonb, "receivedAt" timestamptz)`;

/**
 * Due now, or once it has rested, by the database's clock; the hand is woken when the transaction commits. The first time gives it its place in
 * the queue; what the RSZ is said to have is asked about at a pace that begins now.
 *
 * Its turn is the round after the present one, or after the last that its batch, or its employer's single entries, have in
 * the queue: so a long batch is no wall for others, and whoever waits is overtaken once a round by each other at most.
 */
export async function makeDue(tx: Scoped, id: string, restMs = 0): Promise<void> {
  await tx.db.$executeRaw`/* ahead */
    UPDATE declaration d SET next_attempt_at = clock_timestamp() + make_interval(secs => ${restMs / 1000}::float),
      queued_at = coalesce(queued_at, clock_timestamp()),
      posted_at = CASE WHEN state = 'sent' THEN coalesce(posted_at, clock_timestamp()) ELSE posted_at END,
      turn = CASE WHEN state = 'queued' THEN 1 + greatest((SELECT turn FROM rsz_line WHERE id = 1), (
        SELECT max(q.turn) FROM declaration q
        WHERE q.state = 'queued' AND q.id <> d.id
          AND coalesce(q.batch_id, q.employer_id) = coalesce(d.batch_id, d.employer_id))) ELSE turn END
    WHERE id = ${id}::uuid`;
  await tx.db.$executeRaw`/* ahead */ SELECT pg_notify(${HAND}, '')`;
}

/** A planned one is looked at after so long, by the database's clock; the hand is woken to know of it. */
export async function lookAfter(tx: Scoped, id: string, ms: number): Promise<void> {
  await tx.db.$executeRaw`
    UPDATE declaration SET next_attempt_at = clock_timestamp() + make_interval(secs => ${ms / 1000}::float)
    WHERE id = ${id}::uuid AND state = 'planned'`;
  await tx.db.$executeRaw`/* ahead */ SELECT pg_notify(${HAND}, '')`;
}

export const sealDraft = (values: unknown): Uint8Array<ArrayBuffer> => seal(JSON.stringify(values), "draft");
export const openDraft = (sealed: Uint8Array): unknown => JSON.parse(open(sealed, "draft"));

export type WireExchange = {
  declarationId: string;
  at: Date;
  direction: "request" | "answer";
  status?: number;
  text: string;
};

/** The exact words, sealed. In SQL, because the hand keeps many at once. */
export function addWireMessages(tx: Scoped, messages: readonly WireExchange[]) {
  const rows = messages.map(({ text, ...row }) => ({ ...row, sealed: sealWords(text) }));
  return tx.db.$executeRaw`
    INSERT INTO wire_message (declaration_id, at, direction, status, sealed)
    SELECT v."declarationId", v.at, v.direction, v.status, decode(v.sealed, 'base64')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS v ("declarationId" uuid, at timestamptz, direction text, status int, sealed text)`;
}

/** What went over the wire for a declaration, opened, the oldest first. */
export async function wireMessagesOf(tx: Scoped, declarationId: string) {
  const rows = await tx.db.wireMessage.findMany({
    where: { declaration: { id: declarationId, ...visible(tx) } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ sealed, ...row }) => ({ ...row, text: open(sealed, "wire") }));
}
