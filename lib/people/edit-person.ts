import type { Scope, Scoped } from "@/lib/access/scope";
import { recordAudit, recordConsultation } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { attachInsz } from "@/lib/people/attach-insz";
import type { Person } from "@/lib/people/person";
import { personForEmployer } from "@/lib/people/person-for-employer";
import type { PersonChange } from "@/lib/people/schema";
import { findPerson, findPersonByInsz, renameTied, replacePerson } from "@/lib/people/store";

export type EditPersonResult =
  /** `personId` is another one when the number turned out to be another's: see `giveNumber`. */
  | { ok: true; personId: string }
  | { ok: false; reason: "not-found" }
  /** Somebody saved in between; `current` is what stands now. */
  | { ok: false; reason: "stale"; current: Person }
  /** The number is that of a person one may see: `personId`. */
  | { ok: false; reason: "number-of-other"; personId: string };

/** Changes a worker when nobody did so since it was read: its names, identity data, and the number it has from a day on. */
export const editPerson = (scope: Scope, change: PersonChange): Promise<EditPersonResult> =>
  withScope(scope, (tx) => edit(tx, change));

async function edit(tx: Scoped, change: PersonChange): Promise<EditPersonResult> {
  const before = await findPerson(tx, change.id);
  if (!before) return { ok: false, reason: "not-found" };
  const other = change.person.insz && (await findPersonByInsz(tx, change.person.insz));
  if (other && other !== change.id) return { ok: false, reason: "number-of-other", personId: other };
  if (!(await write(tx, before, change))) return stale(tx, change.id);
  await recordAudit(tx, { action: "edit", subject: "person", subjectId: change.id });
  return change.person.insz ? giveNumber(tx, before, change) : { ok: true, personId: change.id };
}

/**
 * Of a tied person only the name that it bears here is ours to change. Identity data are for workers without a number:
 * with one they are neither asked nor touched, whether the person was known elsewhere or not.
 */
function write(tx: Scoped, before: Person, { id, version, seen, person }: PersonChange): Promise<boolean> {
  const { lastName, firstName, identity } = person;
  if (before.tied) return renameTied(tx, id, seen, { lastName, firstName });
  return replacePerson(tx, id, version, { lastName, firstName, ...(before.numbers.length === 0 && emptied(identity)) });
}

const emptied = (identity: PersonChange["person"]["identity"]) => ({
  birthDate: identity.birthDate ?? null,
  birthPlace: identity.birthPlace ?? null,
  birthCountry: identity.birthCountry ?? null,
  nationality: identity.nationality ?? null,
  gender: identity.gender ?? null,
  street: identity.street ?? null,
  houseNumber: identity.houseNumber ?? null,
  postBox: identity.postBox ?? null,
  zipCode: identity.zipCode ?? null,
  city: identity.city ?? null,
  country: identity.country ?? null,
});

async function stale(tx: Scoped, id: string): Promise<EditPersonResult> {
  const current = await findPerson(tx, id);
  if (!current) return { ok: false, reason: "not-found" };
  await recordConsultation(tx, { screen: "person-edit", purpose: "look", personId: id });
  return { ok: false, reason: "stale", current };
}

/**
 * A number that is another's, out of sight: the employers in reach get that person as if it were new, under the name
 * typed here, so that nothing shows that it was known elsewhere.
 */
async function giveNumber(tx: Scoped, before: Person, { id, person }: PersonChange): Promise<EditPersonResult> {
  const { insz, lastName, firstName } = person;
  const given = insz && (await attachInsz(tx, id, insz, person.numberFrom ?? dayOf(now())));
  if (!given || given.ok) return { ok: true, personId: id };
  for (const { id: employerId } of before.employers)
    await personForEmployer(tx, { employerId, insz, lastName, firstName });
  return { ok: true, personId: given.personId };
}
