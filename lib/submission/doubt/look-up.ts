import type { Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import { barEmployer } from "@/lib/declarations/mandates/bar-employer";
import { noteEvent } from "@/lib/declarations/note-event";
import { makeDue, wireMessagesOf } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";
import { canEncode } from "@/lib/dimona/encodable";
import { log } from "@/lib/log";
import type { FoundDeclaration } from "@/lib/rsz/found";
import type { Message } from "@/lib/rsz/message";
import type { SearchOutcome } from "@/lib/rsz/search";
import {
  type Doubt,
  isBehind,
  lengthenLease,
  loadDoubt,
  noteLook,
  numberBefore,
  numbersOfOthers,
} from "@/lib/submission/doubt/store";
import { isDouble, likeness } from "@/lib/submission/doubt/twin";
import { nextLookMs, repeatsInMs, type Watch, watchOf } from "@/lib/submission/doubt/watch";
import type { Tools } from "@/lib/submission/hand";
import { messageOf } from "@/lib/submission/message";
import { type Claimed, finish, holdsLease, putOff } from "@/lib/submission/store";

type Look = { claimed: Claimed; doubt: Doubt; watch: Watch };

/** Takes up a declaration in doubt: finds out what became of it, sends it again, or leaves it to a person. */
export async function lookUp(tools: Tools, claimed: Claimed): Promise<void> {
  const { scope, client } = tools;
  const watch = watchOf(tools);
  const doubt = await withScope(scope, (tx) => loadDoubt(tx, claimed));
  if (!doubt) return;
  const look: Look = { claimed, doubt, watch };
  if (!watch.searches) return withScope(scope, (tx) => nearDeadline(tx, look));
  const message = await withScope(scope, (tx) => sentMessage(tx, tools, claimed));
  if (!message) return withScope(scope, (tx) => leaveChanged(tx, look));
  const { employer, worker } = message;
  // A large employer has many pages: together they may take longer than a lease.
  const goesOn = () => withScope(scope, (tx) => lengthenLease(tx, claimed));
  const outcome = await client.searchDeclarations({ employer, insz: worker.insz, goesOn });
  await withScope(scope, (tx) => conclude(tx, look, message, outcome)).catch((error) => {
    if (!isUniqueViolation(error)) throw error;
    // Another declaration of ours was given the number this very moment: the next look knows.
    return withScope(scope, (tx) => lookAgain(tx, look, false));
  });
}

/** What was sent, when it would be sent again word for word: only that may be recognised, and repeated, by itself. */
async function sentMessage(tx: Scoped, { client }: Tools, claimed: Claimed): Promise<Message | undefined> {
  const message = await messageOf(tx, claimed);
  if (!message || !canEncode(message).ok) return undefined;
  const { nssoNumber, enterpriseNumber } = message.employer;
  if (!nssoNumber && !enterpriseNumber) return undefined;
  const sent = (await wireMessagesOf(tx, claimed.id)).findLast((it) => it.direction === "request");
  return sent?.text === JSON.stringify(client.encode(message)) ? message : undefined;
}

async function conclude(tx: Scoped, look: Look, message: Message, outcome: SearchOutcome<FoundDeclaration>) {
  const { claimed } = look;
  if (!(await holdsLease(tx, claimed))) return;
  if (outcome.kind === "found" && outcome.whole) return judge(tx, look, message, outcome.items);
  if (outcome.kind === "not-understood" || outcome.kind === "not-offered")
    return leave(tx, look, { why: "not-searchable" });
  log.info({ declaration: claimed.id, outcome: outcome.kind }, "the RSZ did not say what it has");
  if (outcome.kind === "forbidden") {
    await barEmployer(tx, claimed.employerId, claimed.id);
    return lookAgain(tx, look, false, hourMs / look.watch.speed);
  }
  return lookAgain(tx, look, false, outcome.kind === "unavailable" ? (outcome.retryAfterMs ?? 0) : 0);
}

const hourMs = 3_600_000;

/** Exactly one that can only be ours is taken over; none, for long enough, is sent again; all else is for a person. */
async function judge(tx: Scoped, look: Look, message: Message, items: FoundDeclaration[]): Promise<void> {
  const { claimed, doubt } = look;
  const taken = await numbersOfOthers(
    tx,
    claimed.id,
    items.map((it) => it.declarationNumber),
  );
  const candidates = items
    .filter((it) => !taken.has(it.declarationNumber) && !doubt.doubles.includes(it.declarationNumber))
    .map((it) => ({ ...it, is: likeness(message, it) }))
    .filter((it) => it.is !== "other");
  if (candidates.length === 0) return absent(tx, look);
  const [one, ...others] = withoutDoubles(candidates, doubt);
  if (one?.is === "same" && others.length === 0 && one.declarationNumber > (await numberBefore(tx, claimed)))
    return adopt(tx, look, one.declarationNumber);
  const why = others.length > 0 ? "several" : one?.is === "same" ? "older" : "unclear";
  return leave(tx, look, { why, numbers: candidates.map((it) => it.declarationNumber) });
}

/** Of what was sent twice the RSZ refuses the second as double: the first is the one that counts. */
function withoutDoubles<It extends FoundDeclaration>(candidates: It[], { doubts }: Doubt): It[] {
  const first = candidates.filter((it) => !isDouble(it.answer));
  return doubts > 1 && first.length > 0 ? first : candidates;
}

/** It goes on as if it had just been asked about; the pace counts from its POST. */
async function adopt(tx: Scoped, { claimed, doubt }: Look, number: string): Promise<void> {
  const free = { leaseToken: null, leaseUntil: null };
  const known = {
    declarationNumber: number,
    receivedAt: null,
    postedAt: doubt.postBeganAt,
    doubts: Math.max(0, doubt.doubts - 1),
  };
  if (await transition(tx, claimed, "adopt", { ...known, ...free, absentSinceAt: null }, { number, why: "found" }))
    await makeDue(tx, claimed.id);
}

async function absent(tx: Scoped, look: Look): Promise<void> {
  const { claimed, doubt, watch } = look;
  // The RSZ itself proved that it has it: then not finding it is for a person.
  if (doubt.doubles.length > 0) return leave(tx, look, { why: "double-not-found" });
  const longEnough = doubt.absentForMs !== null && doubt.absentForMs >= watch.absenceMs / watch.speed;
  if (longEnough && !(await isBehind(tx, claimed, watch.speed))) return repeat(tx, claimed, "absent");
  if (repeatsInMs(doubt, watch, now()) === 0) return repeat(tx, claimed, "near-deadline");
  return lookAgain(tx, look, true);
}

/** Looked for again at the pace; sooner, a minute from now at the soonest, when it would be repeated before that. */
async function lookAgain(tx: Scoped, { claimed, doubt, watch }: Look, absent: boolean, atLeastMs = 0): Promise<void> {
  const near = repeatsInMs(doubt, watch, now());
  const paced = nextLookMs(doubt, watch);
  const wanted = near === undefined ? paced : Math.min(paced, Math.max(near, 60_000 / watch.speed));
  await noteLook(tx, claimed, { absent, nextMs: Math.max(wanted, Math.min(atLeastMs, hourMs)) });
}

/** Without searches nothing more is learnt: it is repeated when its deadline is near, if that is wanted. */
async function nearDeadline(tx: Scoped, { claimed, doubt, watch }: Look): Promise<void> {
  const inMs = repeatsInMs(doubt, watch, now());
  if (inMs === undefined) return finish(tx, claimed);
  if (inMs > 0) return void (await putOff(tx, claimed, inMs, claimed.attempts));
  return repeat(tx, claimed, "near-deadline");
}

async function repeat(tx: Scoped, claimed: Claimed, why: "absent" | "near-deadline"): Promise<void> {
  const change = { declarationNumber: null, receivedAt: null, postedAt: null, lookups: 0, absentSinceAt: null };
  const free = { leaseToken: null, leaseUntil: null };
  if (await transition(tx, claimed, "repeat", { ...change, ...free }, { why })) await makeDue(tx, claimed.id);
}

async function leaveChanged(tx: Scoped, look: Look): Promise<void> {
  if (await holdsLease(tx, look.claimed)) await leave(tx, look, { why: "changed-since" });
}

/** Stays stuck, with what was found, for a person. What could not be searched at all may still be repeated near its deadline. */
async function leave(tx: Scoped, look: Look, facts: { why: string; numbers?: string[] }): Promise<void> {
  const { claimed } = look;
  const blind = facts.numbers === undefined && look.doubt.doubles.length === 0 && facts.why === "not-searchable";
  await noteEvent(tx, { ...claimed, event: "look", detail: facts });
  if (blind) return nearDeadline(tx, look);
  await finish(tx, claimed);
}
