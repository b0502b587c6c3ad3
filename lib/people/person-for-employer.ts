import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import type { IdentityData } from "@/lib/dimona/declaration";
import { reachesEmployer } from "@/lib/employers/store";
import { insertIdentifier, ownerOfInsz } from "@/lib/people/identifiers/store";
import type { PersonName } from "@/lib/people/person";
import { dropPerson, findByIdentity, insertEmployment, insertPerson, isEmployed } from "@/lib/people/store";

export type PersonForEmployer =
  /** An INSZ or BIS number in digits, with the name as typed; the name may be empty. */
  ({ employerId: string; insz: string } & Partial<PersonName>) | { employerId: string; identity: IdentityData };

/**
 * The person that is meant for this employer: the employer's own, or one that is tied or made now. Whether the number was
 * known elsewhere shows in nothing: a person from elsewhere bears the name typed here, and keeps its own there.
 * Undefined when the employer is unknown or out of reach.
 */
export async function personForEmployer(tx: Scoped, wanted: PersonForEmployer): Promise<string | undefined> {
  if (!(await reachesEmployer(tx, wanted.employerId))) return undefined;
  return "insz" in wanted ? byNumber(tx, wanted) : byIdentity(tx, wanted);
}

type ByNumber = Extract<PersonForEmployer, { insz: string }>;

async function byNumber(tx: Scoped, wanted: ByNumber): Promise<string> {
  const { employerId, insz } = wanted;
  const name = { lastName: wanted.lastName ?? "", firstName: wanted.firstName ?? "" };
  const owner = (await ownerOfInsz(tx, insz)) ?? (await makePerson(tx, insz, name));
  if (typeof owner !== "string") return tie(tx, employerId, owner.made);
  return (await isEmployed(tx, employerId, owner)) ? owner : tie(tx, employerId, owner, name);
}

async function byIdentity(tx: Scoped, { employerId, identity }: { employerId: string; identity: IdentityData }) {
  const known = await findByIdentity(tx, employerId, identity);
  return known ?? tie(tx, employerId, await insertPerson(tx, identity));
}

/** Two may type the same new number at once: the database lets one of them make the person, the other finds it made. */
async function makePerson(tx: Scoped, insz: string, name: PersonName) {
  const made = await insertPerson(tx, name);
  if (await insertIdentifier(tx, made, insz, dayOf(now()))) return { made };
  await dropPerson(tx, made);
  const owner = await ownerOfInsz(tx, insz);
  if (!owner) throw new Error("a number is taken by nobody");
  return owner;
}

async function tie(tx: Scoped, employerId: string, personId: string, name?: PersonName): Promise<string> {
  await insertEmployment(tx, employerId, personId, name);
  await recordAudit(tx, { action: "employ", subject: "person", subjectId: personId, detail: { employerId } });
  return personId;
}
