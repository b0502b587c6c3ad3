import type { Scoped } from "@/lib/access/scope";
import { type Move, moveAll } from "@/lib/declarations/moves/store";
import { transition } from "@/lib/declarations/transition";
import { canEncode } from "@/lib/dimona/encodable";
import { markedForReview, underReview } from "@/lib/employers/mandates/store";
import { log } from "@/lib/log";
import { workerIdentities } from "@/lib/people/store";
import type { RszClient } from "@/lib/rsz/client";
import type { JsonObject } from "@/lib/rsz/json";
import { composeMessage } from "@/lib/submission/compose-message";
import { begun, type Claimed, finish, loadForSending } from "@/lib/submission/store";

type Encoder = Pick<RszClient, "encode">;
type Bodies = Map<string, JsonObject>;

/**
 * Commits that these POSTs are about to be made, and what each will say: by id, without those that have nothing to send. What
 * had begun already in this very hold was committed without this hand hearing of it: it is the only one who may POST it.
 */
export async function begin(tx: Scoped, all: readonly Claimed[], encoder: Encoder): Promise<Bodies> {
  const [rows, reviewed, workers] = await Promise.all([
    loadForSending(tx, all),
    underReview(tx, employersOf(all)),
    workersOf(tx, all),
  ]);
  const bodies: Bodies = new Map();
  for (const claimed of all) {
    const row = rows.get(claimed.id);
    if (!row || (await heldBack(tx, claimed, row.inVain, reviewed))) continue;
    const body = bodyOf({ ...row, worker: workers.get(claimed.personId) ?? {} }, encoder);
    if (body) bodies.set(claimed.id, body);
    else await stop(tx, claimed, "halt", "not-encodable");
  }
  const starts = all.filter(({ id }) => bodies.has(id) && rows.get(id)?.state === "queued");
  const started = await start(tx, starts, bodies);
  for (const { id } of starts) if (!started.has(id)) bodies.delete(id);
  return bodies;
}

/**
 * The same within the claim itself, for those against which nothing stands; the others are left as they are, to `begin`. The
 * line is held meanwhile, so nothing is waited for, and nothing but the database can fail.
 */
export async function beginClaimed(tx: Scoped, all: readonly Claimed[], encoder: Encoder): Promise<Bodies> {
  const [rows, reviewed, workers] = await Promise.all([
    loadForSending(tx, all),
    markedForReview(tx, employersOf(all)),
    workersOf(tx, all),
  ]);
  const bodies: Bodies = new Map();
  for (const { id, employerId, personId } of all) {
    const row = rows.get(id);
    if (row?.state !== "queued" || row.inVain || reviewed.has(employerId)) continue;
    const body = attempt(() => bodyOf({ ...row, worker: workers.get(personId) ?? {} }, encoder));
    if (body) bodies.set(id, body);
  }
  const starts = all.filter(({ id }) => bodies.has(id));
  const started = await start(tx, starts, bodies);
  return new Map([...bodies].filter(([id]) => started.has(id)));
}

/** `sending` was committed, or may have been, but no POST was made: it is to be sent yet. False when it was not committed. */
export const missed = (tx: Scoped, claimed: Claimed): Promise<boolean> =>
  transition(tx, { ...claimed, state: "sending" }, "miss", {}, { why: "not-begun" });

const employersOf = (all: readonly Claimed[]) => all.map((it) => it.employerId);
const workersOf = (tx: Scoped, all: readonly Claimed[]) =>
  workerIdentities(
    tx,
    all.map((it) => it.personId),
  );

/** Undefined when no message can be made of it. */
function bodyOf(told: Parameters<typeof composeMessage>[0], { encode }: Encoder): JsonObject | undefined {
  const message = composeMessage(told);
  return canEncode(message).ok ? encode(message) : undefined;
}

/** What throws here throws again in a step of its own, which alone it then breaks off. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    log.warn({ err: error }, "cannot begin with the claim");
    return undefined;
  }
}

function start(tx: Scoped, all: readonly Claimed[], bodies: Bodies): Promise<Set<string>> {
  const moves = all.map((it): Move => {
    const words = { direction: "request" as const, text: JSON.stringify(bodies.get(it.id)) };
    return { ...it, state: "queued", event: "start", words };
  });
  return moveAll(tx, moves, begun);
}

/**
 * The second of two declarations says nothing true when the first was not accepted, and what the RSZ will answer with 403
 * is not sent at all: a person decides.
 */
async function heldBack(tx: Scoped, claimed: Claimed, inVain: boolean, reviewed: Set<string>): Promise<boolean> {
  if (inVain) await stop(tx, claimed, "hold", "step-before-failed");
  else if (reviewed.has(claimed.employerId)) await stop(tx, claimed, "bar", "mandate-review");
  else return false;
  return true;
}

async function stop(tx: Scoped, claimed: Claimed, event: "hold" | "bar" | "halt", why: string): Promise<void> {
  if (await transition(tx, claimed, event, {}, { why })) await finish(tx, claimed);
}
