import type { NewAccount } from "@/lib/access/accounts/account-input";
import { insertAccount, setTeamsOf } from "@/lib/access/accounts/store";
import { oneTimePassword } from "@/lib/access/one-time-password";
import { hashPassword } from "@/lib/access/password";
import { demand, type Scope } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { knowsTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export type CreatedAccount =
  /** `password` only when it was made here: it is shown once and kept nowhere. */
  { ok: true; id: string; password?: string } | { ok: false; reason: "email-taken" | "unknown-team" };

/** Makes an account; without a password one is made and given back. Needs "administer". */
export async function createAccount(scope: Scope, input: NewAccount): Promise<CreatedAccount> {
  demand(scope, "administer");
  const { password: typed, teamIds, ...account } = input;
  const password = typed ?? oneTimePassword();
  const passwordHash = await hashPassword(password);
  return withScope(scope, async (tx) => {
    if (!(await knowsTeams(tx, teamIds))) return { ok: false, reason: "unknown-team" };
    const id = await insertAccount(tx, { ...account, passwordHash });
    if (!id) return { ok: false, reason: "email-taken" };
    await setTeamsOf(tx, id, teamIds);
    const detail = { role: account.role, language: account.language, teamIds };
    await recordAudit(tx, { action: "account-created", subject: "account", subjectId: id, detail });
    return { ok: true, id, password: typed ? undefined : password };
  });
}
