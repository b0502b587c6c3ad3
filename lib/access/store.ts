import { visibleAccounts } from "@/lib/access/accounts/store";
import { type CurrentUser, type Scoped, toRole, userIdOf } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import type { Prisma } from "@/prisma/generated/client";

/** Login time is the machine's, also when CLOCK_AT moves the rest: a session must not live in another year. */
const minutes = 60_000;
const absoluteLife = 12 * 60 * minutes;
const idleLife = 2 * 60 * minutes;
const throttleWindow = 15 * minutes;

type UserRow = { id: string; name: string; email: string; role: string; language: string };

const toCurrentUser = ({ id, name, email, role, language }: UserRow): CurrentUser => ({
  id,
  name,
  email,
  role: toRole(role),
  language,
});

/** The account for a login, with its password hash; inactive accounts do not exist here. */
export const findAccount = (tx: Scoped, email: string) =>
  tx.db.user.findFirst({ where: { email: email.trim().toLowerCase(), active: true } });

export async function createSession(tx: Scoped, userId: string): Promise<string> {
  const { id } = await tx.db.session.create({ data: { userId, expiresAt: new Date(Date.now() + absoluteLife) } });
  return id;
}

/** What makes a session count: not revoked, not ended, not idle for too long. */
const alive = () => ({
  revokedAt: null,
  expiresAt: { gt: new Date() },
  lastSeenAt: { gt: new Date(Date.now() - idleLife) },
});

/**
 * The user of a session that is neither revoked, nor ended, nor idle for too long; notes that it was seen. In SQL, because
 * every request asks it.
 */
export async function findSessionUser(tx: Scoped, sessionId: string, touch = true): Promise<CurrentUser | undefined> {
  const { expiresAt, lastSeenAt } = alive();
  const [session] = await tx.db.$queryRaw<(UserRow & { seenAt: Date })[]>`
    SELECT u.id, u.name, u.email, u.role, u.language, s.last_seen_at AS "seenAt"
    FROM session s JOIN user_account u ON u.id = s.user_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${expiresAt.gt}
      AND s.last_seen_at > ${lastSeenAt.gt} AND u.active`;
  if (!session) return undefined;
  if (touch && Date.now() - session.seenAt.getTime() > minutes)
    await tx.db.session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
  return toCurrentUser(session);
}

/** Sessions are one's own, or any for who administers. */
const mine = (tx: Scoped) => ({ user: visibleAccounts(tx) });

export const revokeSession = (tx: Scoped, sessionId: string) =>
  tx.db.session.updateMany({ where: { id: sessionId, revokedAt: null, ...mine(tx) }, data: { revokedAt: new Date() } });

/** All sessions of an account within reach, but for the one to keep; says how many were still open. */
export async function revokeSessionsOf(tx: Scoped, userId: string, keepId?: string): Promise<number> {
  const others = keepId ? { NOT: { id: keepId } } : {};
  const where = { userId, revokedAt: null, expiresAt: { gt: new Date() }, ...others, ...mine(tx) };
  return (await tx.db.session.updateMany({ where, data: { revokedAt: new Date() } })).count;
}

/** The sessions of an account that are alive, last seen first; none of an account out of reach. */
export const listSessions = (tx: Scoped, userId: string) =>
  tx.db.session.findMany({
    where: { userId, ...alive(), ...mine(tx) },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true },
  });

/** Failed logins with this key within the window. */
export const countFailures = (tx: Scoped, keyHash: Uint8Array<ArrayBuffer>) =>
  tx.db.loginAttempt.count({ where: { keyHash, at: { gt: new Date(Date.now() - throttleWindow) } } });

/** One at a time for this key until the transaction ends: counting and recording are then one step. */
export const lockKey = (tx: Scoped, keyHash: Uint8Array<ArrayBuffer>) =>
  tx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(encode(${keyHash}, 'hex'), 0))`;

/** The ids of the rows written. */
export async function recordFailure(tx: Scoped, keyHashes: Uint8Array<ArrayBuffer>[]): Promise<bigint[]> {
  const data = keyHashes.map((keyHash) => ({ keyHash }));
  return (await tx.db.loginAttempt.createManyAndReturn({ data, select: { id: true } })).map(({ id }) => id);
}

export const forgetFailures = (tx: Scoped, ids: readonly bigint[]) =>
  tx.db.loginAttempt.deleteMany({ where: { id: { in: [...ids] } } });

/** Sets the asker's own language; a system scope has none. */
export async function setLanguage(tx: Scoped, language: string): Promise<void> {
  const id = userIdOf(tx.scope);
  if (id) await tx.db.user.updateMany({ where: { id }, data: { language } });
}

export type Consultation = {
  screen: string;
  purpose: string;
  employerId?: string;
  personId?: string;
  /** Filters, number of hits, what was revealed. Never an identity number. */
  detail?: Prisma.InputJsonObject;
};

/** Every look at a person passes here: lists, details and searches alike. */
export const recordConsultation = (tx: Scoped, consultation: Consultation) =>
  tx.db.consultation.create({ data: { at: now(), userId: userIdOf(tx.scope), ...consultation } });

/** The same, but one row for each form and person: what is drawn anew while someone types is one look. `form`: its key. */
export async function recordConsultationOnce(tx: Scoped, consultation: Consultation, form: string): Promise<void> {
  const { screen, purpose, personId } = consultation;
  const before = { userId: userIdOf(tx.scope), screen, purpose, personId, detail: { path: ["form"], equals: form } };
  if ((await tx.db.consultation.count({ where: before })) > 0) return;
  await recordConsultation(tx, { ...consultation, detail: { ...consultation.detail, form } });
}

/** The same for a list: one row for each person shown, so that who looked at a person is found by that person; one without, when nobody was. */
export const recordConsultations = (
  tx: Scoped,
  consultation: Omit<Consultation, "personId">,
  personIds: readonly string[],
) => {
  const base = { at: now(), userId: userIdOf(tx.scope), ...consultation };
  const people = [...new Set(personIds)];
  return tx.db.consultation.createMany({
    data: people.length === 0 ? [base] : people.map((personId) => ({ ...base, personId })),
  });
};

export type Audit = { action: string; subject: string; subjectId?: string; detail?: Prisma.InputJsonObject };

/** One row for each change of an account, team, employer or person, in the transaction of the change itself. */
export const recordAudit = (tx: Scoped, audit: Audit) =>
  tx.db.auditEvent.create({ data: { at: now(), userId: userIdOf(tx.scope), ...audit } });
