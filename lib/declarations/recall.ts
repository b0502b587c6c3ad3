import { randomUUID } from "node:crypto";
import { demand, type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import type { Draft } from "@/lib/declarations/draft";
import { reopen } from "@/lib/declarations/handle";
import { draftOfRecall } from "@/lib/declarations/plan/store";
import { addEvent, createDeclaration, findDeclaration, sealDraft } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { toContent } from "@/lib/dimona/content";
import { isState, possible } from "@/lib/dimona/lifecycle";

export type Recalled =
  /** `draftId`: the draft that it came back as; the same one however often it is recalled. */
  | { ok: true; draftId: string }
  /** `on-its-way`: the hand was quicker, the RSZ has it or is about to. */
  | { ok: false; reason: "not-found" | "on-its-way" | "moved-on" };

type Row = NonNullable<Awaited<ReturnType<typeof findDeclaration>>>;

/**
 * Takes back what has not left yet: planned, resting, waiting in the queue or held. In the same transaction it comes back
 * as a draft with all that was declared; what it had taken off the work list stands there again.
 */
export async function recall(scope: Scope, id: string): Promise<Recalled> {
  demand(scope, "declare");
  const attempt = () => withScope(scope, (tx) => recallIn(tx, id));
  // Whoever was quicker, a hand or a second click, has committed by then.
  return (await attempt()) ?? (await attempt()) ?? { ok: false, reason: "moved-on" };
}

/** Undefined when it moved on while it was being recalled. */
async function recallIn(tx: Scoped, id: string): Promise<Recalled | undefined> {
  const row = await findDeclaration(tx, id);
  if (!row || !isState(row.state)) return { ok: false, reason: "not-found" };
  if (row.state === "recalled") return recalledBefore(tx, id);
  // A sending of it is in doubt: the RSZ may have it, and a draft of it would become its double.
  if (row.doubts > 0) return { ok: false, reason: "on-its-way" };
  if (!possible(row.state).includes("recall")) return { ok: false, reason: hasLeft(row) ? "on-its-way" : "moved-on" };
  const draftId = randomUUID();
  const subject = { id, employerId: row.employerId, state: row.state };
  const free = { leaseToken: null, leaseUntil: null, nextAttemptAt: null, restsUntilAt: null };
  if (!(await transition(tx, subject, "recall", free, { draftId }))) return undefined;
  await createDraft(tx, row, draftId);
  if (row.ancestorId) await reopen(tx, row.ancestorId, id);
  return { ok: true, draftId };
}

async function recalledBefore(tx: Scoped, id: string): Promise<Recalled> {
  const draftId = await draftOfRecall(tx, id);
  return draftId ? { ok: true, draftId } : { ok: false, reason: "moved-on" };
}

const hasLeft = ({ state }: Row): boolean => state !== "draft" && state !== "abandoned";

async function createDraft(tx: Scoped, row: Row, id: string): Promise<void> {
  const { employerId, personId, kind, periodNumber, ancestorId } = row;
  const userId = userIdOf(tx.scope);
  if (!userId || !row.content) throw new Error("a person recalls a declaration that was submitted");
  const at = now();
  const clientKey = randomUUID();
  const draft: Draft = {
    clientKey,
    employerId,
    worker: personId ? { by: "person", personId } : { by: "none" },
    content: toContent(row.content),
    ...(ancestorId && { ancestorId }),
  };
  const columns = { id, clientKey, employerId, personId, kind, periodNumber, ancestorId, createdById: userId };
  await createDeclaration(tx, {
    ...columns,
    state: "draft",
    draft: sealDraft(draft),
    createdAt: at,
    changedAt: at,
  });
  const detail = { recalledId: row.id };
  await addEvent(tx, { declarationId: id, at, userId, event: "draft", toState: "draft", detail });
}
