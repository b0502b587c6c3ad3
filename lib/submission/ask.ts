import type { Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { barEmployer } from "@/lib/declarations/mandates/bar-employer";
import { noteEvent } from "@/lib/declarations/note-event";
import { transition } from "@/lib/declarations/transition";
import { isUnderReview } from "@/lib/employers/mandates/store";
import { log } from "@/lib/log";
import type { Exchange } from "@/lib/rsz/client";
import type { GetOutcome } from "@/lib/rsz/get-outcome";
import { nextGetAt } from "@/lib/rsz/pace";
import type { Equipped, Tools } from "@/lib/submission/hand";
import { keepAnswers, retryAfter, retryDelayMs } from "@/lib/submission/send";
import { type Claimed, finish, holdsLease, loadForVerdict, putOff } from "@/lib/submission/store";

/** Asks the RSZ for the verdict on a declaration that it has taken. */
export async function ask(tools: Equipped, claimed: Claimed): Promise<void> {
  const number = claimed.declarationNumber;
  if (!number) throw new Error(`declaration ${claimed.id} was taken without a number`);
  const asked = { at: performance.now(), elapsedMs: (claimed.sincePostedMs ?? 0) * tools.speed };
  const { exchange, ...outcome } = await tools.client.get(number);
  if (outcome.kind === "answer") {
    await tools.writes.settle({ claimed, answer: outcome.answer, exchange, againMs: delay(tools, asked) });
    return measure(tools, claimed);
  }
  if (outcome.kind === "unknown-number") return forget(tools, claimed, outcome.kind);
  if (outcome.kind === "forbidden") return keepFromAsking(tools, claimed);
  if (outcome.kind === "in-process" && asked.elapsedMs > longestProcessingMs)
    return forget(tools, claimed, "unknown-number", exchange);
  const unreadable = outcome.kind === "unavailable" && isUnreadable(exchange);
  if (unreadable) {
    log.warn({ declaration: claimed.id, status: exchange.status, why: outcome.why }, "an answer cannot be read");
    const isLasting = claimed.attempts >= unreadableLimit && asked.elapsedMs > unreadableForMs;
    if (isLasting) return forget(tools, claimed, "unreadable", exchange);
  }
  if (outcome.kind === "in-process") {
    const { id, leaseToken, sincePostedMs } = claimed;
    const told = { id, leaseToken, sincePostedMs: sincePostedMs ?? 0, delayMs: delay(tools, asked) };
    return void (await tools.writes.notYet(told));
  }
  const delayMs = Math.max(delay(tools, asked), waitFor(outcome, claimed.attempts));
  // What was not answered is no worse for it: only answers that cannot be read are counted, in a row.
  await withScope(tools.scope, (tx) => putOff(tx, claimed, delayMs, claimed.attempts + (unreadable ? 1 : 0)));
}

/** The first answer, also S, is when the RSZ had processed it; an identification takes hours and is no such time. */
async function measure({ pace, scope }: Tools, { id, state, sincePostedMs }: Claimed): Promise<void> {
  if (state === "sent" && sincePostedMs !== null) pace.seen({ id, withinMs: sincePostedMs });
  await pace.learn(scope);
}

/** For so long, in the RSZ's ms, it may say that it has not processed a number yet: 99 of 100 take 4 s. Then it does not have it. */
const longestProcessingMs = 86_400_000;

/**
 * A GET can always be made again: so often in a row, and for so long in the RSZ's ms, an answer that cannot be read is asked
 * for anew before a person must look. Then the published pace is an hour, and a page of maintenance is over.
 */
const unreadableLimit = 10;
const unreadableForMs = 1_200_000;

/** The RSZ did answer, but not what it says it does: waiting longer will not help. An outage is another matter. */
const isUnreadable = ({ status }: Exchange): boolean => status === 200 || status === 404;

type Asked = { at: number; elapsedMs: number };

/** Milliseconds from now to the next GET that the pace allows, after the one made at `asked`. */
export function delay({ speed }: Pick<Tools, "speed">, asked: Asked): number {
  const sinceAsked = (performance.now() - asked.at) * speed;
  const next = nextGetAt(asked.elapsedMs, asked.elapsedMs + sinceAsked);
  return (next - asked.elapsedMs - sinceAsked) / speed;
}

/** What an unreachable RSZ asks for beyond the pace. */
const waitFor = (outcome: GetOutcome, attempts: number): number =>
  outcome.kind === "unavailable" ? (retryAfter(outcome.retryAfterMs) ?? retryDelayMs(attempts)) : 0;

/**
 * 403: no right to consult. The mandate is to be looked at, and until a person finds it in order nobody asks. A number that
 * the RSZ did not give us itself is likely another's instead: a person must look.
 */
const keepFromAsking = (tools: Tools, claimed: Claimed): Promise<void> =>
  withScope(tools.scope, async (tx) => {
    if (!(await holdsLease(tx, claimed))) return;
    const held = (await loadForVerdict(tx, [claimed])).get(claimed.id);
    if (!held) return;
    if (held.receivedAt === null) return forgetIn(tx, claimed, "forbidden");
    await barEmployer(tx, claimed.employerId, claimed.id);
    // Held until the transaction ends, so that what rests now is among what goes on when the review closes.
    if (!(await isUnderReview(tx, claimed.employerId)))
      return void (await putOff(tx, claimed, 60_000 / tools.speed, 0));
    await noteEvent(tx, { ...claimed, event: "unasked", detail: { why: "forbidden" } });
    await finish(tx, claimed);
  });

/** The RSZ does not know the number it gave, or no longer lets us ask: a person must look. */
const forget = ({ scope }: Tools, claimed: Claimed, why: string, exchange?: Exchange): Promise<void> =>
  withScope(scope, (tx) => forgetIn(tx, claimed, why, exchange));

async function forgetIn(tx: Scoped, claimed: Claimed, why: string, exchange?: Exchange): Promise<void> {
  // A POST was made, and what became of it is in doubt again: whoever sends anew must know.
  if (!(await transition(tx, claimed, "forget", { doubts: { increment: 1 } }, { why }))) return;
  if (exchange) await keepAnswers(tx, [{ claimed, exchange }]);
  await finish(tx, claimed);
}
