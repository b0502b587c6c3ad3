import { type Day, daysBetween, quarterOf, toDay } from "@/lib/day";
import type { Content, Kind } from "@/lib/dimona/declaration";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/** 00911-014: also when only one of the two is in the declaration and the other is the period's. */
export const endBeforeStart: Rule = ({ start, end }) =>
  start && end && end < start ? [blocking("end-before-start", "endDate", "00911-014")] : [];

/** An OUT has no block anomaly of its own; there the end is outside the domain of zone 00911. */
const QUARTER_ANOMALIES: Partial<Record<Kind, string>> = { IN: "90373-421", UPDATE: "90378-421", OUT: "00911-008" };

/** -421: types such as student are declared quarter by quarter. */
export const sameQuarter: Rule = ({ content, type, start, end, startHour }) => {
  const anomaly = QUARTER_ANOMALIES[content.kind];
  const isDay = type?.hoursAreOfDayOnly && startHour !== undefined;
  if (!anomaly || !type?.sameQuarter || isDay || !start || !end || quarterOf(start) === quarterOf(end)) return [];
  return [blocking("different-quarters", "endDate", anomaly)];
};

/** 00911-008: the end is the start (T17, A17, QUA, casual work in horeca by the day: zone 00911). */
export const oneDay: Rule = ({ content, type, work, start, end, endHour }) => {
  if (!saysDates(content) || !start || !end || start >= end) return [];
  const byTheDay = type?.casual && work?.casual?.dayLumpSum && endHour === undefined;
  return type?.oneDay || byTheDay ? [blocking("not-one-day", "endDate", "00911-008")] : [];
};

/** 00911-008: of a type by the day or by the period the period ends after it begins; the day has hours (zone 00911). */
export const endAfterStart: Rule = ({ content, type, start, end, startHour, endHour }) => {
  const isPeriod = type?.hoursAreOfDayOnly && startHour === undefined && endHour === undefined;
  return isPeriod && saysDates(content) && start && start === end
    ? [blocking("not-after-start", "endDate", "00911-008")]
    : [];
};

const saysDates = ({ kind, startDate, endDate }: Content): boolean =>
  kind !== "CANCEL" && (startDate !== undefined || endDate !== undefined);

/** 00910-008: not more than so many days ahead, of the start or of its quarter (zone 00910). */
export const notTooEarly: Rule = ({ content, type, start, today }) => {
  if (!type?.daysAhead || !start || content.kind !== "IN") return [];
  const { days, before } = type.daysAhead;
  const from = before === "start" ? start : startOfQuarter(start);
  return daysBetween(today, from) > days ? [blocking("too-early", "startDate", "00910-008", { days, before })] : [];
};

const startOfQuarter = (day: Day): Day =>
  toDay(`${day.slice(0, 4)}-${String(3 * Math.ceil(Number(day.slice(5, 7)) / 3) - 2).padStart(2, "0")}-01`);

/**
 * 01017-001: until the end of 2016 a student's days were planned, not the hours. The wire of today has no field for
 * them, so that such a period cannot be declared any more.
 */
export const plannedDays: Rule = ({ content, type, start }) =>
  content.kind === "IN" && type?.workPlace && start && start <= "2016-12-31"
    ? [blocking("planned-days", "plannedHours", "01017-001")]
    : [];
