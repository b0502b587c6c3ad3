import type { Scope, Scoped } from "@/lib/access/scope";
import { handle } from "@/lib/declarations/handle";
import { type Redeclaration, redeclarationPoint } from "@/lib/declarations/redeclaration";
import { findDeclaration, findFollower } from "@/lib/declarations/store";
import { type Submission, type Submitted, submitIn, submitting } from "@/lib/declarations/submit-declaration";
import { sameContent } from "@/lib/dimona/content";
import type { Content } from "@/lib/dimona/declaration";
import { lockPair } from "@/lib/register/store";

/** What a person has looked at and sends. The keys were made with the page: the same click twice is one pair. */
export type RedeclareInput = {
  id: string;
  cancelKey: string;
  inKey: string;
  /** The IN as it stood on the screen; its end may have been changed there. */
  reviewed: Content;
  /** One reason for whichever of the two is late. */
  lateReason?: string;
};

type Refused = Exclude<Extract<Submitted, { ok: false }>, { reason: "plan" }>;

export type Redeclared =
  /** `id` is the new IN, `cancelId` what goes before it; absent where somebody else had done it already. */
  | { ok: true; id: string; cancelId?: string; already: boolean }
  /** One of the two cannot be queued: neither is. */
  | (Refused & { of: "CANCEL" | "IN" })
  /** `changed`: the period is no longer what was reviewed. `none`: there is nothing to declare anew. */
  | { ok: false; reason: "not-found" | "changed" | "none"; of?: undefined };

/**
 * Queues the CANCEL of a period and an IN of the same work as an ordinary worker, in one transaction: both or neither. The
 * IN is sent only once the CANCEL is accepted. Never by itself: it sends what a person reviewed, or nothing.
 */
export async function redeclare(scope: Scope, input: RedeclareInput): Promise<Redeclared> {
  const undone = new Error("the second of two declarations cannot be queued");
  let refusal: Redeclared | undefined;
  const undo = (why: Redeclared): never => {
    refusal = why;
    throw undone;
  };
  return submitting(scope, (tx) => redeclareIn(tx, input, undo)).catch((error) => {
    if (error === undone && refusal) return refusal;
    throw error;
  });
}

async function redeclareIn(tx: Scoped, input: RedeclareInput, undo: (why: Redeclared) => never): Promise<Redeclared> {
  const held = await findDeclaration(tx, input.id);
  if (!held) return { ok: false, reason: "not-found" };
  // Whoever comes second sees what the first one queued.
  if (held.personId) await lockPair(tx, held.employerId, held.personId);
  const point = await redeclarationPoint(tx, input.id);
  if (point.is === "under-way") return { ok: true, id: point.id, already: true };
  if (point.is !== "found") return { ok: false, reason: point.is };
  const { redeclaration } = point;
  if (!isReviewed(redeclaration, input.reviewed)) return { ok: false, reason: "changed" };
  return queueBoth(tx, redeclaration, input, undo);
}

/** Apart from the end, which a person may change, what is sent is what our own reading of the period now gives. */
const isReviewed = ({ wayOut: { content } }: Redeclaration, reviewed: Content): boolean =>
  sameContent({ ...content, endDate: reviewed.endDate }, reviewed);

async function queueBoth(
  tx: Scoped,
  redeclaration: Redeclaration,
  input: RedeclareInput,
  undo: (why: Redeclared) => never,
): Promise<Redeclared> {
  const { period, wayOut } = redeclaration;
  const draft = draftOf(redeclaration, input);
  const cancel = await submitIn(
    tx,
    { ...draft, clientKey: input.cancelKey, content: wayOut.cancel },
    { leavesAncestor: true },
  );
  if (!cancel.ok) return refused(cancel, "CANCEL");
  const waiting = cancel.already ? await findFollower(tx, cancel.id) : null;
  if (waiting) return { ok: true, id: waiting.id, cancelId: cancel.id, already: true };
  const follows = { id: cancel.id, cancels: period.number };
  const made = await submitIn(
    tx,
    { ...draft, clientKey: input.inKey, content: input.reviewed },
    { follows, leavesAncestor: true },
  );
  if (!made.ok) return undo(refused(made, "IN"));
  await handle(tx, redeclaration.id, { successorId: made.id });
  return { ok: true, id: made.id, cancelId: cancel.id, already: made.already };
}

function refused(answer: Extract<Submitted, { ok: false }>, of: "CANCEL" | "IN"): Redeclared {
  if (answer.reason === "plan") throw new Error("neither of the two is planned");
  return { ...answer, of };
}

const draftOf = (
  { id, employerId, personId }: Redeclaration,
  { lateReason }: RedeclareInput,
): Omit<Submission, "clientKey" | "content"> => ({
  employerId,
  worker: { by: "person", personId },
  ancestorId: id,
  ...(lateReason && { lateReason }),
});
