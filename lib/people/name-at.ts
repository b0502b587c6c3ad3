import type { PersonName } from "@/lib/people/person";

/** What a query must select of a person whose name is to be shown. */
export const namedPerson = {
  select: {
    id: true,
    lastName: true,
    firstName: true,
    employments: { select: { employerId: true, lastName: true, firstName: true } },
  },
} as const;

type Named = { id: string; lastName: string; firstName: string; employments: Employed[] };
type Employed = { employerId: string; lastName: string | null; firstName: string | null };

/**
 * The name by which this employer knows the person: as typed there, also when that was nothing, where the person was known
 * elsewhere before. Empty for an employer that does not have the person.
 */
export function nameAt(person: Named, employerId: string): PersonName & { id: string } {
  const here = person.employments.find((it) => it.employerId === employerId);
  const shown = here && (here.lastName === null ? person : here);
  return { id: person.id, lastName: shown?.lastName ?? "", firstName: shown?.firstName ?? "" };
}
