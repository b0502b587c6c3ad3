import { dayOf } from "@/lib/day";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";
import { type Trouble, troublesOf } from "@/lib/dimona/way-out";

export const WORK_GROUPS = ["stuck", "late", "today", "trouble", "later", "warned", "planned", "waiting"] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

type Grouped = Pick<WorkLine, "outcome" | "state" | "deadlineAt" | "anomalies" | "workerType">;

/** Why an acceptance with a warning is a problem, if it is one. */
export const troubleOfLine = ({ outcome, anomalies, workerType }: Grouped): Trouble | undefined =>
  outcome === "warned"
    ? troublesOf(
        anomalies.map((it) => it.errorId),
        workerType,
      )[0]
    : undefined;

/**
 * Under which head a line stands. What is stuck stands first: the RSZ may or may not have it. What a person must mend goes
 * by its legal deadline; an acceptance with a warning has met its own, but may have to be declared otherwise all the same;
 * what is planned, and what the RSZ still has to answer, asks nothing of us.
 */
export function groupOf(line: Grouped, now: Date): WorkGroup {
  const { outcome, state, deadlineAt } = line;
  if (outcome === "stuck") return "stuck";
  const isLate = deadlineAt !== undefined && deadlineAt < now;
  if (state === "planned") return isLate ? "late" : "planned";
  if (outcome === "pending" || outcome === "identifying") return "waiting";
  if (outcome === "warned") return troubleOfLine(line) ? "trouble" : "warned";
  if (!deadlineAt) return "later";
  if (isLate) return "late";
  return dayOf(deadlineAt) === dayOf(now) ? "today" : "later";
}

/** The lines under their heads, in the order of urgency; heads without lines are left out. */
export function groupWork(lines: readonly WorkLine[], now: Date): { group: WorkGroup; lines: WorkLine[] }[] {
  return WORK_GROUPS.map((group) => ({ group, lines: lines.filter((line) => groupOf(line, now) === group) })).filter(
    (it) => it.lines.length > 0,
  );
}
