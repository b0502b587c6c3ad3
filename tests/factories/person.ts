import { randomInt } from "node:crypto";
import type { Scoped } from "@/lib/access/scope";
import type { IdentityData } from "@/lib/dimona/declaration";
import { makeInsz } from "@/lib/dimona/identifiers-made";
import type { PersonName } from "@/lib/people/person";
import { personForEmployer } from "@/lib/people/person-for-employer";

export type MadePerson = PersonName & { id: string; insz?: string };

/** An invented INSZ: a birth between 1950 and 1999. */
export function inventInsz(): string {
  const [month, day] = [randomInt(1, 13), randomInt(1, 29)].map((it) => String(it).padStart(2, "0"));
  return makeInsz(`${randomInt(1950, 2000)}${month}${day}`, randomInt(1, 998));
}

/** All parts that the RSZ asks of a worker without a number. */
export const identityData = (wanted: Partial<IdentityData> = {}): IdentityData => ({
  lastName: "Naamloos",
  firstName: "Noor",
  birthDate: "1985-00-00",
  birthPlace: "Nergenshuizen",
  birthCountry: "00150",
  nationality: "00150",
  gender: "FEMALE",
  street: "Fictiestraat",
  houseNumber: "1",
  zipCode: "9000",
  city: "Gent",
  country: "00150",
  ...wanted,
});

type Wanted = Partial<PersonName> & { employerId: string; insz?: string; identity?: IdentityData };

/** A worker of an employer: with an invented INSZ, or with `identity` instead. */
export async function makePerson(tx: Scoped, { employerId, identity, ...wanted }: Wanted): Promise<MadePerson> {
  const name = { lastName: wanted.lastName ?? "Proefdruk", firstName: wanted.firstName ?? "Amara" };
  const insz = wanted.insz ?? inventInsz();
  const id = await personForEmployer(tx, identity ? { employerId, identity } : { employerId, insz, ...name });
  if (!id) throw new Error("no such employer in reach");
  return identity ? { id, lastName: identity.lastName, firstName: identity.firstName } : { id, insz, ...name };
}
