import { committeeOfWork } from "@/lib/dimona/committees";
import type { Context } from "@/lib/dimona/context";
import type { Period } from "@/lib/dimona/period";
import { workerType } from "@/lib/dimona/worker-types";

/**
 * The days of the employer's contingent that other workers of the register used in the year of `startDate`. A day counts
 * once for the employer, so those that the worker has too, and the day that is declared, are left to `check`.
 */
export function usedElsewhere(
  startDate: string,
  own: readonly Period[],
  others: readonly Period[],
): Context["usedElsewhere"] {
  const counted = new Set([startDate, ...own.filter(usesIt).map((it) => it.startDate)]);
  const days = others
    .filter(usesIt)
    .map((it) => it.startDate)
    .filter((it) => it.slice(0, 4) === startDate.slice(0, 4) && !counted.has(it));
  return { HORECA_EMPLOYER: new Set(days).size };
}

const usesIt = (period: Period): boolean =>
  !period.cancelled &&
  workerType(period.workerType)?.casual === true &&
  committeeOfWork(period)?.casual?.quotas?.includes("HORECA_EMPLOYER") === true;
