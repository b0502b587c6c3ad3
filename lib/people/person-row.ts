import { reach, type Scope } from "@/lib/access/scope";
import { open } from "@/lib/crypto";
import { dayOf } from "@/lib/day";
import { GENDERS, type IdentityData } from "@/lib/dimona/declaration";
import { maskInsz } from "@/lib/people/mask-insz";
import type { Person, PersonLine, PersonName, PersonNumber } from "@/lib/people/person";
import type { Prisma } from "@/prisma/generated/client";

/** A person with the employments in reach, and no others. */
export const personParts = (scope: Scope) =>
  ({
    identifiers: { orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { validFrom: "desc" }] },
    employments: {
      where: { employer: reach(scope) },
      include: { employer: { select: { id: true, name: true } } },
      orderBy: { createdAt: "asc" },
    },
    relations: { where: { employer: reach(scope) }, select: { id: true, employerId: true } },
  }) satisfies Prisma.PersonInclude;

export type PersonRow = Prisma.PersonGetPayload<{ include: ReturnType<typeof personParts> }>;

/** Known at none of the employments in reach but by the names typed for them. */
const isTied = (row: PersonRow): boolean =>
  row.employments.length > 0 && row.employments.every((it) => it.lastName !== null);

/** The name this scope may see: the person's own where one employment in reach brought it, else the one typed here. */
export function nameOf(row: PersonRow): PersonName {
  const typed = isTied(row) ? row.employments[0] : undefined;
  return {
    lastName: typed?.lastName ?? row.lastName,
    firstName: typed ? (typed.firstName ?? "") : row.firstName,
  };
}

const present = <T extends object>(it: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== null && value !== "")) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** Identity data as the RSZ asks them; parts that are not known are absent. */
export const identityOf = (row: Omit<PersonRow, "identifiers" | "employments" | "relations">): Partial<IdentityData> =>
  present({
    lastName: row.lastName,
    firstName: row.firstName,
    birthDate: row.birthDate,
    birthPlace: row.birthPlace,
    birthCountry: row.birthCountry,
    nationality: row.nationality,
    gender: GENDERS.find((it) => it === row.gender) ?? null,
    street: row.street,
    houseNumber: row.houseNumber,
    postBox: row.postBox,
    zipCode: row.zipCode,
    city: row.city,
    country: row.country,
  });

const toNumber = (row: PersonRow["identifiers"][number]): PersonNumber => ({
  id: row.id,
  kind: row.kind === "bis" ? "bis" : "insz",
  masked: maskInsz(open(row.sealed, "insz")),
  validFrom: row.validFrom,
  ...(row.validTo && { validTo: row.validTo }),
});

/**
 * Of a tied person only the number that counts is shown, as if it had been new when it was typed here: its history belongs
 * to those who made it.
 */
function numbersOf(row: PersonRow): PersonNumber[] {
  if (!isTied(row)) return row.identifiers.map(toNumber);
  const tiedAt = row.employments[0]?.createdAt ?? row.createdAt;
  return row.identifiers
    .filter((it) => it.validTo === null)
    .map((it) => ({ ...toNumber(it), validFrom: dayOf(tiedAt) }));
}

export function toLine(row: PersonRow): PersonLine {
  const current = row.identifiers.find((it) => it.validTo === null);
  return {
    id: row.id,
    ...nameOf(row),
    ...(current && { maskedInsz: maskInsz(open(current.sealed, "insz")) }),
    ...(!isTied(row) && row.birthDate && { birthDate: row.birthDate }),
    employers: row.employments.map((it) => it.employer),
  };
}

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  version: row.version,
  ...nameOf(row),
  tied: isTied(row),
  identity: isTied(row) ? {} : identityOf(row),
  numbers: numbersOf(row),
  employers: row.employments.map(({ employer, createdAt }) => ({
    ...employer,
    since: createdAt,
    relationId: row.relations.find((it) => it.employerId === employer.id)?.id,
  })),
});
