import { verifyPassword } from "@/lib/access/password";
import { systemScope } from "@/lib/access/scope";
import { countFailures, createSession, findAccount, recordFailure } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { lookupHash } from "@/lib/crypto";

/** Failures within a quarter of an hour after which nothing is tried any more, for one account and for one address. */
const accountLimit = 5;
const addressLimit = 30;

const scope = systemScope("login");

/** A well-formed hash of nobody's password: an unknown account must cost as much time as a known one. */
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$W9gQZAqvRTpNUzhNmIvVEJRCyT8HcLbjSyVSW4Yq7bk";

/**
 * A new session's id, or undefined. One answer for unknown account, wrong password, inactive account and throttled
 * attempt. `address` is the client's network address; it is only kept as a keyed hash.
 */
export async function login(email: string, password: string, address: string): Promise<string | undefined> {
  const keys = {
    account: lookupHash(email.trim().toLowerCase(), "login-account"),
    address: lookupHash(address, "login-address"),
  };
  const { account, throttled } = await withScope(scope, async (tx) => ({
    account: await findAccount(tx, email),
    throttled:
      (await countFailures(tx, keys.account)) >= accountLimit || (await countFailures(tx, keys.address)) >= addressLimit,
  }));
  const right = await verifyPassword(account?.passwordHash ?? nobody, password);
  if (account && right && !throttled) return withScope(scope, (tx) => createSession(tx, account.id));
  await withScope(scope, (tx) => recordFailure(tx, [keys.account, keys.address]));
  return undefined;
}
