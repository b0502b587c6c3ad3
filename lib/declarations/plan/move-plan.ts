import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { judgedColumns, limitOf, namesOf } from "@/lib/declarations/judge";
import { plan, queue } from "@/lib/declarations/plan/let-go";
import { lookAtPlan } from "@/lib/declarations/plan/look-at-plan";
import { type PlanObstacle, planObstacle } from "@/lib/declarations/plan/plan-obstacle";
import { findDeclaration } from "@/lib/declarations/store";

/** `version`: the one that the person saw. Without a moment it is sent now. */
export type PlanMove = { id: string; version: number; plannedAt?: Date };

export type PlanMoved =
  | { ok: true }
  /** `findings`: sent then it would be refused, and was not when it was planned. `moved-on`: it is no longer what was seen. */
  | PlanObstacle
  | { ok: false; reason: "not-found" | "moved-on" | "findings" };

/** Gives a planned declaration another moment, or sends it now; judged again as of then. */
export function movePlan(scope: Scope, { id, version, plannedAt }: PlanMove): Promise<PlanMoved> {
  demand(scope, "declare");
  return withScope(scope, async (tx): Promise<PlanMoved> => {
    const row = await findDeclaration(tx, id);
    if (!row) return { ok: false, reason: "not-found" };
    if (row.state !== "planned" || row.version !== version) return { ok: false, reason: "moved-on" };
    const { judged, isRight } = await lookAtPlan(tx, row, plannedAt ?? now());
    const obstacle = plannedAt && planObstacle(plannedAt, judged.limit);
    if (obstacle) return obstacle;
    if (!isRight) return { ok: false, reason: "findings" };
    const subject = { id, employerId: row.employerId, state: row.state, version };
    const change = { ...judgedColumns(judged), followsId: judged.awaitedId ?? row.followsId };
    const detail = { findings: namesOf(judged.findings), ...limitOf(judged) };
    const goes = { subject, judged, change, detail };
    const gone = plannedAt ? await plan(tx, goes, plannedAt) : await queue(tx, goes);
    return gone === "moved-on" ? { ok: false, reason: gone } : { ok: true };
  });
}
