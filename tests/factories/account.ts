import { randomUUID } from "node:crypto";
import type { NewAccount } from "@/lib/access/accounts/account-input";
import { createAccount } from "@/lib/access/accounts/create-account";
import { mintUserScope, type Role, type Scope, systemScope } from "@/lib/access/scope";
import { createSession, findAccount } from "@/lib/access/store";
import { saveTeam } from "@/lib/access/teams/save-team";
import { withScope } from "@/lib/access/with-scope";

export const TEST_PASSWORD = "a password for tests";

const scope = systemScope("test");

export type MadeAccount = { id: string; email: string; sessionId: string; scope: Scope & { kind: "user" } };

/** An account of its own with a session, through the product's own use cases. */
export async function makeAccount(role: Role, wanted: Partial<NewAccount> = {}): Promise<MadeAccount> {
  const email = `${role}-${randomUUID()}@indienst.example`;
  const input = { email, name: `Test ${role}`, role, language: "nl", teamIds: [], password: TEST_PASSWORD } as const;
  const made = await createAccount(scope, { ...input, ...wanted });
  if (!made.ok) throw new Error(made.reason);
  return signIn(made.id, wanted.email ?? email);
}

/** A new session for an account, and the scope that its requests would have. */
export const signIn = (id: string, email: string): Promise<MadeAccount> =>
  withScope(scope, async (tx) => {
    const account = await findAccount(tx, email);
    if (!account) throw new Error("no such active account");
    const sessionId = await createSession(tx, id);
    const user = { id, email, name: account.name, role: account.role as Role, language: account.language };
    const minted = mintUserScope(user, sessionId);
    if (minted.kind !== "user") throw new Error("not a user");
    return { id, email, sessionId, scope: minted };
  });

/** A team of its own; its id. */
export async function makeTeam(memberIds: string[] = [], employerIds: string[] = []): Promise<string> {
  const saved = await saveTeam(scope, undefined, { name: `Team ${randomUUID()}`, memberIds, employerIds });
  if (!saved.ok) throw new Error(saved.reason);
  return saved.id;
}
