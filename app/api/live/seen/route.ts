import { currentScope, sessionScope } from "@/lib/access/current";

/** A person did something on an open page: the one thing that keeps a session from growing idle. */
export async function POST() {
  const scope = await currentScope();
  if (scope) await sessionScope(scope.sessionId, true);
  return new Response(null, { status: 204 });
}
