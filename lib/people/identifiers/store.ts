import { reachSql } from "@/lib/access/reach-sql";
import { reach, type Scoped } from "@/lib/access/scope";
import { lookupHash, open, seal } from "@/lib/crypto";
import { addDays, toDay } from "@/lib/day";
import { isBis } from "@/lib/dimona/identifiers";
import { maskInsz } from "@/lib/people/mask-insz";

const hashOf = (digits: string) => lookupHash(digits, "insz");

/** A person of an employer in reach, by any number it has or had; undefined otherwise. */
export async function findPersonByInsz(tx: Scoped, digits: string): Promise<string | undefined> {
  const row = await tx.db.personIdentifier.findFirst({
    where: { hash: hashOf(digits), person: { employments: { some: { employer: reach(tx.scope) } } } },
    select: { personId: true },
  });
  return row?.personId;
}

/** The person of this employer with this number, now or before; undefined when there is none or the employer out of reach. */
export async function findEmployedByInsz(tx: Scoped, employerId: string, digits: string): Promise<string | undefined> {
  const employer = { AND: [{ id: employerId }, reach(tx.scope)] };
  const row = await tx.db.personIdentifier.findFirst({
    where: { hash: hashOf(digits), person: { employments: { some: { employer } } } },
    select: { personId: true },
  });
  return row?.personId;
}

/**
 * Whose number it is, in reach or not: the one look beyond the scope, for the use cases of this room alone. What it finds
 * may be tied to, never shown.
 */
export async function ownerOfInsz(tx: Scoped, digits: string): Promise<string | undefined> {
  const row = await tx.db.personIdentifier.findUnique({ where: { hash: hashOf(digits) }, select: { personId: true } });
  return row?.personId;
}

/**
 * Until the transaction ends nobody else who does so makes persons of these numbers, in one order whoever locks them: two
 * who type the same thousand numbers never wait for each other in a circle.
 */
export const lockNumbers = (tx: Scoped, numbers: readonly string[]) =>
  tx.db.$executeRaw`
    SELECT pg_advisory_xact_lock(p.key) FROM (
      SELECT hashtextextended(n.hash, 1) AS key
      FROM unnest(${numbers.map((it) => Buffer.from(hashOf(it)).toString("hex"))}::text[]) n(hash)
      GROUP BY 1 ORDER BY 1) p`;

/** Gives a number to a person; false when it is somebody's already, also when that happened this very moment. */
export async function insertIdentifier(tx: Scoped, personId: string, digits: string, from: string): Promise<boolean> {
  const kind = isBis(digits) ? "bis" : "insz";
  const row = { personId, kind, sealed: seal(digits, "insz"), hash: hashOf(digits), validFrom: from };
  const { count } = await tx.db.personIdentifier.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Ends the numbers that count until now, on the day before `from`. */
export const endIdentifiers = (tx: Scoped, personId: string, from: string) =>
  tx.db.personIdentifier.updateMany({
    where: { personId, validTo: null, person: { employments: { some: { employer: reach(tx.scope) } } } },
    data: { validTo: addDays(toDay(from), -1) },
  });

/** The numbers that count of several persons within reach, opened, by person. */
export async function currentNumbers(tx: Scoped, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.db.$queryRaw<{ personId: string; sealed: Uint8Array }[]>`
    SELECT i.person_id AS "personId", i.sealed FROM person_identifier i
    WHERE i.person_id = ANY (${[...new Set(personIds)]}::uuid[]) AND i.valid_to IS NULL AND EXISTS (
      SELECT 1 FROM employment e WHERE e.person_id = i.person_id AND ${reachSql(tx.scope, "e.employer_id")})
    ORDER BY i.valid_from`;
  return new Map(rows.map(({ personId, sealed }) => [personId, open(sealed, "insz")]));
}

/** One number of a person, opened; undefined when it is not this person's or out of reach. */
export async function openedNumber(tx: Scoped, personId: string, identifierId: string): Promise<string | undefined> {
  const row = await tx.db.personIdentifier.findFirst({
    where: { id: identifierId, personId, person: { employments: { some: { employer: reach(tx.scope) } } } },
  });
  return row ? open(row.sealed, "insz") : undefined;
}

/** The same, masked. */
export const maskedNumbers = async (tx: Scoped, personIds: readonly string[]): Promise<Map<string, string>> =>
  new Map([...(await currentNumbers(tx, personIds))].map(([personId, insz]) => [personId, maskInsz(insz)]));
