import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/access/client-address";
import { login } from "@/lib/access/login";
import { systemScope } from "@/lib/access/scope";
import type { SessionToken } from "@/lib/access/session-token";
import { revokeSession } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { env } from "@/lib/env";

/** next-auth with our accounts. The JWT cookie holds a session id; `currentScope` reads the rest from the database. */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
  pages: { signIn: "/login", signOut: "/login", error: "/login" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const address = clientAddress(request.headers?.["x-forwarded-for"], env().TRUSTED_PROXY);
        const sessionId = await login(credentials?.email, credentials?.password, address);
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
