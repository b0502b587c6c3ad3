import type { Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import { barEmployer } from "@/lib/declarations/mandates/bar-employer";
import { addWireMessages, makeDue } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { canEncode } from "@/lib/dimona/encodable";
import { isUnderReview } from "@/lib/employers/mandates/store";
import { log, mask } from "@/lib/log";
import type { Exchange, RszClient } from "@/lib/rsz/client";
import type { JsonObject } from "@/lib/rsz/json";
import { nextGetAt } from "@/lib/rsz/pace";
import type { PostOutcome } from "@/lib/rsz/post-outcome";
import { lose } from "@/lib/submission/doubt/lose";
import { type Watch, watchOf } from "@/lib/submission/doubt/watch";
import type { Tools } from "@/lib/submission/hand";
import { insist } from "@/lib/submission/insist";
import { messageOf } from "@/lib/submission/message";
import {
  type Claimed,
  findStuckWithoutNumber,
  finish,
  followsInVain,
  putOff,
  renewLease,
  startPace,
} from "@/lib/submission/store";

const shortestRetryMs = 1_000;
const longestRetryMs = 60_000;

/** 1 s, 2 s, 4 s … 60 s: what surely did not arrive may be tried again. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(longestRetryMs, shortestRetryMs * 2 ** Math.min(attempts, 10));

/** What the RSZ asks for, within reason: an hour at most. */
export const retryAfter = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.min(ms, 3_600_000);

/** Sends a queued declaration: `sending` is committed before its POST, the outcome after it. */
export async function send(tools: Tools, claimed: Claimed): Promise<void> {
  const { scope, client, speed, pace } = tools;
  // Without a token nothing is sent at all, so nothing need be written about it.
  const ready = await client.ready();
  if (!ready.ok) return putOffUnready({ scope }, claimed, ready.why);
  const body = await withScope(scope, (tx) => begin(tx, claimed, client)).catch((error) =>
    unbegin(tools, claimed, error),
  );
  if (!body) return;
  const { exchange, ...outcome } = await client.post(body);
  const sending = { ...claimed, state: "sending" as const };
  const known = { exchange, speed, firstGet: pace.firstGet(claimed.id), watch: watchOf(tools) };
  await keepTrying(claimed, outcome, () =>
    withScope(scope, (tx) => conclude(tx, sending, { ...known, outcome })).catch((error) => {
      if (!isUniqueViolation(error)) throw error;
      // The RSZ gave a number that another declaration has: neither can be trusted without a person.
      const doubtful: PostOutcome = { kind: "unknown", why: "number-known" };
      return withScope(scope, (tx) => conclude(tx, sending, { ...known, outcome: doubtful }));
    }),
  );
}

async function putOffUnready({ scope }: Pick<Tools, "scope">, claimed: Claimed, why: string): Promise<void> {
  log.warn({ declaration: claimed.id, why }, "no token: nothing can be sent");
  await withScope(scope, (tx) => putOff(tx, claimed, retryDelayMs(claimed.attempts), claimed.attempts + 1));
}

/** The outcome of a POST exists here only: a database that is away for a moment must not cost us the number. */
const keepTrying = (claimed: Claimed, outcome: PostOutcome, store: () => Promise<void>): Promise<void> =>
  insist(store).catch((error) => {
    const number = outcome.kind === "received" ? outcome.number : undefined;
    log.fatal({ declaration: claimed.id, outcome: outcome.kind, number }, "the outcome of a POST could not be stored");
    throw error;
  });

/** The database went away while `sending` was committed, perhaps after it: nobody but this hand knows that no POST was made. */
async function unbegin({ scope }: Tools, claimed: Claimed, error: unknown): Promise<never> {
  const sending = { ...claimed, state: "sending" as const };
  await insist(() => withScope(scope, (tx) => transition(tx, sending, "miss", {}, { why: "not-begun" })));
  throw error;
}

/** Commits that the POST is about to be made, and what it will say; undefined when there is nothing to send. */
export async function begin(
  tx: Scoped,
  claimed: Claimed,
  { encode }: Pick<RszClient, "encode">,
): Promise<JsonObject | undefined> {
  if (await heldBack(tx, claimed)) return undefined;
  const message = await messageOf(tx, claimed);
  if (!message) return undefined;
  if (!canEncode(message).ok) {
    if (await transition(tx, claimed, "halt", {}, { why: "not-encodable" })) await finish(tx, claimed);
    return undefined;
  }
  const body = encode(message);
  if (!(await transition(tx, claimed, "start"))) return undefined;
  await renewLease(tx, claimed);
  await addWireMessages(tx, [
    { declarationId: claimed.id, at: now(), direction: "request", text: JSON.stringify(body) },
  ]);
  return body;
}

/**
 * The second of two declarations says nothing true when the first was not accepted, and what the RSZ will answer with 403
 * is not sent at all: a person decides.
 */
async function heldBack(tx: Scoped, claimed: Claimed): Promise<boolean> {
  const hold = async (event: "hold" | "bar", why: string) => {
    if (await transition(tx, claimed, event, {}, { why })) await finish(tx, claimed);
    return true;
  };
  if (await followsInVain(tx, claimed)) return hold("hold", "step-before-failed");
  return (await isUnderReview(tx, claimed.employerId)) && hold("bar", "mandate-review");
}

/** `firstGet`: when to ask first, in the RSZ's ms; as soon as is allowed when not said. `watch`: what is done about a doubt. */
type Concluded = { exchange: Exchange; outcome: PostOutcome; speed: number; firstGet?: number; watch?: Watch };

/** Commits what became of the POST. When the lease was lost meanwhile only the answer is kept, and a number that came. */
export async function conclude(tx: Scoped, claimed: Claimed, concluded: Concluded): Promise<void> {
  const { exchange, outcome } = concluded;
  await keepAnswer(tx, claimed, exchange);
  if (await applyOutcome(tx, claimed, concluded)) return;
  if (outcome.kind === "received") await adoptLate(tx, claimed, outcome.number);
}

/** It was given up for lost while its POST was under way; the number proves that it arrived. */
async function adoptLate(tx: Scoped, claimed: Claimed, number: string): Promise<void> {
  const stuck = await findStuckWithoutNumber(tx, claimed);
  if (!stuck) return;
  const subject = { id: claimed.id, employerId: claimed.employerId, state: "stuck" };
  const known = { declarationNumber: number, receivedAt: now(), doubts: Math.max(0, stuck.doubts - 1) };
  const change = { ...known, leaseToken: null, leaseUntil: null };
  if (await transition(tx, subject, "adopt", change, { number, why: "late-answer" })) await makeDue(tx, claimed.id);
}

async function applyOutcome(tx: Scoped, claimed: Claimed, concluded: Concluded): Promise<boolean> {
  const { outcome, speed, firstGet } = concluded;
  const moved = (event: Parameters<typeof transition>[2], change = {}, detail = {}) =>
    transition(tx, claimed, event, change, detail);
  switch (outcome.kind) {
    case "received": {
      const { number } = outcome;
      if (!(await moved("receive", { declarationNumber: number, receivedAt: now() }, { number }))) return false;
      await startPace(tx, claimed);
      await putOff(tx, claimed, nextGetAt(null, firstGet) / speed, 0);
      return true;
    }
    case "not-received": {
      if (!(await moved("miss", {}, { why: outcome.why }))) return false;
      await putOff(
        tx,
        claimed,
        retryAfter(outcome.retryAfterMs) ?? retryDelayMs(claimed.attempts),
        claimed.attempts + 1,
      );
      return true;
    }
    case "not-understood":
      return ended(tx, claimed, await moved("misread", {}, { problems: outcome.problems.map(mask) }));
    case "forbidden":
      return barred(tx, claimed, await moved("bar"));
    case "unknown":
      return lose(tx, claimed, outcome.why, concluded.watch);
  }
}

/** What the RSZ does not allow for one declaration it allows for none of this employer. */
async function barred(tx: Scoped, claimed: Claimed, moved: boolean): Promise<boolean> {
  if (moved) await barEmployer(tx, claimed.employerId, claimed.id);
  return ended(tx, claimed, moved);
}

async function ended(tx: Scoped, claimed: Claimed, moved: boolean): Promise<boolean> {
  if (moved) await finish(tx, claimed);
  return moved;
}

export async function keepAnswer(tx: Scoped, { id }: Claimed, { status, location, response }: Exchange): Promise<void> {
  if (status === undefined) return;
  const text = [location && `Location: ${location}`, response].filter(Boolean).join("\n\n");
  await addWireMessages(tx, [{ declarationId: id, at: now(), direction: "answer", status, text }]);
}
