import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { applyFact } from "@/lib/dimona/facts";
import { findPeriod, insertFact, lockPair, type NewFact, ownerOfPeriod, savePeriod } from "@/lib/register/store";

/**
 * Stores a fact and folds it into the register, in the transaction it is given. The pair of employer and worker is
 * locked first, so that the order of the facts' ids is the order in which they were applied. A period never changes hands:
 * what is said of another pair's period is left to a person (the audit names it) and changes nothing.
 */
export async function recordFact(tx: Scoped, fact: NewFact): Promise<void> {
  await lockPair(tx, fact.employerId, fact.personId);
  if (await isOfOthers(tx, fact)) {
    await recordAudit(tx, { action: "period-of-others", subject: "period", subjectId: fact.periodNumber });
    return;
  }
  const id = await insertFact(tx, fact);
  const held = await findPeriod(tx, fact.periodNumber);
  const next = applyFact(held?.period, fact.fact);
  if (next) await savePeriod(tx, next, fact, id);
}

async function isOfOthers(tx: Scoped, { periodNumber, employerId, personId }: NewFact): Promise<boolean> {
  const owner = await ownerOfPeriod(tx, periodNumber);
  return owner !== undefined && (owner.employerId !== employerId || owner.personId !== personId);
}
