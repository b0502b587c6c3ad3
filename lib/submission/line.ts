import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { log } from "@/lib/log";
import type { Exchange, RszClient } from "@/lib/rsz/client";
import { hear, type Signal } from "@/lib/submission/circuit";
import type { Hand } from "@/lib/submission/heartbeat";
import { lockLine, readLine, resume, writeCircuit } from "@/lib/submission/queue/store";

/**
 * What a status teaches about the line: none means that no answer came, a 429 that we are too fast, a 5xx that the RSZ is
 * ill; any other answer that it is well, whatever it says.
 */
export function signalOf(status: number | undefined, retryAfterMs?: number): Signal {
  if (status === 429) return { is: "slow", waitMs: retryAfterMs };
  return status === undefined || status >= 500 ? { is: "failed" } : { is: "healthy" };
}

/**
 * Who calls, and whether as the probe. `known.spotless`: as far as this process knows there is nothing that a healthy
 * answer would wipe out; it is looked at anew with each claim.
 */
export type Caller = { scope: Scope; hand: Hand; probe: boolean; known: { spotless: boolean } };

/** Tells all hands what a call taught. Nothing is written, nor even read, when a well line answers well. */
export async function tell({ scope, hand, probe, known }: Caller, signal: Signal): Promise<void> {
  if (signal.is === "healthy" && known.spotless && !probe) return;
  known.spotless = false;
  await withScope(scope, async (tx) => {
    await lockLine(tx);
    const line = await readLine(tx);
    const ours = probe && line.probeHandId === hand.id;
    const circuit = hear(line.circuit, signal, { now: line.now, dice: Math.random(), probe: ours });
    if (circuit === line.circuit) return;
    await writeCircuit(tx, circuit, circuit.phase === "probing" ? line.probeHandId : null);
    if (line.circuit.phase !== "closed" && circuit.phase === "closed") await resume(tx);
  });
}

/**
 * The client, whose every answer is told to all hands. A hand that may be dead to the others makes no POST any more:
 * somebody else may already be at work on its declaration.
 */
export function attentive(client: RszClient, caller: Caller): RszClient {
  // What could not be told is not worth losing the answer itself.
  const say = (signal: Signal) =>
    tell(caller, signal).catch((error) => log.warn({ err: error }, "cannot tell of the line"));
  const told = async <T extends { exchange: Exchange }>(outcome: T): Promise<T> => {
    const wait =
      "retryAfterMs" in outcome && typeof outcome.retryAfterMs === "number" ? outcome.retryAfterMs : undefined;
    await say(signalOf(outcome.exchange.status, wait));
    return outcome;
  };
  return {
    ...client,
    ready: async () => {
      const ready = await client.ready();
      if (!ready.ok) await say({ is: "failed" });
      return ready;
    },
    post: async (body) =>
      caller.hand.isAlive()
        ? told(await client.post(body))
        : { kind: "not-received", why: "hand-late", exchange: { request: "" } },
    get: async (number) => told(await client.get(number)),
  };
}
