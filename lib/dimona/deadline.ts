import { addDays, type Day, dayOf, endOfQuarter, type LocalMoment, parseDay, toInstant } from "@/lib/day";
import { nextWorkingDay } from "@/lib/dimona/calendar";
import { committeeOfWork } from "@/lib/dimona/committees";
import type { Context } from "@/lib/dimona/context";
import type { Content, Kind } from "@/lib/dimona/declaration";
import type { Ground } from "@/lib/dimona/grounds";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { workerType } from "@/lib/dimona/worker-types";

/** `at` is the last instant that is still in time, `clock` what it was read from. */
export type Deadline = { at: Date; ground: Ground; clock: Clock };

/** An hour that was declared, the hour at which this employer usually starts, or no hour: until the day is over. */
export type Clock = "declared-hour" | "usual-start" | "whole-day";

type Finder = (content: Content, context: Context, period: Period | undefined) => (Deadline | undefined)[];

const FINDERS: Record<Kind, Finder> = {
  IN: ({ startDate, startHour }, context) => [startOfWork(startDate, startHour, context)],
  OUT: ({ endDate }, context) => [workingDayAfter(endDate, context)],
  UPDATE: (content, context, period) => (period ? changes(content, context, period) : []),
  CANCEL: (_content, _context, period) => [declaredStart(period?.startDate)],
};

/** Until when the declaration is in time: the earliest of all that it says. Undefined when that cannot be known. */
export function deadline(content: Content, context: Context): Deadline | undefined {
  const period = context.periods.find((it) => it.number === content.periodNumber && !it.cancelled);
  const found = FINDERS[content.kind](content, context, period).filter((it) => it !== undefined);
  return found.sort((one, other) => one.at.getTime() - other.at.getTime())[0];
}

/** Late is accepted with a warning (-460), never refused. */
export function isLate(content: Content, context: Context): boolean {
  const at = deadline(content, context)?.at;
  return at !== undefined && context.now > at;
}

/** The first instant at which it is late. */
export const justAfter = (limit: Date): Date => new Date(limit.getTime() + 1);

/** The instant at which the next Belgian day begins. */
export const nextMidnight = (now: Date): Date => toInstant({ day: addDays(dayOf(now), 1), hour: "0000" });

/** The first instant after now at which the answer may differ: the declaration becomes late, or another day begins. */
export function nextChange(content: Content, context: Context): Date {
  const late = deadline(content, context)?.at;
  const midnight = nextMidnight(context.now);
  return late && late >= context.now && late < midnight ? justAfter(late) : midnight;
}

/** Days outside the domain of zone 00910, or of the last years that a calendar can write, have no deadline. */
const read = (text: string | undefined): Day | undefined =>
  text === undefined || text.startsWith("999") || text < "1920" ? undefined : parseDay(text);

const HOUR = /^([01]\d|2[0-3])[0-5]\d$/;
const isHour = (text: string | undefined): text is string => text !== undefined && HOUR.test(text);

const endOf = (day: Day): Date => new Date(toInstant({ day: addDays(day, 1), hour: "0000" }).getTime() - 1);

const wholeDay = (day: Day, ground: Ground): Deadline => ({ at: endOf(day), ground, clock: "whole-day" });

/** Without an hour the employer's usual start counts; without an employer the whole day. */
function startOfWork(date: string | undefined, hour: string | undefined, { employer }: Context): Deadline | undefined {
  const day = read(date);
  if (!day) return undefined;
  const ground = "start-of-work";
  if (isHour(hour)) return { at: toInstant({ day, hour }), ground, clock: "declared-hour" };
  const usual = employer?.usualStartHour;
  return isHour(usual) ? { at: toInstant({ day, hour: usual }), ground, clock: "usual-start" } : wholeDay(day, ground);
}

function workingDayAfter(date: string | undefined, week: Context): Deadline | undefined {
  const day = date === OPEN_END ? undefined : read(date);
  return day && wholeDay(nextWorkingDay(day, week), "first-working-day-after-end");
}

function declaredStart(date: string | undefined): Deadline | undefined {
  const day = read(date);
  return day && wholeDay(day, "declared-start-date");
}

function changes(content: Content, context: Context, period: Period): (Deadline | undefined)[] {
  const { startDate, startHour, endDate } = content;
  const isEarlierStart = startDate !== undefined && startDate < period.startDate;
  const isNewHour = !isEarlierStart && startHour !== undefined && startHour !== period.startHour;
  const isNewEnd = endDate !== undefined && period.endDate !== undefined && endDate !== period.endDate;
  return [
    isEarlierStart ? startOfWork(startDate, startHour ?? period.startHour, context) : undefined,
    isNewHour ? startOfWork(period.startDate, earlier(startHour, period.startHour), context) : undefined,
    period.endHour !== undefined ? newEndHour(content, context, period) : undefined,
    isNewEnd && period.endHour === undefined ? newEnd(endDate, period.endDate ?? "", context, period) : undefined,
    newPlannedHours(content, period),
  ];
}

const earlier = (one: string, other = one): string => (one < other ? one : other);

/** Later: the ordinary worker until after the first end; the student before the work that is added, the day after that end. */
function newEnd(end: string, heldEnd: string, context: Context, period: Period): Deadline | undefined {
  if (end < heldEnd) return workingDayAfter(end, context);
  if (workerType(period.workerType)?.laterEndBy !== "start-of-work") return workingDayAfter(heldEnd, context);
  const day = read(heldEnd);
  return day && startOfWork(addDays(day, 1), undefined, context);
}

/**
 * Of a performance with hours. Casual work in horeca: an earlier end until the midnight after the end that was
 * declared, a later one within so many hours after it, and after 20:00 until 08:00 next morning. Other work: a later end
 * before the work that is added, which begins at that end.
 */
function newEndHour(content: Content, context: Context, period: Period): Deadline | undefined {
  const heldDay = read(period.endDate);
  const day = read(content.endDate ?? period.endDate);
  const held = period.endHour;
  const hour = content.endHour ?? held;
  if (!heldDay || !day || !isHour(held) || (day === heldDay && hour === held)) return undefined;
  const isLater = `${day} ${hour}` > `${heldDay} ${held}`;
  const within = committeeOfWork(period)?.casual?.laterEndWithinHours;
  const first = { day: heldDay, hour: held };
  if (within === undefined || !workerType(period.workerType)?.casual)
    return isLater
      ? { at: toInstant(first), ground: "start-of-work", clock: "declared-hour" }
      : workingDayAfter(day, context);
  if (!isLater) return wholeDay(heldDay, "after-performance");
  return { at: shortlyAfter(first, within), ground: "after-performance", clock: "declared-hour" };
}

const shortlyAfter = (held: LocalMoment, hours: number): Date =>
  held.hour >= "2000"
    ? toInstant({ day: addDays(held.day, 1), hour: "0800" })
    : new Date(toInstant(held).getTime() + hours * 3_600_000);

/** Of types that say so: until the end of the month after the quarter in which the period ends. */
function newPlannedHours({ plannedHours }: Content, period: Period): Deadline | undefined {
  const isNew = plannedHours !== undefined && Number(plannedHours) !== period.plannedHours;
  const day = read(period.endDate);
  if (!isNew || !day || !workerType(period.workerType)?.plannedHoursUntilMonthAfter) return undefined;
  return wholeDay(endOfMonthAfter(endOfQuarter(day)), "month-after-quarter");
}

/** `quarterEnd` is the last day of a quarter: the month that follows has 30 (April) or 31 days. */
const endOfMonthAfter = (quarterEnd: Day): Day => addDays(quarterEnd, quarterEnd.slice(5, 7) === "03" ? 30 : 31);
