import { reach, type Scoped } from "@/lib/access/scope";

/** Whether anything was submitted or is known about the person at an employer in reach; what is still a draft does not count. */
export async function isDeclared(tx: Scoped, personId: string): Promise<boolean> {
  const of = { personId, employer: reach(tx.scope) };
  const declared = await tx.db.declaration.count({ where: { ...of, state: { not: "draft" } } });
  return declared > 0 || (await tx.db.relation.count({ where: of })) > 0;
}

/** Whether all employers of the person are in reach, and one of them brought it: then its number is theirs to change. */
export async function isOursAlone(tx: Scoped, personId: string): Promise<boolean> {
  const all = await tx.db.employment.count({ where: { personId } });
  const ours = await tx.db.employment.findMany({
    where: { personId, employer: reach(tx.scope) },
    select: { lastName: true },
  });
  return ours.length === all && ours.some((it) => it.lastName === null);
}

/** Takes the person from an employer in reach. Only for one of whom nothing was declared there. */
export const endEmployment = (tx: Scoped, employerId: string, personId: string) =>
  tx.db.employment.deleteMany({ where: { personId, employer: { AND: [{ id: employerId }, reach(tx.scope)] } } });

/** Forgets a person whom no employer has and of whom nothing was ever declared: a number that was typed wrong stays nowhere. */
export async function dropIfNobodys(tx: Scoped, id: string): Promise<void> {
  const nobodys = { id, employments: { none: {} }, declarations: { none: {} }, relations: { none: {} } };
  await tx.db.personIdentifier.deleteMany({ where: { person: nobodys } });
  await tx.db.person.deleteMany({ where: { ...nobodys, identifiers: { none: {} } } });
}
