import { z } from "zod";
import { can, demand, type Role, type Scoped, toRole } from "@/lib/access/scope";
import { pickLocale } from "@/lib/preferences";
import type { Prisma } from "@/prisma/generated/client";

/** Who may not administer sees no account but his own: not allowed and not found are one answer. */
export function visibleAccounts(tx: Scoped): Prisma.UserWhereInput {
  if (can(tx.scope, "administer")) return {};
  return { id: { in: tx.scope.kind === "user" ? [tx.scope.user.id] : [] } };
}

/** Never the password's hash. */
const shown = {
  id: true,
  name: true,
  email: true,
  role: true,
  language: true,
  active: true,
  createdAt: true,
  teams: { select: { team: { select: { id: true, name: true } } }, orderBy: { team: { name: "asc" } } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} satisfies Prisma.UserSelect;

type Row = Prisma.UserGetPayload<{ select: typeof shown }>;

const toAccount = ({ teams, sessions, role, language, ...account }: Row) => ({
  ...account,
  role: toRole(role),
  language: pickLocale(language, null),
  teams: teams.map(({ team }) => team),
  lastSeenAt: sessions[0]?.lastSeenAt,
});
export type Account = ReturnType<typeof toAccount>;

/** All accounts by name, the inactive ones too. */
export const listAccounts = async (tx: Scoped): Promise<Account[]> =>
  (
    await tx.db.user.findMany({ where: visibleAccounts(tx), select: shown, orderBy: [{ name: "asc" }, { id: "asc" }] })
  ).map(toAccount);

export async function findAccountById(tx: Scoped, id: string): Promise<Account | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await tx.db.user.findFirst({ where: { AND: [{ id }, visibleAccounts(tx)] }, select: shown });
  return row ? toAccount(row) : undefined;
}

export const findPasswordHash = async (tx: Scoped, id: string): Promise<string | undefined> =>
  (await tx.db.user.findFirst({ where: { AND: [{ id }, visibleAccounts(tx)] }, select: { passwordHash: true } }))
    ?.passwordHash;

type AccountRow = { email: string; name: string; role: Role; language: string; passwordHash: string };

/**
 * The new account's id, or undefined when the address is taken, also by an inactive account. Throws for who may not
 * administer.
 */
export async function insertAccount(tx: Scoped, data: AccountRow): Promise<string | undefined> {
  demand(tx.scope, "administer");
  const rows = await tx.db.user.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  return rows[0]?.id;
}

export const updateAccount = (
  tx: Scoped,
  id: string,
  data: Partial<Omit<AccountRow, "email">> & { active?: boolean },
) => tx.db.user.updateMany({ where: { AND: [{ id }, visibleAccounts(tx)] }, data });

/** Throws for who may not administer. */
export async function setTeamsOf(tx: Scoped, userId: string, teamIds: readonly string[]): Promise<void> {
  demand(tx.scope, "administer");
  await tx.db.teamMember.deleteMany({ where: { userId, teamId: { notIn: [...teamIds] } } });
  await tx.db.teamMember.createMany({ data: teamIds.map((teamId) => ({ teamId, userId })), skipDuplicates: true });
}

/** The active administrators, locked until the transaction ends: two who demote each other must not both succeed. */
export const lockAdministrators = async (tx: Scoped): Promise<string[]> =>
  (
    await tx.db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM user_account WHERE role = 'administrator' AND active ORDER BY id FOR UPDATE`
  ).map(({ id }) => id);
