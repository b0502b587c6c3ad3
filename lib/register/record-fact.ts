import type { Scoped } from "@/lib/access/scope";
import { applyFact } from "@/lib/dimona/facts";
import { findPeriod, insertFact, lockPair, type NewFact, savePeriod } from "@/lib/register/store";

/**
 * Stores a fact and folds it into the register, in the transaction it is given. The pair of employer and worker is
 * locked first, so that the order of the facts' ids is the order in which they were applied.
 */
export async function recordFact(tx: Scoped, fact: NewFact): Promise<void> {
  await lockPair(tx, fact.employerId, fact.personId);
  const id = await insertFact(tx, fact);
  const held = await findPeriod(tx, fact.periodNumber);
  const next = applyFact(held?.period, fact.fact);
  if (next) await savePeriod(tx, next, fact, id);
}
