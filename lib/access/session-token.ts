import { encode, type JWT } from "next-auth/jwt";

/** The token carries the session's id and nothing else: all rights are read from the database at each request. */
export type SessionToken = JWT & { sessionId?: string };

/** The cookie's value for a session, as next-auth itself would write it. For tests and commands. */
export const encodeSessionToken = (sessionId: string, secret: string): Promise<string> =>
  encode({ token: { sessionId }, secret, maxAge: 12 * 60 * 60 });
