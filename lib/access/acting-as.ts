import { findAccountById } from "@/lib/access/accounts/store";
import { mintUserScope, type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { env } from "@/lib/env";

/**
 * The scope that an account's requests would have, for the demo data and the factories of tests: with the simulator only.
 * Nobody declares to the RSZ in another's name. It has no session.
 */
export async function actingAs(userId: string): Promise<Scope> {
  if (env().RSZ_ENVIRONMENT !== "simulator") throw new Error("acting as somebody is for the simulator only");
  const account = await withScope(systemScope("acting as"), (tx) => findAccountById(tx, userId));
  if (!account?.active) throw new Error("no such active account");
  return mintUserScope(account, "");
}
