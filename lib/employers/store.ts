import { z } from "zod";
import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import type { EmployerFacts } from "@/lib/dimona/context";
import { parseEnterpriseNumber } from "@/lib/dimona/identifiers";
import type { DatedEmployer, Employer, EmployerLine, Team } from "@/lib/employers/employer";
import { type DatedRow, datedFrom, employerParts, fromRow, toKind } from "@/lib/employers/employer-row";
import { factsOn } from "@/lib/employers/facts-on";
import { parseAnyRszNumber } from "@/lib/employers/rsz-number";
import type { EmployerInput } from "@/lib/employers/schema";
import { likeText } from "@/lib/like-text";
import { plainText } from "@/lib/plain-text";
import type { Prisma } from "@/prisma/generated/client";

export const employerPageSize = 50;

/** Part of the name, or a whole number in any notation. */
function matching(search: string): Prisma.EmployerWhereInput {
  const text = plainText(search).trim();
  const number = parseAnyRszNumber(text)?.number;
  const enterpriseNumber = parseEnterpriseNumber(text);
  return {
    OR: [
      { name: { contains: likeText(text), mode: "insensitive" } },
      ...(number ? [{ numbers: { some: { number } } }] : []),
      ...(enterpriseNumber ? [{ enterpriseNumber }] : []),
    ],
  };
}

const lineParts = {
  id: true,
  name: true,
  active: true,
  kind: true,
  enterpriseNumber: true,
  numbers: { select: { number: true }, orderBy: [{ provisional: "asc" }, { validFrom: "desc" }], take: 1 },
} satisfies Prisma.EmployerSelect;

type LineRow = Prisma.EmployerGetPayload<{ select: typeof lineParts }>;

const toLine = ({ enterpriseNumber, numbers, kind, ...row }: LineRow): EmployerLine => ({
  ...row,
  kind: toKind(kind),
  ...(enterpriseNumber && { enterpriseNumber }),
  ...(numbers[0] && numbers[0]),
});

export type EmployerPage = { employers: EmployerLine[]; total: number; page: number; pageSize: number };

/** A page (from 1) of the employers in reach, by name; `search` is part of a name or a number in any notation. */
export async function listEmployers(tx: Scoped, filter: { search?: string; page?: number }): Promise<EmployerPage> {
  const page = Math.max(1, filter.page ?? 1);
  const where = { AND: [reach(tx.scope), filter.search?.trim() ? matching(filter.search) : {}] };
  const total = await tx.db.employer.count({ where });
  const rows = await tx.db.employer.findMany({
    where,
    select: lineParts,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * employerPageSize,
    take: employerPageSize,
  });
  return { employers: rows.map(toLine), total, page, pageSize: employerPageSize };
}

/** The first twenty active employers for a combobox; an empty text gives the first by name. */
export async function listEmployerOptions(tx: Scoped, text: string): Promise<EmployerLine[]> {
  const rows = await tx.db.employer.findMany({
    where: { AND: [reach(tx.scope), { active: true }, text.trim() ? matching(text) : {}] },
    select: lineParts,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
  return rows.map(toLine);
}

/** Undefined when unknown or out of reach; text that is no key, as an address may hold, is unknown too. */
export async function findEmployer(tx: Scoped, id: string): Promise<Employer | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await tx.db.employer.findFirst({ where: { AND: [{ id }, reach(tx.scope)] }, include: employerParts });
  return row ? fromRow(row) : undefined;
}

/** Whether there is such an employer for this scope. */
export const reachesEmployer = async (tx: Scoped, id: string): Promise<boolean> =>
  (await tx.db.employer.count({ where: { AND: [{ id }, reach(tx.scope)] } })) === 1;

/** From what follows what an employer is on a day; undefined when unknown or out of reach. In SQL, because each submit asks it. */
export async function findDatedEmployer(tx: Scoped, id: string): Promise<DatedEmployer | undefined> {
  const [row] = await tx.db.$queryRaw<DatedRow[]>`
    SELECT e.kind, e.active, e.enterprise_number AS "enterpriseNumber", e.usual_start_hour AS "usualStartHour",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'provisional', n.provisional,
          'validFrom', n.valid_from, 'validTo', n.valid_to) ORDER BY n.valid_from DESC), '[]')
        FROM employer_number n WHERE n.employer_id = e.id) AS numbers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('validFrom', m.valid_from, 'validTo', m.valid_to)
          ORDER BY m.valid_from DESC), '[]')
        FROM mandate m WHERE m.employer_id = e.id) AS mandates
    FROM employer e WHERE e.id = ${id}::uuid AND ${reachSql(tx.scope, "e.id")}`;
  return row && datedFrom(row);
}

/** Number, mandate and kind on a day, as `check` wants them; undefined when unknown or out of reach. */
export async function employerFacts(tx: Scoped, employerId: string, at: Day): Promise<EmployerFacts | undefined> {
  const employer = await findDatedEmployer(tx, employerId);
  return employer && factsOn(employer, at);
}

/** Teams one may give an employer to: all for administrators and the system, one's own for others. */
export async function listTeamChoices(tx: Scoped): Promise<Team[]> {
  const { scope } = tx;
  const all = scope.kind === "system" || scope.user.role === "administrator";
  return tx.db.team.findMany({
    where: all ? {} : { members: { some: { userId: scope.user.id } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

const ownColumns = ({ name, enterpriseNumber, kind, language, usualStartHour, active }: EmployerInput) => ({
  name,
  enterpriseNumber: enterpriseNumber ?? null,
  kind,
  language,
  usualStartHour,
  active,
});

const partsOf = (input: EmployerInput) => ({
  numbers: {
    create: input.numbers.map((it) => ({ ...it, provisional: parseAnyRszNumber(it.number)?.provisional ?? false })),
  },
  jointCommittees: { create: input.jointCommittees },
  mandates: { create: input.mandates },
});

/** Throws P2002 when a number is taken: see `takenNumber`. */
export async function insertEmployer(tx: Scoped, input: EmployerInput, teamIds: readonly string[]): Promise<string> {
  const row = await tx.db.employer.create({
    data: { ...ownColumns(input), ...partsOf(input), teams: { create: teamIds.map((teamId) => ({ teamId })) } },
    select: { id: true },
  });
  return row.id;
}

/** Raises the version when it is still `version` and the employer in reach; false otherwise, and nothing is written. */
export async function claimVersion(tx: Scoped, id: string, version: number): Promise<boolean> {
  const { count } = await tx.db.employer.updateMany({
    where: { AND: [{ id, version }, reach(tx.scope)] },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Replaces what an employer is. Only after `claimVersion`, in its transaction. Among `choices` the chosen teams remain;
 * other teams keep theirs. Throws P2002 when a number is taken, P2025 when the employer is out of reach.
 */
export async function replaceEmployer(tx: Scoped, id: string, input: EmployerInput, choices: readonly Team[]) {
  const employerId = id;
  const parts = { employerId, employer: reach(tx.scope) };
  await tx.db.employerNumber.deleteMany({ where: parts });
  await tx.db.employerJointCommittee.deleteMany({ where: parts });
  await tx.db.mandate.deleteMany({ where: parts });
  const data = { ...ownColumns(input), ...partsOf(input) };
  await tx.db.employer.update({ where: { id, AND: reach(tx.scope) }, data });
  await tx.db.teamEmployer.deleteMany({ where: { employerId, teamId: { in: choices.map((team) => team.id) } } });
  await tx.db.teamEmployer.createMany({ data: input.teamIds.map((teamId) => ({ teamId, employerId })) });
}

/** Of these numbers the ones under which something was declared: they may get an end, never vanish. */
export async function declaredUnder(tx: Scoped, employerId: string, numbers: readonly string[]): Promise<string[]> {
  const rows = await tx.db.declaration.findMany({
    where: { employer: { AND: [{ id: employerId }, reach(tx.scope)] }, employerNumber: { in: [...numbers] } },
    select: { employerNumber: true },
    distinct: ["employerNumber"],
  });
  return rows.flatMap(({ employerNumber }) => employerNumber ?? []);
}
