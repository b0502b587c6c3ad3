import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import type { Judgement } from "@/lib/declarations/judge";
import { lookAfter, makeDue, type StateChange } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { untilLookMs } from "@/lib/dimona/plan";
import { restMs } from "@/lib/dimona/rest";
import { env } from "@/lib/env";

/** A declaration that was judged and is to go: its row as it was read, and what is left on it and in its event. */
type Goes = {
  subject: Parameters<typeof transition>[1];
  judged: Judgement;
  change: StateChange;
  detail: NonNullable<Parameters<typeof transition>[4]>;
};

/** No lease holds it any more, and it has made no attempt. */
const fresh = { leaseToken: null, leaseUntil: null, attempts: 0 };

/**
 * Into the queue, where it rests as long as it may be recalled: until when, or undefined when it goes at once. `unasked`:
 * no person sends it now, so there is nothing to recall.
 */
export async function queue(
  tx: Scoped,
  { subject, judged: { context, limit, late }, change, detail }: Goes,
  unasked = false,
): Promise<Date | undefined | "moved-on"> {
  // The one instant at which it was judged late or in time.
  const at = context.now;
  const rest = unasked ? 0 : restMs(env().UNDO_SECONDS, { now: at, deadlineAt: limit?.at });
  const restsUntilAt = rest > 0 ? new Date(at.getTime() + rest) : undefined;
  const columns = { ...change, ...fresh, late, submittedAt: at, restsUntilAt: restsUntilAt ?? null };
  if (!(await transition(tx, subject, "submit", columns, detail))) return "moved-on";
  await makeDue(tx, subject.id, rest);
  return restsUntilAt;
}

/** Planned for a moment, at which a hand queues it. */
export async function plan(
  tx: Scoped,
  { subject, change, detail }: Goes,
  plannedAt: Date,
): Promise<undefined | "moved-on"> {
  const columns = { ...change, ...fresh, plannedAt };
  const told = { ...detail, plannedAt: plannedAt.toISOString() };
  if (!(await transition(tx, subject, "plan", columns, told))) return "moved-on";
  await lookAfter(tx, subject.id, untilLookMs(plannedAt, now()));
  return undefined;
}
