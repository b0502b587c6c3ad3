import { reach, type Scoped } from "@/lib/access/scope";
import { open } from "@/lib/crypto";
import type { FailedCall, Outage } from "@/lib/outage/store";
import { namedPerson } from "@/lib/people/name-at";
import type { Prisma } from "@/prisma/generated/client";

/** A pack of more would be no proof but a heap: by employer there are fewer. */
const packSize = 1_000;

const parts = {
  employer: { select: { name: true } },
  person: namedPerson,
  events: { orderBy: { id: "asc" } },
  wireMessages: { orderBy: { id: "asc" } },
} satisfies Prisma.DeclarationInclude;

const visible = (tx: Scoped, employerId?: string): Prisma.DeclarationWhereInput => ({
  employer: { AND: [reach(tx.scope), employerId ? { id: employerId } : {}] },
});

/** One declaration that was submitted, within reach. */
export const findForEvidence = (tx: Scoped, id: string) =>
  tx.db.declaration.findFirst({ where: { id, submittedAt: { not: null }, ...visible(tx) }, include: parts });

export type EvidenceRow = NonNullable<Awaited<ReturnType<typeof findForEvidence>>>;

/** The words on the wire, opened, to be told by their hash alone. */
export const openedWords = (_: Scoped, { sealed }: Pick<EvidenceRow["wireMessages"][number], "sealed">): string =>
  open(sealed, "wire");

/** Which declarations failed calls were made for in that time. */
async function calledFor(tx: Scoped, { startedAt, endedAt }: Outage): Promise<string[]> {
  const rows = await tx.db.failedCall.findMany({
    where: { at: { gte: startedAt, ...(endedAt && { lte: endedAt }) }, declarationId: { not: null } },
    distinct: ["declarationId"],
    select: { declarationId: true },
  });
  return rows.flatMap(({ declarationId }) => declarationId ?? []);
}

/** What had been submitted and was not received while it lasted, and what a call failed for. */
async function touchedBy(tx: Scoped, outage: Outage, employerId?: string): Promise<Prisma.DeclarationWhereInput> {
  const { startedAt, endedAt } = outage;
  return {
    ...visible(tx, employerId),
    submittedAt: { not: null, ...(endedAt && { lt: endedAt }) },
    OR: [
      { receivedAt: null, OR: [{ state: { in: ["queued", "sending"] } }, { changedAt: { gte: startedAt } }] },
      { receivedAt: { gt: startedAt } },
      { id: { in: await calledFor(tx, outage) } },
    ],
  };
}

/** What an outage touched within reach, the first deadline first: how many, and the first of them up to the pack's size. */
export async function listTouched(tx: Scoped, outage: Outage, employerId?: string) {
  const where = await touchedBy(tx, outage, employerId);
  const total = await tx.db.declaration.count({ where });
  const rows = await tx.db.declaration.findMany({
    where,
    include: parts,
    orderBy: [{ deadlineAt: { sort: "asc", nulls: "last" } }, { sequence: "asc" }],
    take: packSize,
  });
  return { total, rows };
}

export type TouchedEmployer = { id: string; name: string; count: number };

/** Whom an outage touched within reach, and with how many declarations; by name. */
export async function touchedEmployers(tx: Scoped, outage: Outage): Promise<TouchedEmployer[]> {
  const where = await touchedBy(tx, outage);
  const groups = await tx.db.declaration.groupBy({ by: ["employerId"], where, _count: true });
  const employers = await tx.db.employer.findMany({
    where: { AND: [{ id: { in: groups.map((it) => it.employerId) } }, reach(tx.scope)] },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const counts = new Map(groups.map((it) => [it.employerId, it._count]));
  return employers.map((it) => ({ ...it, count: counts.get(it.id) ?? 0 }));
}

/** The calls that brought no answer for these declarations, the oldest first. */
export const failedCallsFor = (tx: Scoped, declarationIds: readonly string[]): Promise<FailedCall[]> =>
  tx.db.failedCall.findMany({ where: { declarationId: { in: [...declarationIds] } }, orderBy: { id: "asc" } });
