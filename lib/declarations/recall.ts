import { randomUUID } from "node:crypto";
import { demand, type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import type { Draft } from "@/lib/declarations/draft";
import { reopen } from "@/lib/declarations/handle";
import { endOfRecall } from "@/lib/declarations/plan/store";
import { isRecallable, otherOfPair, recallReach } from "@/lib/declarations/recall-reach";
import { addEvent, createDeclaration, findToRecall, sealDraft } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { toContent } from "@/lib/dimona/content";
import { isState } from "@/lib/dimona/lifecycle";

export type Recalled =
  /** `draftId`: the draft that it came back as; the same one however often it is recalled. */
  | { ok: true; draftId: string }
  /** Taken back together with the other of its pair: what they were to mend stands as before. */
  | { ok: true; ancestorId: string }
  /**
   * `on-its-way`: the hand was quicker, the RSZ has it or is about to. `cancel-gone`: the CANCEL that goes before this IN has
   * left, and nobody has said yet that the IN alone is meant.
   */
  | { ok: false; reason: "not-found" | "on-its-way" | "moved-on" | "cancel-gone" };

/** `alone`: the person has read that the CANCEL before it has gone. */
export type RecallWish = { alone?: boolean };

type Row = NonNullable<Awaited<ReturnType<typeof findToRecall>>>;

/** One of a pair moved on while the other had been taken back: neither is. */
const moved = new Error("one of two declarations moved on");

/**
 * Takes back what has not left yet: planned, resting, waiting in the queue or held. In the same transaction it comes back
 * as a draft with all that was declared; what it had taken off the work list stands there again. A CANCEL and its IN, made
 * in one step, are taken back in one as well.
 */
export async function recall(scope: Scope, id: string, wish: RecallWish = {}): Promise<Recalled> {
  demand(scope, "declare");
  const attempt = () =>
    withScope(scope, (tx) => recallIn(tx, id, wish)).catch((error) => {
      if (error !== moved) throw error;
    });
  // Whoever was quicker, a hand or a second click, has committed by then.
  return (await attempt()) ?? (await attempt()) ?? { ok: false, reason: "moved-on" };
}

/** Undefined when it moved on while it was being recalled. */
async function recallIn(tx: Scoped, id: string, { alone }: RecallWish): Promise<Recalled | undefined> {
  const row = await findToRecall(tx, id);
  if (!row || !isState(row.state)) return { ok: false, reason: "not-found" };
  if (row.state === "recalled") return recalledBefore(tx, id);
  // A sending of it is in doubt: the RSZ may have it, and a draft of it would become its double.
  if (row.doubts > 0) return { ok: false, reason: "on-its-way" };
  if (!isRecallable(row)) return { ok: false, reason: hasLeft(row) ? "on-its-way" : "moved-on" };
  const reach = recallReach(row);
  if (reach === "both") return recallPair(tx, row);
  if (reach === "after-cancel" && !alone) return { ok: false, reason: "cancel-gone" };
  const draftId = randomUUID();
  if (!(await takeBack(tx, row, { draftId }))) return undefined;
  await createDraft(tx, row, draftId);
  if (row.ancestorId) await reopen(tx, row.ancestorId, id);
  return { ok: true, draftId };
}

/** Takes back what a recall may (`isRecallable`), and nothing else: what it comes back as is the caller's. False when it moved on. */
export const takeBack = (
  tx: Scoped,
  { id, employerId, state }: Pick<Row, "id" | "employerId" | "state">,
  detail: { draftId: string } | { ancestorId: string } | { batchId: string },
) => {
  const free = { leaseToken: null, leaseUntil: null, nextAttemptAt: null, restsUntilAt: null };
  return transition(tx, { id, employerId, state }, "recall", free, detail);
};

/** The CANCEL first, whichever was asked for: two who recall one each wait for each other in one order. */
async function recallPair(tx: Scoped, row: Row): Promise<Recalled | undefined> {
  const other = otherOfPair(row);
  const { employerId, ancestorId } = row;
  if (!other || !ancestorId) throw new Error(`declaration ${row.id} is one of two without the other`);
  const [cancel, made] = row.kind === "CANCEL" ? [row, other] : [other, row];
  if (!(await takeBack(tx, { ...cancel, employerId }, { ancestorId }))) return undefined;
  if (!(await takeBack(tx, { ...made, employerId }, { ancestorId }))) throw moved;
  await reopen(tx, ancestorId, made.id);
  return { ok: true, ancestorId };
}

async function recalledBefore(tx: Scoped, id: string): Promise<Recalled> {
  const back = await endOfRecall(tx, id);
  return back ? { ok: true, ...back } : { ok: false, reason: "moved-on" };
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
