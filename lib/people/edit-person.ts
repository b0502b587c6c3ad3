import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit, recordConsultation } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { giveNumber, wayToNumber } from "@/lib/people/give-number";
import type { Person } from "@/lib/people/person";
import type { PersonChange } from "@/lib/people/schema";
import { findPerson, findPersonByInsz, renameTied, replacePerson } from "@/lib/people/store";

export type EditPersonResult =
  /** `personId` is another one after a number was given: see `giveNumber`. */
  | { ok: true; personId: string }
  | { ok: false; reason: "not-found" }
  /** Somebody saved in between; `current` is what stands now. */
  | { ok: false; reason: "stale"; current: Person }
  /** The number is that of a person one may see: `personId`. */
  | { ok: false; reason: "number-of-other"; personId: string }
  /** Something was declared under the number that stands: cancel it, and declare again for a worker with the right one. */
  | { ok: false; reason: "declared" };

/**
 * Changes a worker when nobody did so since it was read: its names, identity data, and the number it has from a day on.
 * Needs "manage-clients".
 */
export async function editPerson(scope: Scope, change: PersonChange): Promise<EditPersonResult> {
  demand(scope, "manage-clients");
  return withScope(scope, (tx) => edit(tx, change));
}

async function edit(tx: Scoped, change: PersonChange): Promise<EditPersonResult> {
  const before = await findPerson(tx, change.id);
  if (!before) return { ok: false, reason: "not-found" };
  const other = change.person.insz && (await findPersonByInsz(tx, change.person.insz));
  if (other && other !== change.id) return { ok: false, reason: "number-of-other", personId: other };
  const { insz } = change.person;
  const way = insz ? await wayToNumber(tx, change.id, insz) : "keep";
  if (way === "refuse") return refuse(tx, change.id);
  if (!(await write(tx, before, change))) return stale(tx, change.id);
  await recordAudit(tx, { action: "edit", subject: "person", subjectId: change.id });
  const personId = insz ? await giveNumber(tx, before, { ...change.person, insz }, way) : change.id;
  return { ok: true, personId };
}

/** Refused numbers leave a trace: who tries many to learn which are known elsewhere is seen. */
async function refuse(tx: Scoped, id: string): Promise<EditPersonResult> {
  await recordAudit(tx, { action: "refuse-number", subject: "person", subjectId: id });
  return { ok: false, reason: "declared" };
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
