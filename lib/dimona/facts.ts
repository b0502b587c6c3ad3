import type { Content } from "@/lib/dimona/declaration";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { usingCompanyOf } from "@/lib/dimona/using-company";

/**
 * Something that became known about one period. `verdict`: the RSZ accepted a declaration of ours. `observation`: the
 * period as it was seen at the RSZ, whoever declared it; it replaces what we held.
 */
export type Fact =
  | { kind: "verdict"; periodNumber: string; result: "A" | "W"; late: boolean; content: Content }
  | { kind: "observation"; period: Period };

/**
 * The only way a period of the mirror changes. Total: a fact about a period that we do not hold, other than an IN or an
 * observation, leaves nothing to change and gives undefined.
 */
export function applyFact(period: Period | undefined, fact: Fact): Period | undefined {
  if (fact.kind === "observation") return fact.period;
  if (fact.content.kind === "IN") return begin(fact.periodNumber, fact);
  return period && change(period, fact);
}

type Verdict = Extract<Fact, { kind: "verdict" }>;

function begin(number: string, { content, result, late }: Verdict): Period {
  const { startDate, startHour, endDate, endHour, plannedHours, workerType, jointCommittee, subEntity } = content;
  return compact({
    number,
    workerType: workerType ?? "",
    jointCommittee,
    subEntity,
    usingCompany: usingCompanyOf(content),
    startDate: startDate ?? "",
    startHour,
    endDate,
    endHour,
    plannedHours: plannedHours === undefined ? undefined : Number(plannedHours),
    result,
    cancelled: false,
    locked: false,
    late,
  });
}

function change(period: Period, { content, result, late }: Verdict): Period {
  const next = { ...period, result, late: period.late || late };
  if (content.kind === "CANCEL") return { ...next, cancelled: true };
  const { startDate, startHour, endDate, endHour, plannedHours } = content;
  return compact({
    ...next,
    startDate: startDate ?? period.startDate,
    startHour: startHour ?? period.startHour,
    endDate: endDate === OPEN_END ? undefined : (endDate ?? period.endDate),
    endHour: endDate === OPEN_END ? undefined : (endHour ?? period.endHour),
    plannedHours: plannedHours === undefined ? period.plannedHours : Number(plannedHours),
  });
}

/** Absent, not undefined: so that a stored period and a replayed one are equal. */
const compact = (period: Period): Period =>
  Object.fromEntries(Object.entries(period).filter(([, value]) => value !== undefined)) as Period;
