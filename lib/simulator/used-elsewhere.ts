import type { Context } from "@/lib/dimona/context";
import { quotaKindsOf } from "@/lib/dimona/quota-kinds";
import { type Quota, type QuotaKind, quotaOn, sameSpan } from "@/lib/dimona/quotas";
import type { RegisterPeriod } from "@/lib/simulator/register";
import { characteristicsOf } from "@/lib/simulator/register-for-law";
import { numbersOf, type State } from "@/lib/simulator/state";

type About = { employer: string | undefined; worker: string | undefined; start: string };

/**
 * What is used of each contingent besides this worker's work for this employer: the worker's at all other employers, and
 * of the employer's own contingent that of all other workers. Days count once.
 */
export function usedElsewhere(
  state: State,
  { employer, worker, start }: About,
  kinds: readonly QuotaKind[],
): Context["usedElsewhere"] {
  const used: Partial<Record<QuotaKind, number>> = {};
  for (const kind of kinds) {
    const quota = quotaOn(kind, start);
    if (quota)
      used[kind] = amountOf(quota, start, livePeriods(state, kind, { employer, worker }), { employer, worker });
  }
  return used;
}

type Pair = Omit<About, "start">;

/** All live periods, here and elsewhere, that use the contingent: by worker, or by employer for that of the employer. */
function livePeriods(state: State, kind: QuotaKind, { employer, worker }: Pair): RegisterPeriod[] {
  const numbers =
    kind === "HORECA_EMPLOYER" ? numbersOf(state.byEmployer, employer) : numbersOf(state.byWorker, worker);
  return [...numbers]
    .flatMap((number) => state.periods.get(number) ?? [])
    .filter((it) => !it.cancelled && quotaKindsOf(characteristicsOf(it)).includes(kind));
}

function amountOf(quota: Quota, start: string, periods: RegisterPeriod[], pair: Pair): number {
  const inSpan = periods.filter((it) => sameSpan(quota, it.startingDate, start));
  const others = inSpan.filter((it) => it.employer !== pair.employer || it.worker !== pair.worker);
  if (quota.unit === "hours") return others.reduce((sum, it) => sum + (it.plannedHours ?? 0), 0);
  const own = new Set(inSpan.filter((it) => !others.includes(it)).map((it) => it.startingDate));
  return new Set(others.map((it) => it.startingDate).filter((day) => day !== start && !own.has(day))).size;
}
