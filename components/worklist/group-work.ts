import { dayOf } from "@/lib/day";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";

export const WORK_GROUPS = ["late", "today", "later", "warned", "waiting"] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/**
 * Under which head a line stands. What a person must mend goes by its legal deadline; an acceptance with a warning has
 * met its own; what the RSZ still has to answer asks nothing of us.
 */
export function groupOf({ outcome, deadlineAt }: Pick<WorkLine, "outcome" | "deadlineAt">, now: Date): WorkGroup {
  if (outcome === "pending" || outcome === "identifying") return "waiting";
  if (outcome === "warned") return "warned";
  if (!deadlineAt) return "later";
  if (deadlineAt < now) return "late";
  return dayOf(deadlineAt) === dayOf(now) ? "today" : "later";
}

/** The lines under their heads, in the order of urgency; heads without lines are left out. */
export function groupWork(lines: readonly WorkLine[], now: Date): { group: WorkGroup; lines: WorkLine[] }[] {
  return WORK_GROUPS.map((group) => ({ group, lines: lines.filter((line) => groupOf(line, now) === group) })).filter(
    (it) => it.lines.length > 0,
  );
}
