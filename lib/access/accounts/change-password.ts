import { findPasswordHash, updateAccount } from "@/lib/access/accounts/store";
import { hashPassword, verifyPassword } from "@/lib/access/password";
import type { Scope } from "@/lib/access/scope";
import { recordAudit, revokeSessionsOf } from "@/lib/access/store";
import { ACCOUNT_LIMIT, attempt, forgive } from "@/lib/access/throttle";
import { withScope } from "@/lib/access/with-scope";
import { lookupHash } from "@/lib/crypto";

export type ChangedPassword =
  | { ok: true; ended: number }
  | { ok: false; reason: "wrong-password" | "same-password" | "throttled" };

/**
 * Changes one's own password; the other sessions end. The old one is asked and its failures are counted as at login:
 * a session left open is not yet the password.
 */
export async function changePassword(
  scope: Scope & { kind: "user" },
  old: string,
  next: string,
): Promise<ChangedPassword> {
  const userId = scope.user.id;
  const counted = await attempt(scope, [{ keyHash: lookupHash(userId, "password-change"), limit: ACCOUNT_LIMIT }]);
  if (!counted) return { ok: false, reason: "throttled" };
  const held = await withScope(scope, (tx) => findPasswordHash(tx, userId));
  if (!held || !(await verifyPassword(held, old))) return { ok: false, reason: "wrong-password" };
  const passwordHash = old === next ? undefined : await hashPassword(next);
  return withScope(scope, async (tx) => {
    await forgive(tx, counted);
    if (!passwordHash) return { ok: false, reason: "same-password" };
    await updateAccount(tx, userId, { passwordHash });
    const ended = await revokeSessionsOf(tx, userId, scope.sessionId);
    await recordAudit(tx, { action: "password-changed", subject: "account", subjectId: userId, detail: { ended } });
    return { ok: true, ended };
  });
}
