import type { PairContext } from "@/lib/batch/row-context";
import type { Period } from "@/lib/dimona/period";
import { EMPLOYER_QUOTA, quotaKindsOf } from "@/lib/dimona/quota-kinds";
import { quotaOn, spanOf } from "@/lib/dimona/quotas";

/** Days of one contingent of an employer's, each once. `bits` says which: equal for equal days, in whatever order they came. */
export type EmployerDays = { bits: bigint; days: readonly string[] };

/** Days that rows so far use, by employer and year. */
export type DaysSoFar = Map<string, EmployerDays>;

/** The day of the employer's own contingent that a row uses. `bit`: its place among the days of a year. */
export type DayUsed = { key: string; day: string; bit: bigint; amount: number };

const none: EmployerDays = { bits: 0n, days: [] };

/**
 * What the period of a row uses of the contingent that all workers of an employer share (90256-369): days on which there is
 * casual work, each once however many work on it (KB 28/11/1969, as quotas.ts has it). Undefined for other work.
 */
export function dayUsed(employer: string, made: Period | undefined): DayUsed | undefined {
  if (employer === "" || !made || !quotaKindsOf(made).includes(EMPLOYER_QUOTA)) return undefined;
  const day = made.startDate;
  const quota = quotaOn(EMPLOYER_QUOTA, day);
  if (!quota) return undefined;
  const [, month = 0, date = 0] = day.split("-").map(Number);
  return { key: `${employer}\n${spanOf(quota, day)}`, day, bit: 1n << BigInt(month * 32 + date), amount: quota.amount };
}

/** Counts the day of a row among those so far. */
export function countDay(sofar: DaysSoFar, { key, day, bit }: DayUsed): void {
  const { bits, days } = sofar.get(key) ?? none;
  if ((bits & bit) === 0n) sofar.set(key, { bits: bits | bit, days: [...days, day] });
}

/**
 * The days that rows above use, as far as this row depends on them: undefined while there is room whichever they are. So a
 * row far below the threshold need not be judged again for a day that comes or goes above it.
 */
export function daysAbove(sofar: DaysSoFar, use: DayUsed, pair: PairContext | undefined): EmployerDays | undefined {
  const above = sofar.get(use.key);
  const own = pair?.worker && typeof pair.worker !== "string" ? pair.worker.periods.length : 0;
  const told = (pair?.daysOfOthers?.length ?? 0) + own;
  return above && told + above.days.length + 1 > use.amount ? above : undefined;
}
