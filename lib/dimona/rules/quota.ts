import type { Finding } from "@/lib/dimona/finding";
import { plannedHours, type QuotaUse, quotaUse } from "@/lib/dimona/quota-use";
import { type QuotaKind, quotaOn } from "@/lib/dimona/quotas";
import { blocking, type Case, type Rule, warning } from "@/lib/dimona/rules/case";

/**
 * 90017-369 and 90256-369: over the contingent of the worker or of the employer. What stands in the register counts,
 * and what the context knows of elsewhere. A warning, but for article 17 a refusal (block 90017).
 */
export const quotas: Rule = (it) => {
  const { content, type, work, start } = it;
  if (!it.context.usedElsewhere || !start || !type || (content.kind !== "IN" && !isMoreWork(it))) return [];
  const kinds = type.casual ? work?.casual?.quotas : type.quotas;
  return (kinds ?? []).flatMap((kind) => overrun(kind, start, it));
};

/** An UPDATE asks the contingent when it says hours or another start. */
const isMoreWork = ({ content: { kind, startDate, plannedHours } }: Case): boolean =>
  kind === "UPDATE" && (plannedHours !== undefined || startDate !== undefined);

/** A second performance on a day that is beyond the contingent is beyond it too, though it is no day more. */
function overrun(kind: QuotaKind, start: string, it: Case): Finding[] {
  const { content, context, period } = it;
  const mine = quotaOn(kind, start)?.unit === "hours" ? plannedHours(content, period) : 1;
  const use = quotaUse(kind, { start, adds: mine, except: period?.number }, context);
  return use && use.over > 0 && mine > 0 ? [finding(it, use, Math.min(use.over, mine))] : [];
}

function finding({ type }: Case, { quota: { kind, unit, amount: quota } }: QuotaUse, amount: number): Finding {
  const told = { amount, unit, quota, kind };
  if (kind === "HORECA_EMPLOYER") return warning("employer-quota-exceeded", "employer", "90256-369", told);
  return (type?.quotasBlock ? blocking : warning)("quota-exceeded", "worker", "90017-369", told);
}
