import { FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";
import { type Quota, type QuotaKind, quotaOn, sameSpan } from "@/lib/dimona/quotas";
import { blocking, type Case, type Rule, warning } from "@/lib/dimona/rules/case";
import { casualDays } from "@/lib/dimona/rules/casual";
import { workerType } from "@/lib/dimona/worker-types";

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

function overrun(kind: QuotaKind, start: string, it: Case): Finding[] {
  const quota = quotaOn(kind, start);
  if (!quota) return [];
  const mine = quota.unit === "hours" ? hoursOf(it) : 1;
  const used =
    (quota.unit === "hours" ? usedHours(quota, start, it) : usedDays(quota, start, it)) + elsewhere(kind, it);
  const over = used + mine - quota.amount;
  return over > 0 && mine > 0 ? [finding(kind, it, { amount: Math.min(over, mine), quota })] : [];
}

const elsewhere = (kind: QuotaKind, { context }: Case): number => context.usedElsewhere?.[kind] ?? 0;

function hoursOf({ content: { plannedHours }, period }: Case): number {
  if (plannedHours === undefined) return period?.plannedHours ?? 0;
  return FIELDS.plannedHours.accepts(plannedHours) ? Number(plannedHours) : 0;
}

const live = ({ context, period }: Case): Period[] =>
  context.periods.filter((it) => !it.cancelled && it.number !== period?.number);

const usedHours = (quota: Quota, start: string, it: Case): number =>
  live(it)
    .filter((other) => workerType(other.workerType)?.quotas?.includes(quota.kind))
    .filter((other) => sameSpan(quota, other.startDate, start))
    .reduce((sum, other) => sum + (other.plannedHours ?? 0), 0);

/** Days count once, however many performances they have; the day itself is the declaration's. */
function usedDays(quota: Quota, start: string, it: Case): number {
  const days = it.type?.casual
    ? casualDays(it, it.work?.value ?? "")
    : live(it)
        .filter((other) => workerType(other.workerType)?.quotas?.includes(quota.kind))
        .map((other) => other.startDate);
  const inSpan = days.filter((day) => day !== start && sameSpan(quota, day, start));
  return new Set(inSpan).size;
}

type Overrun = { amount: number; quota: Quota };

function finding(kind: QuotaKind, { type }: Case, { amount, quota }: Overrun): Finding {
  const told = { amount, unit: quota.unit, quota: quota.amount, kind };
  if (kind === "HORECA_EMPLOYER") return warning("employer-quota-exceeded", "employer", "90256-369", told);
  return (type?.quotasBlock ? blocking : warning)("quota-exceeded", "worker", "90017-369", told);
}
