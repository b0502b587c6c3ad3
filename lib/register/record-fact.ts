import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { applyFact } from "@/lib/dimona/facts";
import {
  type Held,
  heldPeriods,
  insertFacts,
  lockPair,
  type NewFact,
  type SavedPeriod,
  savePeriods,
} from "@/lib/register/store";

/** Stores a fact and folds it into the register, in the transaction it is given. The pair is locked first. */
export async function recordFact(tx: Scoped, fact: NewFact): Promise<void> {
  await lockPair(tx, fact.employerId, fact.personId);
  await recordFacts(tx, [fact]);
}

/**
 * Stores facts in their order and folds them into the register. The pairs of employer and worker are locked by the caller,
 * so that the order of the facts' ids is the order in which they were applied. A period never changes hands: what is said
 * of another pair's period is left to a person (the audit names it) and changes nothing.
 */
export async function recordFacts(tx: Scoped, told: readonly NewFact[]): Promise<void> {
  if (told.length === 0) return;
  const held = await heldPeriods(
    tx,
    told.map((it) => it.periodNumber),
  );
  const facts: NewFact[] = [];
  for (const fact of told) {
    const known = held.get(fact.periodNumber);
    if (known && isOfOthers(known, fact)) {
      await recordAudit(tx, { action: "period-of-others", subject: "period", subjectId: fact.periodNumber });
      continue;
    }
    facts.push(fact);
    if (!known) held.set(fact.periodNumber, { ...fact, period: undefined });
  }
  const ids = await insertFacts(tx, facts);
  await savePeriods(tx, folded(facts, ids, held));
}

const isOfOthers = (held: Held, { employerId, personId }: NewFact): boolean =>
  held.employerId !== employerId || held.personId !== personId;

/** Each period once, as it is after all facts about it. */
function folded(facts: readonly NewFact[], ids: readonly bigint[], held: ReadonlyMap<string, Held>): SavedPeriod[] {
  const saved = new Map<string, SavedPeriod>();
  for (const [nth, of] of facts.entries()) {
    const number = of.periodNumber;
    const period = applyFact(saved.get(number)?.period ?? held.get(number)?.period, of.fact);
    const factId = ids[nth];
    if (period && factId !== undefined) saved.set(number, { period, of, factId });
  }
  return [...saved.values()];
}
