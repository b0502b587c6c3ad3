import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { IdentityData } from "@/lib/dimona/declaration";
import { personForEmployer } from "@/lib/people/person-for-employer";
import type { NewPerson } from "@/lib/people/schema";

export type CreatePersonResult = { ok: true; personId: string } | { ok: false; reason: "employer" };

/**
 * Adds a worker to an employer. Also ok when the employer has that worker already, or the number is known elsewhere: the
 * answer is the same. Needs "manage-clients".
 */
export async function createPerson(scope: Scope, input: NewPerson): Promise<CreatePersonResult> {
  demand(scope, "manage-clients");
  const { employerId, insz, lastName, firstName } = input;
  const identity: IdentityData = { lastName, firstName, ...input.identity };
  const wanted = insz ? { employerId, insz, lastName, firstName } : { employerId, identity };
  const personId = await withScope(scope, (tx) => personForEmployer(tx, wanted));
  return personId ? { ok: true, personId } : { ok: false, reason: "employer" };
}
