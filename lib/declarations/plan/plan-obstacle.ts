import { now } from "@/lib/clock";
import type { Deadline } from "@/lib/dimona/deadline";
import { lastPlan, type PlanRefusal, planRefusal } from "@/lib/dimona/plan";

/** Why it cannot be planned for that moment; `lastAt` is the last minute for which it can, where there is one. */
export type PlanObstacle = { ok: false; reason: "plan"; why: PlanRefusal; lastAt?: Date };

/** The law of the moment, with the server's clock and the legal deadline as our check reads it. */
export function planObstacle(plannedAt: Date, limit: Deadline | undefined): PlanObstacle | undefined {
  const frame = { now: now(), deadlineAt: limit?.at };
  const why = planRefusal(plannedAt, frame);
  if (!why) return undefined;
  const lastAt = lastPlan(frame);
  return { ok: false, reason: "plan", why, ...(lastAt && { lastAt }) };
}
