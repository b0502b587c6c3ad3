import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "@/lib/access/auth-options";
import { mintUserScope, type Scope, systemScope } from "@/lib/access/scope";
import { findSessionUser } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { REQUEST_ID } from "@/lib/request-id";

type UserScope = Scope & { kind: "user" };

/** The scope of the request's session, or undefined when there is none (any more). Looked up once a request. */
export const currentScope = cache(async (): Promise<UserScope | undefined> => {
  const session: { sessionId?: string } | null = await getServerSession(authOptions);
  const sessionId = session?.sessionId;
  if (!sessionId) return undefined;
  return sessionScope(sessionId, false, (await headers()).get(REQUEST_ID) ?? undefined);
});

/** For pages: the scope, or the login page. */
export async function requireScope(): Promise<UserScope> {
  return (await currentScope()) ?? redirect("/login");
}

/**
 * The scope of a session as it is at this moment; undefined when it may not be used any more. A request is no sign of a
 * person, for open pages read themselves again when something changed: `touch` is for what a person did (/api/live/seen).
 */
export async function sessionScope(
  sessionId: string,
  touch = false,
  requestId?: string,
): Promise<UserScope | undefined> {
  const user = await withScope(systemScope("session"), (tx) => findSessionUser(tx, sessionId, touch));
  const scope = user && mintUserScope(user, sessionId, requestId);
  return scope?.kind === "user" ? scope : undefined;
}
