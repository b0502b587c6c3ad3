import { type Day, dayOf, parseDay } from "@/lib/day";
import { type Committee, committeeOfWork } from "@/lib/dimona/committees";
import type { Context } from "@/lib/dimona/context";
import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { Finding, FindingField } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";
import { isFixed } from "@/lib/dimona/presence";
import type { RuleName } from "@/lib/dimona/rules/names";
import { usingCompanyOf } from "@/lib/dimona/using-company";
import type { WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** A declaration laid out for the rules: each reads what it needs and is silent about what could not be read. */
export type Case = {
  content: Content;
  context: Context;
  /** The fields that stand in the declaration. */
  given: readonly FieldName[];
  /** Of the declaration in an IN, of the period otherwise. */
  type?: WorkerType;
  /** The period with this number, in whatever state. */
  known?: Period;
  /** The same, when it can still be changed: neither cancelled nor locked, nor of a kind that has no UPDATE. */
  period?: Period;
  /** The committee of the work itself: the user's for an agency worker. */
  work?: Committee;
  /** The days the period would have if this were accepted; an open end is absent. */
  start?: Day;
  end?: Day;
  /** The hours it would then have. */
  startHour?: string;
  endHour?: string;
  /** The Belgian day of the clock. */
  today: Day;
};

export type Rule = (it: Case) => Finding[];

export function readCase(content: Content, context: Context): Case {
  const known = content.kind === "IN" ? undefined : findPeriod(content, context);
  const isIn = content.kind === "IN";
  const type = workerType(isIn ? content.workerType : known?.workerType);
  const isSettled = known && (known.cancelled || known.locked || (content.kind === "UPDATE" && isFixed(type, known)));
  const period = isSettled ? undefined : known;
  return {
    content,
    context,
    given: givenIn(content),
    type,
    known,
    period,
    work: isIn ? workOfContent(content) : known && committeeOfWork(known),
    start: readDay(content.startDate ?? period?.startDate),
    end: readDay(content.endDate ?? period?.endDate),
    startHour: readHour(content.startHour ?? period?.startHour),
    endHour: readHour(content.endHour ?? period?.endHour),
    today: dayOf(context.now),
  };
}

const workOfContent = (content: Content): Committee | undefined =>
  committeeOfWork({ jointCommittee: content.jointCommittee, usingCompany: usingCompanyOf(content) });

const readHour = (text: string | undefined): string | undefined =>
  text !== undefined && FIELDS.startHour.accepts(text) ? text : undefined;

function givenIn(content: Content): FieldName[] {
  const found: FieldName[] = [];
  for (const name in content) if (isFieldName(name) && content[name] !== undefined) found.push(name);
  return found;
}

const names: ReadonlySet<string> = new Set(FIELD_NAMES);
const isFieldName = (name: string): name is FieldName => names.has(name);

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
