import type { Kind } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { isFixed } from "@/lib/dimona/presence";
import { workerType } from "@/lib/dimona/worker-types";

/** By its state alone the period refuses a kind: cancelled, locked, closed, or of a sort that has no UPDATE. */
export type StateAnomaly = "00913-355" | "00913-362" | "00913-356" | "00913-181";

/** What can be declared about a period; where not, the anomaly the RSZ would answer with. */
export type PeriodAction = { kind: Exclude<Kind, "IN">; possible: boolean; anomaly?: StateAnomaly };

/**
 * The three kinds in the order OUT, UPDATE, CANCEL, by the state of the period alone; `check` and so `windowsOf` read this.
 * Lateness plays no part: it is accepted with a warning.
 */
export function possibleKinds(period: Period): PeriodAction[] {
  const settled = period.cancelled ? "00913-355" : period.locked ? "00913-362" : undefined;
  const closed = period.endDate === undefined ? undefined : "00913-356";
  const fixed = isFixed(workerType(period.workerType), period) ? "00913-181" : undefined;
  return [action("OUT", settled ?? closed), action("UPDATE", settled ?? fixed), action("CANCEL", settled)];
}

const action = (kind: PeriodAction["kind"], anomaly: StateAnomaly | undefined): PeriodAction =>
  anomaly === undefined ? { kind, possible: true } : { kind, possible: false, anomaly };
