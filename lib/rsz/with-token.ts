import type { TokenResult, TokenSource } from "@/lib/rsz/oauth";
import type { Call, CallResult } from "@/lib/rsz/wire";

/** What a call came to, or why there was no token to make it with. */
export type Attempt = { token: Extract<TokenResult, { ok: false }> } | { call: CallResult };

const accept = "application/json, application/problem+json";

/** A 401 refuses the token, not the request: it is renewed and the request repeated, once. */
export async function withToken(
  source: TokenSource,
  call: (headers: Call["headers"]) => Promise<CallResult>,
): Promise<Attempt> {
  const first = await tryOnce(source, call);
  if ("token" in first.attempt || !unauthorized(first.attempt.call)) return first.attempt;
  source.invalidate(first.used);
  return (await tryOnce(source, call)).attempt;
}

async function tryOnce(source: TokenSource, call: (headers: Call["headers"]) => Promise<CallResult>) {
  const token = await source.token();
  if (!token.ok) return { used: "", attempt: { token } satisfies Attempt };
  const headers = { authorization: `Bearer ${token.token}`, accept };
  return { used: token.token, attempt: { call: await call(headers) } satisfies Attempt };
}

const unauthorized = (result: CallResult): boolean => result.ok && result.reply.status === 401;

/** Why nothing could be asked, in words for the log. */
export const noToken = ({ why, detail }: Extract<TokenResult, { ok: false }>): string => `no token: ${why} (${detail})`;
