import { verifyPassword } from "@/lib/access/password";
import { systemScope } from "@/lib/access/scope";
import { createSession, findAccount } from "@/lib/access/store";
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, attempt, forgive, type Limit } from "@/lib/access/throttle";
import { withScope } from "@/lib/access/with-scope";
import { lookupHash } from "@/lib/crypto";

const scope = systemScope("login");

/** A well-formed hash of nobody's password: an unknown account must cost as much time as a known one. */
export const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$W9gQZAqvRTpNUzhNmIvVEJRCyT8HcLbjSyVSW4Yq7bk";

/** Longer than any address (RFC 5321) or password of ours: not worth hashing. */
const longest = 256;

const isPlausible = (text: unknown): text is string =>
  typeof text === "string" && text.length > 0 && text.length <= longest && !text.includes("\0");

/** An address that nobody can vouch for is no limit: all clients as one would lock everyone out together. */
const limitsFor = (email: string, address: string | undefined): Limit[] => [
  { keyHash: lookupHash(email.trim().toLowerCase(), "login-account"), limit: ACCOUNT_LIMIT },
  ...(address ? [{ keyHash: lookupHash(address, "login-address"), limit: ADDRESS_LIMIT }] : []),
];

/**
 * A new session's id, or undefined. One answer for unknown account, wrong password, inactive account and throttled
 * attempt. A throttled attempt costs no hashing: it says nothing about the account, for what was typed is counted
 * whether or not it exists. `address` is the client's network address, if it can be known; it is only kept as a keyed hash.
 */
export async function login(
  email: unknown,
  password: unknown,
  address: string | undefined,
): Promise<string | undefined> {
  if (!isPlausible(email) || !isPlausible(password)) return undefined;
  const counted = await attempt(scope, limitsFor(email, address));
  if (!counted) return undefined;
  const account = await withScope(scope, (tx) => findAccount(tx, email));
  const right = await verifyPassword(account?.passwordHash ?? nobody, password);
  if (!account || !right) return undefined;
  return withScope(scope, async (tx) => {
    await forgive(tx, counted);
    return createSession(tx, account.id);
  });
}
