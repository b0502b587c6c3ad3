import { z } from "zod";
import { can, demand, type Scoped, userIdOf } from "@/lib/access/scope";
import type { Prisma } from "@/prisma/generated/client";

/** Who may not administer sees the teams he is in. */
function visible(tx: Scoped): Prisma.TeamWhereInput {
  if (can(tx.scope, "administer") || tx.scope.kind === "system") return {};
  return { members: { some: { userId: tx.scope.user.id } } };
}

const shown = {
  id: true,
  name: true,
  members: { select: { user: { select: { id: true, name: true } } }, orderBy: { user: { name: "asc" } } },
  employers: { select: { employer: { select: { id: true, name: true } } }, orderBy: { employer: { name: "asc" } } },
} satisfies Prisma.TeamSelect;

type Row = Prisma.TeamGetPayload<{ select: typeof shown }>;

const toTeam = ({ id, name, members, employers }: Row) => ({
  id,
  name,
  members: members.map(({ user }) => user),
  employers: employers.map(({ employer }) => employer),
});
export type Team = ReturnType<typeof toTeam>;

export type TeamLine = { id: string; name: string; memberCount: number; employerCount: number };

export async function listTeams(tx: Scoped): Promise<TeamLine[]> {
  const _count = { select: { members: true, employers: true } };
  const rows = await tx.db.team.findMany({
    where: visible(tx),
    orderBy: { name: "asc" },
    select: { id: true, name: true, _count },
  });
  return rows.map((it) => ({
    id: it.id,
    name: it.name,
    memberCount: it._count.members,
    employerCount: it._count.employers,
  }));
}

/** The names of the asker's own teams. */
export async function listOwnTeams(tx: Scoped): Promise<string[]> {
  const userId = userIdOf(tx.scope);
  if (!userId) return [];
  const where = { members: { some: { userId } } };
  return (await tx.db.team.findMany({ where, select: { name: true }, orderBy: { name: "asc" } })).map(
    ({ name }) => name,
  );
}

export async function findTeam(tx: Scoped, id: string): Promise<Team | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await tx.db.team.findFirst({ where: { AND: [{ id }, visible(tx)] }, select: shown });
  return row ? toTeam(row) : undefined;
}

/** All employers, for whom may hand them to teams; nobody else is shown any here. */
export const listAssignableEmployers = async (tx: Scoped): Promise<{ id: string; name: string }[]> =>
  can(tx.scope, "administer")
    ? tx.db.employer.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } })
    : [];

const allKnown = (ids: readonly string[], known: number) => new Set(ids).size === known;

export const knowsTeams = async (tx: Scoped, ids: readonly string[]) =>
  allKnown(ids, await tx.db.team.count({ where: { AND: [{ id: { in: [...ids] } }, visible(tx)] } }));

export const knowsUsers = async (tx: Scoped, ids: readonly string[]) =>
  allKnown(ids, await tx.db.user.count({ where: { id: { in: [...ids] } } }));

export const knowsEmployers = async (tx: Scoped, ids: readonly string[]) =>
  allKnown(ids, await tx.db.employer.count({ where: { id: { in: [...ids] } } }));

/** The new team's id, or undefined when the name is taken. As all that writes teams: throws for who may not administer. */
export async function insertTeam(tx: Scoped, name: string): Promise<string | undefined> {
  demand(tx.scope, "administer");
  const rows = await tx.db.team.createManyAndReturn({ data: [{ name }], skipDuplicates: true, select: { id: true } });
  return rows[0]?.id;
}

export const isTeamNameTaken = async (tx: Scoped, name: string, exceptId: string) =>
  (await tx.db.team.count({ where: { name, NOT: { id: exceptId } } })) > 0;

export async function renameTeam(tx: Scoped, id: string, name: string) {
  demand(tx.scope, "administer");
  return tx.db.team.update({ where: { id }, data: { name } });
}

export async function setMembers(tx: Scoped, teamId: string, userIds: readonly string[]): Promise<void> {
  demand(tx.scope, "administer");
  await tx.db.teamMember.deleteMany({ where: { teamId, userId: { notIn: [...userIds] } } });
  await tx.db.teamMember.createMany({ data: userIds.map((userId) => ({ teamId, userId })), skipDuplicates: true });
}

export async function setEmployers(tx: Scoped, teamId: string, employerIds: readonly string[]): Promise<void> {
  demand(tx.scope, "administer");
  await tx.db.teamEmployer.deleteMany({ where: { teamId, employerId: { notIn: [...employerIds] } } });
  await tx.db.teamEmployer.createMany({
    data: employerIds.map((employerId) => ({ teamId, employerId })),
    skipDuplicates: true,
  });
}
