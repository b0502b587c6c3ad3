import { z } from "zod";
import { currentScope, sessionScope } from "@/lib/access/current";
import { stopSignal } from "@/lib/health/stopping";
import { liveStream } from "@/lib/live/stream";
import { watchLine } from "@/lib/outage/watch-line";

export const dynamic = "force-dynamic";

/** When the page was read that listens; one that does not say so is told only what comes. */
const readAtSchema = z.coerce.date().optional().catch(undefined);

/** One stream a browser: what changed within the user's reach, as ids. It ends with this portal, and the browser opens one at another. */
export async function GET(request: Request) {
  const scope = await currentScope();
  if (!scope) return new Response(null, { status: 401 });
  watchLine();
  const scopeNow = () => sessionScope(scope.sessionId);
  const readAt = readAtSchema.parse(new URL(request.url).searchParams.get("readAt") ?? undefined);
  const stream = liveStream({ scope, scopeNow, readAt, signal: request.signal, stopSignal: stopSignal() });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
