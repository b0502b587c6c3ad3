import { z } from "zod";
import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";
import { recordConsultation, recordConsultations } from "@/lib/access/store";
import { now } from "@/lib/clock";
import type { IdentityData, WorkerIdentity } from "@/lib/dimona/declaration";
import { pageByShownName } from "@/lib/people/by-shown-name/store";
import { currentNumbers } from "@/lib/people/identifiers/store";
import type { Person, PersonLine, PersonName } from "@/lib/people/person";
import { identityOf, personParts, toLine, toPerson } from "@/lib/people/person-row";
import { type PersonSearch, readPersonSearch } from "@/lib/people/person-search";
import type { Prisma } from "@/prisma/generated/client";

export { currentNumbers, findEmployedByInsz, findPersonByInsz } from "@/lib/people/identifiers/store";

export const personPageSize = 50;

const inReach = (tx: Scoped): Prisma.PersonWhereInput => ({ employments: { some: { employer: reach(tx.scope) } } });

export type PersonPage = { people: PersonLine[]; total: number; page: number; pageSize: number };

/**
 * A page (from 1) of the people in reach, by name; `search` is parts of a name, or a whole INSZ in any notation. Recorded
 * as a consultation of all who are shown.
 */
export async function listPeople(tx: Scoped, filter: { search?: string; page?: number }): Promise<PersonPage> {
  const page = Math.max(1, filter.page ?? 1);
  const search = readPersonSearch(filter.search ?? "");
  const { ids, total } = await pageByShownName(tx, { search, skip: (page - 1) * personPageSize, take: personPageSize });
  const people = await linesOf(tx, ids);
  await recordSearch(tx, { screen: "people", search, page, hits: total }, people);
  return { people, total, page, pageSize: personPageSize };
}

/** The people with these ids, in their order. */
async function linesOf(tx: Scoped, ids: readonly string[]): Promise<PersonLine[]> {
  const where = { AND: [{ id: { in: [...ids] } }, inReach(tx)] };
  const rows = await tx.db.person.findMany({ where, include: personParts(tx.scope) });
  const byId = new Map(rows.map((row) => [row.id, toLine(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Search = { screen: string; search: PersonSearch; employerId?: string; page: number; hits: number };

const recordSearch = (tx: Scoped, { screen, search, employerId, ...rest }: Search, people: readonly PersonLine[]) => {
  const detail = { by: search.by, ...(search.by === "name" && { words: search.words }), ...rest };
  const consultation = { screen, purpose: "search", ...(employerId && { employerId }), detail };
  return recordConsultations(
    tx,
    consultation,
    people.map((it) => it.id),
  );
};

/** The first twenty people of one employer for a combobox: by parts of a name, or a whole INSZ. Recorded. */
export async function searchPeopleOfEmployer(tx: Scoped, employerId: string, text: string): Promise<PersonLine[]> {
  const search = readPersonSearch(text);
  const { ids, total } = await pageByShownName(tx, { search, employerId, skip: 0, take: 20 });
  const people = await linesOf(tx, ids);
  await recordSearch(tx, { screen: "people-of-employer", search, employerId, page: 1, hits: total }, people);
  return people;
}

const findRow = (tx: Scoped, id: string) =>
  tx.db.person.findFirst({ where: { AND: [{ id }, inReach(tx)] }, include: personParts(tx.scope) });

/** One person, for `screen`; undefined when unknown or out of reach. What is found is recorded as consulted. */
export async function readPerson(tx: Scoped, id: string, screen: string): Promise<Person | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await findRow(tx, id);
  if (!row) return undefined;
  await recordConsultation(tx, { screen, purpose: "look", personId: id });
  return toPerson(row);
}

/** As `readPerson`, for a change of that person: nothing is shown, so nothing is recorded here. */
export async function findPerson(tx: Scoped, id: string): Promise<Person | undefined> {
  const row = await findRow(tx, id);
  return row ? toPerson(row) : undefined;
}

/**
 * The number that counts, opened, or the identity data of a worker who has none: what a declaration says of its worker.
 * Empty when unknown or out of reach.
 */
export const workerIdentity = async (tx: Scoped, personId: string): Promise<WorkerIdentity> =>
  (await workerIdentities(tx, [personId])).get(personId) ?? {};

/** The same of several, by person. */
export async function workerIdentities(tx: Scoped, personIds: readonly string[]): Promise<Map<string, WorkerIdentity>> {
  const numbers = await currentNumbers(tx, personIds);
  const identities = new Map<string, WorkerIdentity>([...numbers].map(([id, insz]) => [id, { insz }]));
  for (const id of personIds) {
    const row = identities.has(id) ? undefined : await findRow(tx, id);
    if (row) identities.set(id, { identity: { lastName: row.lastName, firstName: row.firstName, ...identityOf(row) } });
  }
  return identities;
}

/** Whether there is such a person for this scope. */
export const isKnown = async (tx: Scoped, personId: string): Promise<boolean> =>
  (await tx.db.person.count({ where: { AND: [{ id: personId }, inReach(tx)] } })) === 1;

/** Whether the person is tied to an employer in reach. In SQL, because each submit asks it. */
export async function isEmployed(tx: Scoped, employerId: string, personId: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM employment e WHERE e.employer_id = ${employerId}::uuid AND e.person_id = ${personId}::uuid
      AND ${reachSql(tx.scope, "e.employer_id")}`;
  return rows.length === 1;
}

/** A person of this employer without any number whose identity data are these, to the letter. */
export async function findByIdentity(tx: Scoped, employerId: string, identity: IdentityData) {
  const employer = { AND: [{ id: employerId }, reach(tx.scope)] };
  const where = { ...identity, identifiers: { none: {} }, employments: { some: { employer } } };
  return (await tx.db.person.findFirst({ where, select: { id: true } }))?.id;
}

export async function insertPerson(tx: Scoped, data: PersonName & Partial<IdentityData>): Promise<string> {
  return (await tx.db.person.create({ data, select: { id: true } })).id;
}

/** Takes back a person that was just made and is nobody's yet. */
export const dropPerson = (tx: Scoped, id: string) =>
  tx.db.person.deleteMany({ where: { id, employments: { none: {} }, identifiers: { none: {} } } });

/** Ties a person to an employer, under a name of its own when given. A tie that stands already is left as it is. */
export const insertEmployment = (tx: Scoped, employerId: string, personId: string, name?: PersonName) =>
  tx.db.employment.createMany({ data: [{ employerId, personId, createdAt: now(), ...name }], skipDuplicates: true });

/** Writes a person when its version is still `version` and it is in reach; false otherwise. */
export async function replacePerson(
  tx: Scoped,
  id: string,
  version: number,
  data: Prisma.PersonUpdateManyMutationInput,
) {
  const { count } = await tx.db.person.updateMany({
    where: { AND: [{ id, version }, inReach(tx)] },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** Renames a tied person for the employers in reach, when it is still called `seen` there; false otherwise. */
export async function renameTied(tx: Scoped, personId: string, seen: PersonName, name: PersonName): Promise<boolean> {
  const { count } = await tx.db.employment.updateMany({
    where: { personId, employer: reach(tx.scope), lastName: seen.lastName, firstName: seen.firstName },
    data: name,
  });
  return count > 0;
}
