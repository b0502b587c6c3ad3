import { type Scoped, userIdOf } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { addEvent, moveState, type StateChange } from "@/lib/declarations/store";
import { advance, isState, type LifecycleEvent } from "@/lib/dimona/lifecycle";
import { announce } from "@/lib/live/announce";
import { log } from "@/lib/log";
import type { Prisma } from "@/prisma/generated/client";

type Subject = { id: string; employerId: string; state: string; version?: number; leaseToken?: string };

/**
 * The only way a declaration changes state: row, event and announcement in one transaction. False when the row has
 * moved on, or the lease is no longer ours: then nothing was written. `detail` holds ids and error ids, nothing personal.
 */
export async function transition(
  tx: Scoped,
  subject: Subject,
  event: LifecycleEvent,
  change: StateChange = {},
  detail: Prisma.InputJsonObject = {},
): Promise<boolean> {
  if (!isState(subject.state)) throw new Error(`unknown state ${subject.state}`);
  const toState = advance(subject.state, event);
  const at = now();
  if (!(await moveState(tx, subject, { ...change, state: toState, changedAt: at }))) return false;
  const told = { declarationId: subject.id, at, userId: userIdOf(tx.scope), event };
  await addEvent(tx, { ...told, fromState: subject.state, toState, detail });
  const result = typeof change.result === "string" ? change.result : undefined;
  const stand = { state: toState, result, at: at.toISOString() };
  await announce(tx, { declarationId: subject.id, employerId: subject.employerId, stand });
  const attempt = subject.leaseToken && { attempt: subject.leaseToken };
  log.info({ declaration: subject.id, ...attempt, event, from: subject.state, to: toState }, "a declaration moves");
  return true;
}
