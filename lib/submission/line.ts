import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { type FailedCall, noteFailedCall } from "@/lib/outage/store";
import type { Exchange, RszClient } from "@/lib/rsz/client";
import type { SearchOutcome, SearchQuery } from "@/lib/rsz/search";
import { hear, type Signal } from "@/lib/submission/circuit";
import type { Hand } from "@/lib/submission/heartbeat";
import { noteTurn } from "@/lib/submission/note-turn";
import { lockLine, readLine, writeCircuit } from "@/lib/submission/queue/store";

/**
 * What a status teaches about the line: none means that no answer came, a 429 that we are too fast, a 5xx that the RSZ is
 * ill; any other answer that it is well, whatever it says.
 */
export function signalOf(status: number | undefined, retryAfterMs?: number): Signal {
  if (status === 429) return { is: "slow", waitMs: retryAfterMs };
  return status === undefined || status >= 500 ? { is: "failed" } : { is: "healthy" };
}

/** The same of a search, whose answers are pages: what it came to tells. Undefined when nothing was asked. */
export function signalOfSearch(outcome: SearchOutcome<unknown>): Signal | undefined {
  if (outcome.kind === "not-offered") return undefined;
  if (outcome.kind !== "unavailable") return { is: "healthy" };
  const { why, retryAfterMs } = outcome;
  // A 200 that cannot be read is an answer too; without a status, or without a token, there was none.
  return signalOf(/^\d{3}\b/.test(why) ? Number(why.slice(0, 3)) : undefined, retryAfterMs);
}

/**
 * Who calls, and whether as the probe. `known.spotless`: as far as this process knows there is nothing that a healthy
 * answer would wipe out; it is looked at anew with each claim.
 */
export type Caller = {
  scope: Scope;
  hand: Hand;
  probe: boolean;
  known: { spotless: boolean };
  /** For which declaration it calls. */
  declarationId: string | null;
};

/** Which call brought no answer, and why: kept as proof of the attempt, whatever becomes of its declaration. */
type Failure = Pick<FailedCall, "call" | "why" | "status" | "waitMs">;

/** Tells all hands what a call taught. Nothing is written, nor even read, when a well line answers well. */
export async function tell(caller: Caller, signal: Signal, failure?: Failure): Promise<void> {
  const { scope, hand, probe, known, declarationId } = caller;
  if (signal.is === "healthy" && known.spotless && !probe) return;
  known.spotless = false;
  await withScope(scope, async (tx) => {
    const at = now();
    await lockLine(tx);
    const line = await readLine(tx);
    if (failure) await noteFailedCall(tx, { at, declarationId, probe, ...failure });
    const ours = probe && line.probeHandId === hand.id;
    const circuit = hear(line.circuit, signal, { now: line.now, dice: Math.random(), probe: ours });
    if (circuit === line.circuit) return;
    await writeCircuit(tx, circuit, circuit.phase === "probing" ? line.probeHandId : null);
    await noteTurn(tx, line, circuit, at);
  });
}

/**
 * The client, whose every answer is told to all hands. A hand that may be dead to the others makes no POST any more:
 * somebody else may already be at work on its declaration.
 */
export function attentive(client: RszClient, caller: Caller): RszClient {
  // What could not be told is not worth losing the answer itself.
  const say = (signal: Signal, failure?: Failure) =>
    tell(caller, signal, failure).catch((error) => log.warn({ err: error }, "cannot tell of the line"));
  const told = async <T extends { exchange: Exchange }>(call: string, outcome: T): Promise<T> => {
    const { status } = outcome.exchange;
    const wait =
      "retryAfterMs" in outcome && typeof outcome.retryAfterMs === "number" ? outcome.retryAfterMs : undefined;
    const why = "why" in outcome && typeof outcome.why === "string" ? outcome.why : "unknown";
    const signal = signalOf(status, wait);
    const failure = { call, why, status: status ?? null, waitMs: wait ?? null };
    await say(signal, signal.is === "healthy" ? undefined : failure);
    return outcome;
  };
  const heard =
    <Item>(search: (query: SearchQuery) => Promise<SearchOutcome<Item>>) =>
    async (query: SearchQuery) => {
      const outcome = await search(query);
      const signal = signalOfSearch(outcome);
      if (outcome.kind !== "unavailable" || signal?.is === "healthy") {
        if (signal) await say(signal);
      } else if (signal)
        await say(signal, { call: "search", why: outcome.why, status: null, waitMs: outcome.retryAfterMs ?? null });
      return outcome;
    };
  return {
    ...client,
    searchDeclarations: heard(client.searchDeclarations),
    searchPeriods: heard(client.searchPeriods),
    searchRelations: heard(client.searchRelations),
    ready: async () => {
      const ready = await client.ready();
      if (!ready.ok) await say({ is: "failed" }, { call: "token", why: ready.why, status: null, waitMs: null });
      return ready;
    },
    post: async (body) =>
      caller.hand.isAlive()
        ? told("post", await client.post(body))
        : { kind: "not-received", why: "hand-late", exchange: { request: "" } },
    get: async (number) => told("get", await client.get(number)),
  };
}
