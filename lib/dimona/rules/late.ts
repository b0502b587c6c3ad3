import { toLocalMoment } from "@/lib/day";
import { deadline } from "@/lib/dimona/deadline";
import type { Kind } from "@/lib/dimona/declaration";
import type { FindingField } from "@/lib/dimona/finding";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { type Rule, warning } from "@/lib/dimona/rules/case";
import type { RuleName } from "@/lib/dimona/rules/names";

/** The glossary gives late OUTs and CANCELs no anomaly; they are late all the same. */
const LATE: Record<Kind, { rule: RuleName; field: FindingField; anomaly?: string }> = {
  IN: { rule: "late-in", field: "startDate", anomaly: "90373-460" },
  OUT: { rule: "late-out", field: "endDate" },
  UPDATE: { rule: "late-update", field: "declaration", anomaly: "90378-460" },
  CANCEL: { rule: "late-cancel", field: "declaration" },
};

/** -460: said after the moment the law gives. `day` and `hour` are that moment. */
export const late: Rule = ({ content, context, known, period }) => {
  const limit = deadline(content, context);
  const isSettled = known !== undefined && period === undefined;
  if (!limit || isSettled || context.now <= limit.at) return [];
  const { rule, field, anomaly } = LATE[content.kind];
  const { day, hour } = toLocalMoment(limit.at);
  return [warning(rule, field, anomaly, { day: formatDay(day), hour: formatHour(hour) })];
};
