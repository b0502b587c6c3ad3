import { findAccountById } from "@/lib/access/accounts/store";
import { demand, type Scope, userIdOf } from "@/lib/access/scope";
import { listSessions, recordAudit, revokeSession, revokeSessionsOf } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";

export type EndedSessions = { ok: true; ended: number } | { ok: false; reason: "not-found" };

/** Signs an account out everywhere. Needs "administer". */
export function endSessions(scope: Scope, userId: string): Promise<EndedSessions> {
  demand(scope, "administer");
  return withScope(scope, async (tx) => {
    if (!(await findAccountById(tx, userId))) return { ok: false, reason: "not-found" };
    const ended = await revokeSessionsOf(tx, userId);
    await recordAudit(tx, { action: "sessions-ended", subject: "account", subjectId: userId, detail: { ended } });
    return { ok: true, ended };
  });
}

/** Ends one session of the asker himself; one of another account is not found. */
export function endOwnSession(scope: Scope, sessionId: string): Promise<EndedSessions> {
  return withScope(scope, async (tx) => {
    const userId = userIdOf(scope);
    const own = userId && (await listSessions(tx, userId)).some(({ id }) => id === sessionId);
    if (!own) return { ok: false, reason: "not-found" };
    const { count } = await revokeSession(tx, sessionId);
    await recordAudit(tx, { action: "session-ended", subject: "account", subjectId: userId });
    return { ok: true, ended: count };
  });
}
