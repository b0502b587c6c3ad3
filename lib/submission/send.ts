import type { Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import { addWireMessages } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { mask } from "@/lib/log";
import type { Exchange } from "@/lib/rsz/client";
import { encodeV1 } from "@/lib/rsz/codec-v1";
import type { JsonObject } from "@/lib/rsz/json";
import { nextGetAt } from "@/lib/rsz/pace";
import type { PostOutcome } from "@/lib/rsz/post-outcome";
import type { Tools } from "@/lib/submission/hand";
import { messageOf } from "@/lib/submission/message";
import { type Claimed, finish, putOff, startPace } from "@/lib/submission/store";

const shortestRetryMs = 1_000;
const longestRetryMs = 60_000;

/** 1 s, 2 s, 4 s … 60 s: what surely did not arrive may be tried again. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(longestRetryMs, shortestRetryMs * 2 ** Math.min(attempts, 10));

/** Sends a queued declaration: `sending` is committed before its POST, the outcome after it. */
export async function send({ scope, client, speed }: Tools, claimed: Claimed): Promise<void> {
  const body = await withScope(scope, (tx) => begin(tx, claimed));
  if (!body) return;
  const { exchange, ...outcome } = await client.post(body);
  const sending = { ...claimed, state: "sending" as const };
  await withScope(scope, (tx) => conclude(tx, sending, { exchange, outcome, speed })).catch((error) => {
    if (!isUniqueViolation(error)) throw error;
    // The RSZ gave a number that another declaration has: neither can be trusted without a person.
    const doubtful: PostOutcome = { kind: "unknown", why: "number-known" };
    return withScope(scope, (tx) => conclude(tx, sending, { exchange, outcome: doubtful, speed }));
  });
}

/** Commits that the POST is about to be made, and what it will say; undefined when the row is no longer ours. */
export async function begin(tx: Scoped, claimed: Claimed): Promise<JsonObject | undefined> {
  const message = await messageOf(tx, claimed);
  if (!message) return undefined;
  const body = encodeV1(message);
  if (!(await transition(tx, claimed, "start"))) return undefined;
  await addWireMessages(tx, [
    { declarationId: claimed.id, at: now(), direction: "request", text: JSON.stringify(body) },
  ]);
  return body;
}

type Concluded = { exchange: Exchange; outcome: PostOutcome; speed: number };

/** Commits what became of the POST. Does nothing when the lease was lost meanwhile. */
export async function conclude(tx: Scoped, claimed: Claimed, { exchange, outcome, speed }: Concluded): Promise<void> {
  if (await applyOutcome(tx, claimed, outcome, speed)) await keepAnswer(tx, claimed, exchange);
}

async function applyOutcome(tx: Scoped, claimed: Claimed, outcome: PostOutcome, speed: number): Promise<boolean> {
  const moved = (event: Parameters<typeof transition>[2], change = {}, detail = {}) =>
    transition(tx, claimed, event, change, detail);
  switch (outcome.kind) {
    case "received": {
      const { number } = outcome;
      if (!(await moved("receive", { declarationNumber: number, receivedAt: now() }, { number }))) return false;
      await startPace(tx, claimed);
      await putOff(tx, claimed, nextGetAt(null) / speed, 0);
      return true;
    }
    case "not-received": {
      if (!(await moved("miss", {}, { why: outcome.why }))) return false;
      await putOff(tx, claimed, outcome.retryAfterMs ?? retryDelayMs(claimed.attempts), claimed.attempts + 1);
      return true;
    }
    case "not-understood":
      return ended(tx, claimed, await moved("misread", {}, { problems: outcome.problems.map(mask) }));
    case "forbidden":
      return ended(tx, claimed, await moved("bar"));
    case "unknown":
      return ended(tx, claimed, await moved("lose", {}, { why: outcome.why }));
  }
}

async function ended(tx: Scoped, claimed: Claimed, moved: boolean): Promise<boolean> {
  if (moved) await finish(tx, claimed);
  return moved;
}

async function keepAnswer(tx: Scoped, { id }: Claimed, { status, location, response }: Exchange): Promise<void> {
  if (status === undefined) return;
  const text = [location && `Location: ${location}`, response].filter(Boolean).join("\n\n");
  await addWireMessages(tx, [{ declarationId: id, at: now(), direction: "answer", status, text }]);
}
