import type { Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { pauseQueued } from "@/lib/declarations/mandates/store";
import { markForReview } from "@/lib/employers/mandates/store";

/**
 * The RSZ answered 403 to a declaration (REST v1 manual: no mandate for this employer): the mandate is to be looked at by a
 * person, and what else is queued for this employer pauses instead of being refused one by one.
 */
export async function barEmployer(tx: Scoped, employerId: string, declarationId: string): Promise<void> {
  const at = now();
  if (!(await markForReview(tx, employerId, at))) return;
  const paused = await pauseQueued(tx, employerId, at);
  const detail = { declarationId, paused };
  await recordAudit(tx, { action: "mandate-review", subject: "employer", subjectId: employerId, detail });
}
