import { committee } from "@/lib/dimona/committees";
import type { Content } from "@/lib/dimona/declaration";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { blocking, type Rule } from "@/lib/dimona/rules/case";
import type { WorkerType } from "@/lib/dimona/worker-type";

const hasHours = (type: WorkerType | undefined, period: Period | undefined): boolean =>
  (type?.update.startHour !== undefined || type?.update.endHour !== undefined) &&
  !(type?.hoursAreOfDayOnly && period?.startHour === undefined);

/** 90378-360, or -361 for types with hours: an UPDATE says at least one date. */
export const someDate: Rule = ({ content, type, known }) => {
  const { kind, startDate, endDate, startHour, endHour } = content;
  if (kind !== "UPDATE" || startDate !== undefined || endDate !== undefined) return [];
  if (!hasHours(type, known)) return [blocking("no-date", "declaration", "90378-360")];
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
 * 90378-368: the end cannot be taken away where the type, or agency work, must have one. 00913-368 has the same text;
 * the block of the UPDATE is taken to speak.
 */
export const noReopening: Rule = ({ content, period, type }) => {
  if (content.kind !== "UPDATE" || content.endDate !== OPEN_END || !period || !type) return [];
  const mayBeOpen = type.openEnd && !committee(period.jointCommittee)?.usingCompany;
  return mayBeOpen ? [] : [blocking("reopening-forbidden", "endDate", "90378-368")];
};
