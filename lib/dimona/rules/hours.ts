import { addDays } from "@/lib/day";
import type { Kind } from "@/lib/dimona/declaration";
import { isOfDays } from "@/lib/dimona/performance";
import { blocking, type Case, type Rule } from "@/lib/dimona/rules/case";

const says = ({ content: { startDate, startHour, endDate, endHour } }: Case): boolean =>
  startDate !== undefined || startHour !== undefined || endDate !== undefined || endHour !== undefined;

/** 00778-345: on one day the end hour is not before the start hour. */
export const endHourBeforeStartHour: Rule = (it) => {
  const { start, end, startHour, endHour, type } = it;
  const isBefore = start && start === end && startHour !== undefined && endHour !== undefined && endHour < startHour;
  return isBefore && type?.withHours && says(it) ? [blocking("end-hour-before-start", "endHour", "00778-345")] : [];
};

const TOO_LONG: Partial<Record<Kind, string>> = { IN: "90373-341", UPDATE: "90378-341" };

/** -341: 24 hours at most (an IN of more days may be a period, whose hours are refused instead), by the clock on the wall: on the days the clock is moved as on any other. */
export const notLongerThanADay: Rule = (it) => {
  const { content, type, start, end, startHour, endHour } = it;
  const anomaly = TOO_LONG[content.kind];
  if (!anomaly || !type?.withHours || !start || !end || startHour === undefined || endHour === undefined) return [];
  if (content.kind === "IN" && type.hoursAreOfDayOnly && isOfDays({ startDate: start, endDate: end })) return [];
  const isLonger = says(it) && `${end} ${endHour}` > `${addDays(start, 1)} ${startHour}`;
  return isLonger ? [blocking("longer-than-a-day", "endHour", anomaly)] : [];
};
