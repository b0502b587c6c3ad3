import { FIELDS } from "@/lib/dimona/fields";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";
import { blocking, type Rule, warning } from "@/lib/dimona/rules/case";

/** 00913-354 to -362: whether the period can still be declared about (dossier of transitions, section 4.2). */
export const periodState: Rule = ({ content, context, known }) => {
  const { kind, periodNumber } = content;
  if (kind === "IN" || periodNumber === undefined) return [];
  if (context.refusedNumbers?.includes(periodNumber)) return [onNumber("period-refused", "00913-357")];
  if (known) return stateOf(known, kind === "OUT");
  return isReadable(periodNumber) ? [warning("period-unknown", "periodNumber", "00913-354")] : [];
};

/** Unknown to us is a warning, not a refusal: the mirror may simply not have it. */
const isReadable = (number: string): boolean => FIELDS.periodNumber.schema.safeParse(number).success;

const onNumber = (rule: Parameters<typeof blocking>[0], anomaly: string): Finding =>
  blocking(rule, "periodNumber", anomaly);

function stateOf(period: Period, closes: boolean): Finding[] {
  if (period.cancelled) return [onNumber("period-cancelled", "00913-355")];
  if (period.locked) return [onNumber("period-locked", "00913-362")];
  return closes && period.endDate !== undefined ? [onNumber("period-closed", "00913-356")] : [];
}
