import { quarterOf } from "@/lib/day";
import type { Kind } from "@/lib/dimona/declaration";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/** 00911-014: also when only one of the two is in the declaration and the other is the period's. */
export const endBeforeStart: Rule = ({ start, end }) =>
  start && end && end < start ? [blocking("end-before-start", "endDate", "00911-014")] : [];

/** An OUT has no block anomaly of its own; there the end is outside the domain of zone 00911. */
const QUARTER_ANOMALIES: Partial<Record<Kind, string>> = { IN: "90373-421", UPDATE: "90378-421", OUT: "00911-008" };

/** -421: types such as student are declared quarter by quarter. */
export const sameQuarter: Rule = ({ content, type, start, end }) => {
  const anomaly = QUARTER_ANOMALIES[content.kind];
  if (!anomaly || !type?.sameQuarter || !start || !end || quarterOf(start) === quarterOf(end)) return [];
  return [blocking("different-quarters", "endDate", anomaly)];
};
