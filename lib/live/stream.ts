import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { reachesEmployer } from "@/lib/employers/store";
import type { Change } from "@/lib/live/announce";
import { subscribe } from "@/lib/live/hub";

const heartbeatMs = 20_000;
const reachKeptMs = 30_000;

/**
 * Server-sent events for one browser: `change` with a declaration's id when one within reach changed, `resync` when
 * changes may have been missed. `stillValid` is asked at each heartbeat: a revoked session hears nothing more.
 */
export function liveStream(scope: Scope, stillValid: () => Promise<boolean>, signal: AbortSignal): ReadableStream {
  const encoder = new TextEncoder();
  const reaches = rememberReach(scope);
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => !signal.aborted && controller.enqueue(encoder.encode(text));
      const stop = await subscribe(async (change) => {
        if (!change) send("event: resync\ndata: {}\n\n");
        else if (await reaches(change))
          send(`event: change\ndata: ${JSON.stringify({ id: change.declarationId })}\n\n`);
      });
      const end = () => {
        clearInterval(beat);
        stop();
        if (!signal.aborted) controller.close();
      };
      const beat = setInterval(async () => ((await stillValid()) ? send(": alive\n\n") : end()), heartbeatMs);
      signal.addEventListener("abort", end, { once: true });
      send("retry: 1000\n\n");
    },
  });
}

/** Reach is asked of the database, and the answer kept for half a minute. */
function rememberReach(scope: Scope): (change: Change) => Promise<boolean> {
  const known = new Map<string, { at: number; reached: Promise<boolean> }>();
  return ({ employerId }) => {
    const held = known.get(employerId);
    if (held && Date.now() - held.at < reachKeptMs) return held.reached;
    const reached = withScope(scope, (tx) => reachesEmployer(tx, employerId)).catch(() => false);
    known.set(employerId, { at: Date.now(), reached });
    return reached;
  };
}
