import { currentScope, sessionScope } from "@/lib/access/current";
import { liveStream } from "@/lib/live/stream";

export const dynamic = "force-dynamic";

/** One stream a browser: what changed within the user's reach, as ids. */
export async function GET(request: Request) {
  const scope = await currentScope();
  if (!scope) return new Response(null, { status: 401 });
  const stream = liveStream({ scope, scopeNow: () => sessionScope(scope.sessionId), signal: request.signal });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
