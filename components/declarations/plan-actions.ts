import type { RecallAction } from "@/components/dimona/recall-button";
import type { PlanMove, PlanMoved } from "@/lib/declarations/plan/move-plan";

/** What can be done with what has not left yet. */
export type PlanActions = {
  recall: RecallAction;
  movePlan: (input: PlanMove) => Promise<{ data?: PlanMoved; serverError?: string }>;
};
