import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { judgedColumns, limitOf, namesOf } from "@/lib/declarations/judge";
import { queue } from "@/lib/declarations/plan/let-go";
import { lookAtPlan } from "@/lib/declarations/plan/look-at-plan";
import { findDeclaration, type StateChange } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { untilLookMs } from "@/lib/dimona/plan";
import { isUnderReview } from "@/lib/employers/mandates/store";

/** `waitMs`: it is right, but its moment has not come; the lease is still the hand's then. */
export type Released = { is: "queued" | "held" | "moved-on" } | { is: "waits"; waitMs: number };

const free = { leaseToken: null, leaseUntil: null, nextAttemptAt: null };

/**
 * What a hand does with a planned declaration that it holds. An hour ahead it is looked at, at its moment (or later, if we
 * were late) it is looked at again and queued. What is no longer right, what would be late by waiting, and what the
 * employer's mandate stands against comes back to a person.
 */
export async function releasePlanned(
  tx: Scoped,
  { id, leaseToken }: { id: string; leaseToken: string },
): Promise<Released> {
  const row = await findDeclaration(tx, id);
  if (row?.state !== "planned" || !row.plannedAt) return { is: "moved-on" };
  const { employerId, plannedAt, followsId } = row;
  const subject = { id, employerId, state: row.state, version: row.version, leaseToken };
  const at = now();
  const isDue = plannedAt <= at;
  const hold = async (why: string, findings: string[], change: StateChange = {}): Promise<Released> => {
    const held = await transition(tx, subject, "hold", { ...change, ...free }, { why, findings });
    return { is: held ? "held" : "moved-on" };
  };
  if (await isUnderReview(tx, employerId)) return hold("plan-mandate-review", []);
  const { judged, isRight, findings } = await lookAtPlan(tx, row, isDue ? at : plannedAt);
  const change = { ...judgedColumns(judged), followsId: judged.awaitedId ?? followsId };
  if (!isRight) return hold("plan-no-longer-right", namesOf(findings), change);
  // The term was moved forward meanwhile: as planned it would be late by our own waiting.
  if (!isDue && judged.late) return hold("plan-after-deadline", [], change);
  if (!isDue) return { is: "waits", waitMs: untilLookMs(plannedAt, at) };
  const detail = { why: "planned", findings: namesOf(judged.findings), ...limitOf(judged) };
  const queued = await queue(tx, { subject, judged, change, detail }, true);
  return { is: queued === "moved-on" ? "moved-on" : "queued" };
}
