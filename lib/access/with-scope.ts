import { type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { prisma } from "@/lib/db";

type How = { timeout?: number; isolationLevel?: "RepeatableRead" };

/**
 * Opens a transaction for a scope and tells the database whose it is, so that row-level security can stand behind the
 * conditions of the stores. All or nothing: what `run` throws undoes everything it wrote. `how`: a longer
 * time-out in ms, or one unchanging view of the database, for commands that read everything.
 */
export function withScope<T>(scope: Scope, run: (tx: Scoped) => Promise<T>, how: How = {}): Promise<T> {
  const begin = async (db: Scoped["db"]) => {
    const purpose = scope.kind === "system" ? scope.purpose : scope.user.role;
    await db.$executeRaw`/* ahead */
      SELECT set_config('indienst.user', ${userIdOf(scope) ?? ""}, true), set_config('indienst.purpose', ${purpose}, true)`;
    return run({ scope, db });
  };
  return prisma()
    .$transaction(begin, { timeout: 15_000, ...how })
    .catch((error) => {
      throw referring(error, scope);
    });
}

/**
 * An unexpected error bears the id of the request it broke, as Next's `digest`: that is the reference that its page shows,
 * and under which the log tells the rest.
 */
function referring(error: unknown, scope: Scope): unknown {
  const requestId = scope.kind === "user" ? scope.requestId : undefined;
  return requestId && error instanceof Error && !("digest" in error)
    ? Object.assign(error, { digest: requestId })
    : error;
}
