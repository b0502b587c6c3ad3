import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { applyFact } from "@/lib/dimona/facts";

/**
 * What would be known once this IN is accepted: its period bears the number of the IN (glossary, zone 00913). By this a
 * declaration about a period that the RSZ is still identifying is judged.
 */
export function asIfAccepted(context: Context, periodNumber: string, content: Content): Context {
  const period = applyFact(undefined, { kind: "verdict", periodNumber, result: "A", late: false, content });
  return period ? { ...context, periods: [...context.periods, period] } : context;
}
