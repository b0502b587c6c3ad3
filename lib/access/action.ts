import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { currentScope } from "@/lib/access/current";
import { ABILITIES, can } from "@/lib/access/scope";
import { log, withLogContext } from "@/lib/log";

/** Why an action was not even tried. All else comes back as the action's own `{ ok: false, reason }`. */
export type ActionRefusal = "signed-out" | "not-allowed" | "failed";

const refusals: readonly string[] = ["signed-out", "not-allowed"] satisfies ActionRefusal[];

/**
 * The one client of all server actions: session, ability, log. Every action states its name and what it needs; it is
 * handed the scope, without which no store can be asked anything.
 */
export const action = createSafeActionClient({
  defineMetadataSchema: () => z.object({ name: z.string(), needs: z.enum(ABILITIES) }),
  handleServerError(error): ActionRefusal {
    if (refusals.includes(error.message)) return error.message as ActionRefusal;
    // Outside the middleware, so without its ids: what `withScope` threw bears its request's.
    log.error({ err: error, request: "digest" in error ? error.digest : undefined }, "an action failed");
    return "failed";
  },
}).use(async ({ next, metadata }) => {
  const scope = await currentScope();
  if (!scope) throw new Error("signed-out" satisfies ActionRefusal);
  if (!can(scope, metadata.needs)) throw new Error("not-allowed" satisfies ActionRefusal);
  const started = performance.now();
  return withLogContext({ request: scope.requestId, action: metadata.name, user: scope.user.id }, async () => {
    const result = await next({ ctx: { scope } });
    log.info({ ms: Math.round(performance.now() - started), ok: result.success }, "an action ended");
    return result;
  });
});
