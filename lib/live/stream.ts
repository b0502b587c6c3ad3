import { type Scope, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { reachesEmployer } from "@/lib/employers/store";
import type { Change, SheetChange } from "@/lib/live/announce";
import { changedSince, subscribe } from "@/lib/live/hub";
import { log } from "@/lib/log";

const standardHeartbeatMs = 20_000;
/** Clocks of two portals agree better than this, and so do the parts of a page about when they were read. */
const readMarginMs = 1000;

type Listener = {
  scope: Scope;
  /** The session's scope as it is now; undefined when the session may not be used any more. */
  scopeNow: () => Promise<Scope | undefined>;
  signal: AbortSignal;
  /** When the listening page was read: a change since then is told at once. */
  readAt?: Date;
  /** Aborted when this portal ends. */
  stopSignal?: AbortSignal;
  heartbeatMs?: number;
};

/**
 * Server-sent events for one browser: `change` with a declaration's id, and how it stands now, when one within reach changed,
 * `sheet` with a batch's id and the count of its changes,
 * `resync` when changes may have been missed or came between the reading of the page and the opening of this stream. At each
 * heartbeat the scope is made anew, so that a role or a team that was taken away is soon heard no more; a session that ended, or
 * whose state cannot be known, hears nothing more.
 */
export function liveStream(listener: Listener): ReadableStream {
  const leaving = new AbortController();
  const over = AbortSignal.any([listener.signal, leaving.signal]);
  return new ReadableStream({
    start: (controller) => speak(controller, listener, over),
    cancel: () => leaving.abort(),
  });
}

async function speak(controller: ReadableStreamDefaultController, listener: Listener, over: AbortSignal) {
  const encoder = new TextEncoder();
  let reaches = rememberReach(listener.scope);
  let ended = false;
  const send = (text: string) => {
    if (!ended && !over.aborted) controller.enqueue(encoder.encode(text));
  };
  const stop = await subscribe(async (change) => {
    if (!change) send("event: resync\ndata: {}\n\n");
    else if ("batchId" in change) {
      if (await seesSheet(listener.scope, reaches, change))
        send(`event: sheet\ndata: ${JSON.stringify({ id: change.batchId, version: change.version })}\n\n`);
    } else if (await reaches(change.employerId)) send(`event: change\ndata: ${newsOf(change)}\n\n`);
  });
  // Whoever left meanwhile will not say so again.
  if (over.aborted) return stop();
  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(beat);
    over.removeEventListener("abort", end);
    listener.stopSignal?.removeEventListener("abort", end);
    stop();
    if (!over.aborted) controller.close();
  };
  const beat = setInterval(async () => {
    const scope = await scopeOrNothing(listener);
    if (!scope) return end();
    reaches = rememberReach(scope);
    send(": alive\n\n");
  }, listener.heartbeatMs ?? standardHeartbeatMs);
  over.addEventListener("abort", end, { once: true });
  if (listener.stopSignal?.aborted) return end();
  listener.stopSignal?.addEventListener("abort", end, { once: true });
  send("retry: 1000\n\n");
  if (listener.readAt && (await missed(listener.readAt, reaches))) send("event: resync\ndata: {}\n\n");
}

/** Its maker, and who reaches every employer that it names; one that names nobody is its maker's alone. */
async function seesSheet(scope: Scope, reaches: Reach, { madeById, employerIds }: SheetChange): Promise<boolean> {
  if (userIdOf(scope) === madeById) return true;
  for (const employerId of employerIds) if (!(await reaches(employerId))) return false;
  return employerIds.length > 0;
}

const newsOf = ({ declarationId: id, stand }: Change): string => JSON.stringify({ id, stand });

/** Whether something within reach changed since a page was read, as far as can be known. */
async function missed(readAt: Date, reaches: Reach): Promise<boolean> {
  const changed = changedSince(new Date(readAt.getTime() - readMarginMs));
  if (!changed) return true;
  for (const employerId of changed) if (await reaches(employerId)) return true;
  return false;
}

type Reach = (employerId: string) => Promise<boolean>;

/** What cannot be known is taken for no: the browser asks for a new stream, and is judged again. */
const scopeOrNothing = ({ scopeNow }: Listener): Promise<Scope | undefined> =>
  scopeNow().catch((error) => {
    log.warn({ err: error }, "a live stream ends: its session could not be read");
    return undefined;
  });

/** Reach is asked of the database, once an employer; kept until the next heartbeat. */
function rememberReach(scope: Scope): Reach {
  const known = new Map<string, Promise<boolean>>();
  return (employerId) => {
    const held = known.get(employerId);
    if (held) return held;
    const reached = withScope(scope, (tx) => reachesEmployer(tx, employerId)).catch(() => false);
    known.set(employerId, reached);
    return reached;
  };
}
