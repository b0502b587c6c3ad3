import type { Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import { barEmployer } from "@/lib/declarations/mandates/bar-employer";
import { type Move, moveAll } from "@/lib/declarations/moves/store";
import { addWireMessages, makeDue } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import type { LifecycleEvent } from "@/lib/dimona/lifecycle";
import { log, mask } from "@/lib/log";
import type { Exchange } from "@/lib/rsz/client";
import type { JsonObject } from "@/lib/rsz/json";
import { nextGetAt } from "@/lib/rsz/pace";
import type { PostOutcome } from "@/lib/rsz/post-outcome";
import { missed } from "@/lib/submission/begin";
import { lose } from "@/lib/submission/doubt/lose";
import type { Watch } from "@/lib/submission/doubt/watch";
import type { Equipped, Tools } from "@/lib/submission/hand";
import { insist } from "@/lib/submission/insist";
import { type Claimed, findStuckWithoutNumber, finish, putOff, taken } from "@/lib/submission/store";

const shortestRetryMs = 1_000;
const longestRetryMs = 60_000;

/** 1 s, 2 s, 4 s … 60 s: what surely did not arrive may be tried again. */
export const retryDelayMs = (attempts: number): number =>
  Math.min(longestRetryMs, shortestRetryMs * 2 ** Math.min(attempts, 10));

/** What the RSZ asks for, within reason: an hour at most. */
export const retryAfter = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.min(ms, 3_600_000);

/** Sends a queued declaration: `sending` is committed before its POST, the outcome after it. `begun`: what it says, when it began with its claim. */
export async function send(tools: Equipped, claimed: Claimed, begun?: JsonObject): Promise<void> {
  const { client, pace, writes } = tools;
  const body = begun ?? (await bodyOf(tools, claimed));
  if (!body) return;
  const { exchange, ...outcome } = await client.post(body);
  const known = { claimed: { ...claimed, state: "sending" as const }, exchange, firstGet: pace.firstGet(claimed.id) };
  await keepTrying(claimed, outcome, () =>
    writes.conclude({ ...known, outcome }).catch((error) => {
      if (!isUniqueViolation(error)) throw error;
      // The RSZ gave a number that another declaration has: neither can be trusted without a person.
      return writes.conclude({ ...known, outcome: { kind: "unknown", why: "number-known" } });
    }),
  );
}

/** Begins it by itself; undefined when there is nothing to send. */
async function bodyOf(tools: Equipped, claimed: Claimed): Promise<JsonObject | undefined> {
  // Without a token nothing is sent at all, so nothing need be written about it.
  const ready = await tools.client.ready();
  if (!ready.ok) return void (await putOffUnready(tools, claimed, ready.why));
  const bodies = await tools.writes.begin(claimed).catch((error) => unbegin(tools, claimed, error));
  return bodies.get(claimed.id);
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
  await insist(() => withScope(scope, (tx) => missed(tx, claimed)));
  throw error;
}

/** What became of a POST. `firstGet`: when to ask first, in the RSZ's ms; as soon as is allowed when not said. */
export type Concluded = { claimed: Claimed; exchange: Exchange; outcome: PostOutcome; firstGet?: number };

/** `watch`: what is done about a doubt. */
type How = { speed: number; watch?: Watch };

/** Commits what became of POSTs. Where the lease was lost meanwhile only the answer is kept, and a number that came. */
export async function conclude(tx: Scoped, all: readonly Concluded[], { speed, watch }: How): Promise<void> {
  const receivedAt = now();
  const received = all.flatMap(({ claimed, exchange, outcome, firstGet }): Move[] => {
    if (outcome.kind !== "received") return [];
    const { number } = outcome;
    const change = { number, receivedAt, delayMs: nextGetAt(null, firstGet) / speed };
    return [{ ...claimed, event: "receive", detail: { number }, change, words: wordsOf(exchange) }];
  });
  const moved = await moveAll(tx, received, taken);
  const others = all.filter(({ claimed }) => !moved.has(claimed.id));
  await keepAnswers(tx, others);
  for (const { claimed, outcome } of others) await applyOther(tx, claimed, outcome, watch);
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

async function applyOther(tx: Scoped, claimed: Claimed, outcome: PostOutcome, watch?: Watch): Promise<void> {
  const moved = (event: LifecycleEvent, detail = {}) => transition(tx, claimed, event, {}, detail);
  switch (outcome.kind) {
    case "received":
      return adoptLate(tx, claimed, outcome.number);
    case "not-received": {
      const delayMs = retryAfter(outcome.retryAfterMs) ?? retryDelayMs(claimed.attempts);
      if (await moved("miss", { why: outcome.why })) await putOff(tx, claimed, delayMs, claimed.attempts + 1);
      return;
    }
    case "not-understood":
      if (await moved("misread", { problems: outcome.problems.map(mask) })) await finish(tx, claimed);
      return;
    case "forbidden":
      // What the RSZ does not allow for one declaration it allows for none of this employer.
      if (!(await moved("bar"))) return;
      await barEmployer(tx, claimed.employerId, claimed.id);
      return finish(tx, claimed);
    case "unknown":
      await lose(tx, claimed, outcome.why, watch);
  }
}

/** The exact words of an answer; undefined when there was none. */
export function wordsOf({ status, location, response }: Exchange): Move["words"] {
  if (status === undefined) return undefined;
  const text = [location && `Location: ${location}`, response].filter(Boolean).join("\n\n");
  return { direction: "answer", status, text };
}

/** Keeps answers that move nothing, or not the usual way. */
export async function keepAnswers(tx: Scoped, all: readonly Pick<Concluded, "claimed" | "exchange">[]): Promise<void> {
  const at = now();
  const rows = all.flatMap(({ claimed, exchange }) => {
    const words = wordsOf(exchange);
    return words ? [{ declarationId: claimed.id, at, ...words }] : [];
  });
  if (rows.length > 0) await addWireMessages(tx, rows);
}
