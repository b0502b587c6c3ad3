import { demand, type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addEvent, findDeclaration, markHandled, unmarkHandled } from "@/lib/declarations/store";
import { announce } from "@/lib/live/announce";
import { mask } from "@/lib/log";

type Ground = { reason: string } | { successorId: string };

/** Takes a declaration off the work list, with what came in its place or why nothing did; its state stays what it is. */
export async function handle(tx: Scoped, id: string, ground: Ground): Promise<boolean> {
  const at = now();
  const held = await findDeclaration(tx, id);
  if (!held || !(await markHandled(tx, id, at))) return false;
  const { state, employerId } = held;
  const event = {
    declarationId: id,
    at,
    userId: userIdOf(tx.scope),
    event: "handle",
    fromState: state,
    toState: state,
  };
  await addEvent(tx, { ...event, detail: ground });
  await announce(tx, { declarationId: id, employerId });
  return true;
}

/** What left the work list because of its successor, which was recalled, stands there again; nothing happens otherwise. */
export async function reopen(tx: Scoped, id: string, successorId: string): Promise<void> {
  const held = await findDeclaration(tx, id);
  if (!held || !(await unmarkHandled(tx, id, successorId))) return;
  const { state, employerId } = held;
  const states = { fromState: state, toState: state };
  const detail = { successorId };
  await addEvent(tx, { declarationId: id, at: now(), userId: userIdOf(tx.scope), event: "reopen", ...states, detail });
  await announce(tx, { declarationId: id, employerId });
}

export type Handled = { ok: true } | { ok: false; reason: "not-found" };

/** A person says that nothing more is to be sent for it. */
export function handleDeclaration(scope: Scope, id: string, reason: string): Promise<Handled> {
  demand(scope, "declare");
  return withScope(scope, async (tx) =>
    (await handle(tx, id, { reason: mask(reason) })) ? { ok: true } : { ok: false, reason: "not-found" },
  );
}
