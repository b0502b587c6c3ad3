import { findAccountById, updateAccount } from "@/lib/access/accounts/store";
import { oneTimePassword } from "@/lib/access/one-time-password";
import { hashPassword } from "@/lib/access/password";
import { demand, type Scope, userIdOf } from "@/lib/access/scope";
import { recordAudit, revokeSessionsOf } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";

export type ResetPassword =
  /** Shown once and kept nowhere. */
  { ok: true; password: string } | { ok: false; reason: "not-found" | "yourself" };

/** Gives an account a new password and signs it out everywhere. One's own is changed on one's own page. Needs "administer". */
export async function resetPassword(scope: Scope, userId: string): Promise<ResetPassword> {
  demand(scope, "administer");
  if (userId === userIdOf(scope)) return { ok: false, reason: "yourself" };
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return withScope(scope, async (tx) => {
    if (!(await findAccountById(tx, userId))) return { ok: false, reason: "not-found" };
    await updateAccount(tx, userId, { passwordHash });
    await revokeSessionsOf(tx, userId);
    await recordAudit(tx, { action: "password-reset", subject: "account", subjectId: userId });
    return { ok: true, password };
  });
}
