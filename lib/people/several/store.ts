import { reach, type Scoped } from "@/lib/access/scope";
import { type Consultation, recordConsultations } from "@/lib/access/store";
import { open } from "@/lib/crypto";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import type { Person } from "@/lib/people/person";
import { identityOf, type PersonRow, personParts, toPerson } from "@/lib/people/person-row";

/** A person as this scope may know it, and what a declaration says of it: the number opened, which stays on the server. */
export type KnownPerson = { person: Person; identity: WorkerIdentity };

/** These people by id, as far as they are within reach; each is recorded as consulted. Some queries for them all. */
export async function readPeople(
  tx: Scoped,
  ids: readonly string[],
  consultation: Omit<Consultation, "personId">,
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const where = { AND: [{ id: { in: [...new Set(ids)] } }, { employments: { some: { employer: reach(tx.scope) } } }] };
  const rows = await tx.db.person.findMany({ where, include: personParts(tx.scope) });
  if (rows.length > 0)
    await recordConsultations(
      tx,
      consultation,
      rows.map(({ id }) => id),
    );
  return new Map(rows.map((row) => [row.id, { person: toPerson(row), identity: identityIn(row) }]));
}

/** The number that counts, or the identity data of who has none: the counterpart of `workerIdentity`. */
function identityIn(row: PersonRow): WorkerIdentity {
  const current = row.identifiers.find(({ validTo }) => validTo === null);
  if (current) return { insz: open(current.sealed, "insz") };
  return { identity: { lastName: row.lastName, firstName: row.firstName, ...identityOf(row) } };
}

/** Of these ties of a person to an employer, those that stand and are within reach. */
export async function employedAmong(tx: Scoped, pairs: readonly { employerId: string; personId: string }[]) {
  return tx.db.employment.findMany({
    where: {
      employerId: { in: [...new Set(pairs.map((it) => it.employerId))] },
      personId: { in: [...new Set(pairs.map((it) => it.personId))] },
      employer: reach(tx.scope),
    },
    select: { employerId: true, personId: true },
  });
}
