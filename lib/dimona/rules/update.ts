import { committee } from "@/lib/dimona/committees";
import type { Content } from "@/lib/dimona/declaration";
import { OPEN_END } from "@/lib/dimona/facts";
import type { Period } from "@/lib/dimona/period";
import { blocking, type Rule } from "@/lib/dimona/rules/case";
import type { WorkerType } from "@/lib/dimona/worker-type";

const hasHours = (type: WorkerType | undefined): boolean =>
  type?.update.startHour !== undefined || type?.update.endHour !== undefined;

/** 90378-360, or -361 for types with hours: an UPDATE says at least one date. */
export const someDate: Rule = ({ content, type }) => {
  const { kind, startDate, endDate, startHour, endHour } = content;
  if (kind !== "UPDATE" || startDate !== undefined || endDate !== undefined) return [];
  if (!hasHours(type)) return [blocking("no-date", "declaration", "90378-360")];
  return startHour === undefined && endHour === undefined ? [blocking("no-date", "declaration", "90378-361")] : [];
};

const CHANGEABLE = ["startDate", "startHour", "endDate", "endHour", "plannedHours"] as const;
type Changeable = (typeof CHANGEABLE)[number];

/** 90378-444: everything that is said is already so. */
export const somethingChanged: Rule = ({ content, period }) => {
  if (content.kind !== "UPDATE" || !period) return [];
  const given = CHANGEABLE.filter((field) => content[field] !== undefined);
  const isSame = given.length > 0 && given.every((field) => content[field] === heldText(period, field));
  return isSame ? [blocking("nothing-changed", "declaration", "90378-444")] : [];
};

function heldText(period: Period, field: Changeable): string | undefined {
  if (field === "endDate") return period.endDate ?? OPEN_END;
  return period[field]?.toString();
}

/** 00910-344: a start can only be brought forward. */
export const startEarlierOnly: Rule = ({ content, period, start }) =>
  content.kind === "UPDATE" && period && start && start > period.startDate
    ? [blocking("start-later", "startDate", "00910-344")]
    : [];

const givesEnd = ({ kind, endDate }: Content): boolean =>
  kind === "UPDATE" && endDate !== undefined && endDate !== OPEN_END;

/** 00913-359: an open period is closed by an OUT. */
export const endThroughOut: Rule = ({ content, period }) =>
  givesEnd(content) && period && period.endDate === undefined
    ? [blocking("end-on-open-period", "endDate", "00913-359")]
    : [];

/**
 * The end cannot be taken away where a period must have one: 90378-368 when the type asks for it, 00913-368 when this
 * period does, being an agency worker's. The glossary has two numbers with one text and does not say when which.
 */
export const noReopening: Rule = ({ content, period, type }) => {
  if (content.kind !== "UPDATE" || content.endDate !== OPEN_END || !period || !type) return [];
  if (!type.openEnd) return [blocking("reopening-forbidden", "endDate", "90378-368")];
  const mayBeOpen = !committee(period.jointCommittee)?.usingCompany;
  return mayBeOpen ? [] : [blocking("reopening-forbidden", "endDate", "00913-368")];
};
