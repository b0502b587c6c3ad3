import { pathOf } from "@/components/dimona/declaration-form/form-address";
import { addDays, type Day, endOfQuarter, parseDay } from "@/lib/day";
import { type Content, FIELD_NAMES, type FieldName, type IdentityData, type Kind } from "@/lib/dimona/declaration";
import type { Finding, FindingField } from "@/lib/dimona/finding";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import type { RuleName } from "@/lib/dimona/rules/names";
import { workerType } from "@/lib/dimona/worker-types";

/** What one click can mend: a field and the text it gets, which may be none. */
export type Mend = { field: FieldName; text: string };

/** What is done elsewhere: another declaration about the period, the other period, or the record of a party. */
export type Lead = { to: Kind | "period" | "employer" | "worker"; href: string };

export type Cure = Mend | Lead;

/** What is known where a cure is sought. */
export type Situation = { content: Content; period?: Period; employerId?: string; personId?: string };

/** The finding, foreseen by us or told by the RSZ. */
export type Ailment = Pick<Finding, "values"> & {
  rule?: string;
  field: FindingField;
  part?: keyof IdentityData;
  anomaly?: string;
};

type Find = (it: Situation, ailment: Ailment) => Cure | undefined;

const startOf = ({ content, period }: Situation): Day | undefined =>
  parseDay(content.startDate ?? period?.startDate ?? "");
const typeOf = ({ content, period }: Situation) => workerType(content.workerType ?? period?.workerType);
const endOn = (day: Day | undefined): Mend | undefined => day && { field: "endDate", text: formatDay(day) };

const about =
  (kind: Exclude<Kind, "IN">): Find =>
  ({ content: { periodNumber: period } }) =>
    period === undefined ? undefined : { to: kind, href: pathOf({ kind, period }) };
const anew: Find = ({ employerId: employer }) => ({ to: "IN", href: pathOf({ kind: "IN", employer }) });
const otherPeriod: Find = (_, { values }) => {
  const number = String(values?.period ?? "").replace(/\D/g, "");
  return number === "" ? undefined : { to: "period", href: `/register/periods/${number}` };
};
const emptied: Find = (_, { values }) => {
  // The number of the period is not typed.
  const field = FIELD_NAMES.find((it) => it === values?.field && it !== "periodNumber");
  return field && { field, text: "" };
};

/** Planned hours of 37.5 are declared as 38. */
const roundedUp: Find = ({ content: { plannedHours = "" } }) => {
  if (!/^\d{1,3}[.,]\d{1,3}$/.test(plannedHours.trim())) return undefined;
  const hours = Math.ceil(Number(plannedHours.replace(",", ".")));
  return hours >= 1 && hours <= 999 ? { field: "plannedHours", text: String(hours) } : undefined;
};

const cures: Partial<Record<RuleName, Find>> = {
  "committee-not-for-type": (it) => {
    const [first] = typeOf(it)?.committees ?? [];
    return first ? { field: "jointCommittee", text: first } : undefined;
  },
  "different-quarters": (it) => {
    const start = startOf(it);
    return start && endOn(endOfQuarter(start));
  },
  "not-one-day": (it) => endOn(startOf(it)),
  "end-before-start": (it) => (typeOf(it)?.oneDay ? endOn(startOf(it)) : undefined),
  // Work that ends at an earlier hour than it began ends the next day.
  "end-hour-before-start": (it) => {
    const start = startOf(it);
    return typeOf(it)?.oneDay ? undefined : start && endOn(addDays(start, 1));
  },
  "reopening-forbidden": ({ period }) => endOn(parseDay(period?.endDate ?? "")),
  "using-company-twice": () => ({ field: "usingCompanyName", text: "" }),
  forbidden: emptied,
  invalid: (it, ailment) => (ailment.field === "plannedHours" ? roundedUp(it, ailment) : undefined),
  "end-on-open-period": about("OUT"),
  "period-closed": about("UPDATE"),
  "end-postponed": about("UPDATE"),
  "not-updatable": about("CANCEL"),
  "start-later": about("CANCEL"),
  "period-cancelled": anew,
  "period-refused": anew,
  "duplicate-period": otherPeriod,
  "overlapping-period": otherPeriod,
};

const isCurable = (rule: string | undefined): rule is RuleName => rule !== undefined && rule in cures;

/** What is wrong in the record of the employer or the worker is mended there. */
const OF_RECORDS: readonly string[] = [
  "employer-number-invalid",
  "employer-number-missing",
  "employer-unknown",
  "enterprise-number-differs",
  "employer-no-mandate",
  "insz-invalid",
  "insz-required",
  "identity-part-missing",
  "identity-part-invalid",
  "identity-differs",
  "postcode-unknown",
  "municipality-not-of-postcode",
  "not-admitted",
] satisfies RuleName[];

/** The same, which only the RSZ can find. */
const FOUND_BY_RSZ: readonly string[] = ["00024-348", "90017-151", "90256-151"];

function recordOf(
  { field, rule = "", part, anomaly = "" }: Ailment,
  { employerId, personId }: Situation,
): Lead | undefined {
  if (!OF_RECORDS.includes(rule) && part === undefined && !FOUND_BY_RSZ.includes(anomaly)) return undefined;
  if (field === "employer" && employerId) return { to: "employer", href: `/employers/${employerId}` };
  return field === "worker" && personId ? { to: "worker", href: `/people/${personId}` } : undefined;
}

/** The cure of a finding, undefined when only a person knows. */
export function cureOf(ailment: Ailment, situation: Situation): Cure | undefined {
  const { rule } = ailment;
  return (isCurable(rule) ? cures[rule]?.(situation, ailment) : undefined) ?? recordOf(ailment, situation);
}
