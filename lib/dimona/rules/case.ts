import { type Day, parseDay } from "@/lib/day";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import type { Finding, FindingField } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";
import type { RuleName } from "@/lib/dimona/rules/names";
import type { WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** A declaration laid out for the rules: each reads what it needs and is silent about what could not be read. */
export type Case = {
  content: Content;
  context: Context;
  /** Of the declaration in an IN, of the period otherwise. */
  type?: WorkerType;
  /** The period with this number, in whatever state. */
  known?: Period;
  /** The same, when it can still be changed: neither cancelled nor locked. */
  period?: Period;
  /** The days the period would have if this were accepted; an open end is absent. */
  start?: Day;
  end?: Day;
};

export type Rule = (it: Case) => Finding[];

export function readCase(content: Content, context: Context): Case {
  const known = content.kind === "IN" ? undefined : findPeriod(content, context);
  const period = known && !known.cancelled && !known.locked ? known : undefined;
  const type = workerType(content.kind === "IN" ? content.workerType : known?.workerType);
  const start = readDay(content.startDate ?? period?.startDate);
  const end = readDay(content.endDate ?? period?.endDate);
  return { content, context, type, known, period, start, end };
}

const findPeriod = (content: Content, context: Context): Period | undefined =>
  context.periods.find(({ number }) => number === content.periodNumber);

/** The day; undefined when absent, unreadable, or the far day that stands for an open end. */
function readDay(text: string | undefined): Day | undefined {
  return text === undefined || text.startsWith("9999") ? undefined : parseDay(text);
}

type Values = Finding["values"];

/** The RSZ would refuse. */
export const blocking = (rule: RuleName, field: FindingField, anomaly?: string, values?: Values): Finding => ({
  rule,
  field,
  severity: "blocking",
  ...(anomaly && { anomaly }),
  ...(values && { values }),
});

/** The RSZ would accept with a warning, or we cannot be sure. */
export const warning = (rule: RuleName, field: FindingField, anomaly?: string, values?: Values): Finding => ({
  ...blocking(rule, field, anomaly, values),
  severity: "warning",
});
