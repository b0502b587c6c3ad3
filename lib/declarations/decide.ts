import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import { findDeclaration, makeDue, waitsInVain, wasLost } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { isState, type LifecycleEvent, possible } from "@/lib/dimona/lifecycle";
import { mask } from "@/lib/log";

/** What a person may decide about a declaration that cannot go on by itself, or need not. */
export type Decision =
  /** The RSZ has it, under this number: its verdict is asked for. */
  | { event: "adopt"; declarationNumber: string; reason: string }
  | { event: "repeat"; reason: string }
  | { event: "abandon"; reason: string };

export type Decided = { ok: true } | { ok: false; reason: "not-found" | "moved-on" | "number-taken" };

const goesOn: readonly LifecycleEvent[] = ["adopt", "repeat"];

/** Carries out a decision; `moved-on` when the declaration is no longer where the decision was for. */
export async function decide(scope: Scope, id: string, { event, ...said }: Decision): Promise<Decided> {
  demand(scope, "declare");
  const detail = { ...said, reason: mask(said.reason) };
  const number = "declarationNumber" in said ? said.declarationNumber : undefined;
  try {
    return await withScope(scope, async (tx): Promise<Decided> => {
      const held = await findDeclaration(tx, id);
      if (!held) return { ok: false, reason: "not-found" };
      if (!isDecidable(held.state, event)) return { ok: false, reason: "moved-on" };
      const subject = { id, employerId: held.employerId, state: held.state };
      // Who sends it all the same no longer has it wait for what was not accepted.
      const free = event === "repeat" && (await waitsInVain(tx, id)) ? { followsId: null } : {};
      const first = event === "repeat" ? firstTime(held, detail.reason) : {};
      const doubt = event === "repeat" && (await isUncounted(tx, held)) ? { doubts: 1 } : {};
      const change = { ...columns(event, held, number), ...free, ...first, ...doubt };
      if (!(await transition(tx, subject, event, change, detail))) return { ok: false, reason: "moved-on" };
      if (goesOn.includes(event)) await makeDue(tx, id);
      return { ok: true };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "number-taken" };
    throw error;
  }
}

/** A draft is no decision: it is discarded with `discardDraft`. */
const isDecidable = (state: string, event: LifecycleEvent): boolean =>
  isState(state) && state !== "draft" && possible(state).includes(event);

type Unsent = { submittedAt: Date | null; deadlineAt: Date | null };

/** A plan that was held has never been submitted: it is now, and the reason says why late where it is. */
function firstTime({ submittedAt, deadlineAt }: Unsent, reason: string) {
  if (submittedAt) return {};
  const at = now();
  const late = deadlineAt !== null && at > deadlineAt;
  return { submittedAt: at, late, ...(late && { lateReason: reason }) };
}

/** What got lost before doubts were counted: the RSZ may have it all the same. */
const isUncounted = async (tx: Scoped, { id, state, doubts }: { id: string; state: string; doubts: number }) =>
  state === "stuck" && doubts === 0 && (await wasLost(tx, id));

type Held = { receivedAt: Date | null; doubts: number };

/** What the decision leaves on the row; a lease that a dead worker held is void, and so is a number never given to us. */
function columns(event: LifecycleEvent, { receivedAt, doubts }: Held, number: string | undefined) {
  const free = { leaseToken: null, leaseUntil: null };
  const looked = { lookups: 0, absentSinceAt: null };
  const unknown = { ...free, ...looked, receivedAt: null };
  if (event === "adopt") return { ...unknown, declarationNumber: number, doubts: Math.max(0, doubts - 1) };
  if (event === "repeat") return { ...unknown, declarationNumber: null, postedAt: null };
  return { ...free, nextAttemptAt: null, ...(receivedAt === null && { declarationNumber: null }) };
}
