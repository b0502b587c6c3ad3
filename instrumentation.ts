import type { Instrumentation } from "next";
import { runsOnNode } from "@/lib/env";
import { REQUEST_ID } from "@/lib/request-id";

/** Once, before the portal takes its first request: it refuses to start on another environment's database. */
export async function register() {
  if (!runsOnNode()) return;
  const { endUnlessStamped } = await import("@/lib/stamp");
  await endUnlessStamped();
  const { speakThroughLog } = await import("@/lib/log");
  speakThroughLog(console);
  const { env } = await import("@/lib/env");
  const { stopGracefully } = await import("@/lib/health/stopping");
  stopGracefully(env().STOP_DELAY_SECONDS * 1000, process);
}

/**
 * What broke a page or a route, with the id of its request and the reference that its page shows: the same, but for an error
 * outside our own code. The path is the route's pattern, for an address may tell more than a log should know.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (!runsOnNode()) return;
  const { log } = await import("@/lib/log");
  const reference = error instanceof Error && "digest" in error ? error.digest : undefined;
  const line = { err: error, request: request.headers[REQUEST_ID], reference, method: request.method };
  log.error({ ...line, route: context.routePath }, "a request failed");
};
