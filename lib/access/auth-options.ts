import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { login } from "@/lib/access/login";
import { systemScope } from "@/lib/access/scope";
import type { SessionToken } from "@/lib/access/session-token";
import { revokeSession } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";

/**
 * The last address of X-Forwarded-For: the one that our own reverse proxy wrote. All before it is the client's word,
 * by which it could pass for a new address at each attempt. Without a proxy, Next writes the connection's address.
 */
const addressOf = (headers: Record<string, unknown> | undefined): string =>
  String(headers?.["x-forwarded-for"] ?? "direct")
    .split(",")
    .at(-1)
    ?.trim() || "direct";

/** next-auth with our accounts. The JWT cookie holds a session id; `currentScope` reads the rest from the database. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
  pages: { signIn: "/login", signOut: "/login", error: "/login" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const sessionId = await login(credentials?.email, credentials?.password, addressOf(request.headers));
        return sessionId ? { id: sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
    session: ({ session, token }) => Object.assign(session, { user: undefined, sessionId: token.sessionId }),
  },
  events: {
    async signOut({ token }) {
      const sessionId = (token as SessionToken | null)?.sessionId;
      if (sessionId) await withScope(systemScope("logout"), (tx) => revokeSession(tx, sessionId));
    },
  },
};
