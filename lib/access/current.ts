import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "@/lib/access/auth-options";
import { mintUserScope, type Scope, systemScope } from "@/lib/access/scope";
import { findSessionUser } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";

/** The scope of the request's session, or undefined when there is none (any more). Looked up once a request. */
export const currentScope = cache(async (): Promise<(Scope & { kind: "user" }) | undefined> => {
  const session: { sessionId?: string } | null = await getServerSession(authOptions);
  const sessionId = session?.sessionId;
  if (!sessionId) return undefined;
  const user = await withScope(systemScope("session"), (tx) => findSessionUser(tx, sessionId));
  const scope = user && mintUserScope(user, sessionId);
  return scope?.kind === "user" ? scope : undefined;
});

/** For pages: the scope, or the login page. */
export async function requireScope(): Promise<Scope & { kind: "user" }> {
  return (await currentScope()) ?? redirect("/login");
}

/** Whether a session found earlier may still be used; for what outlives a request, which is no sign of a person. */
export const sessionIsLive = async (sessionId: string): Promise<boolean> =>
  (await withScope(systemScope("session"), (tx) => findSessionUser(tx, sessionId, false))) !== undefined;
