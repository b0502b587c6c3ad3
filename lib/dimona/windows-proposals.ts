import { addDays, type Day, endOfQuarter, parseDay } from "@/lib/day";
import { committee } from "@/lib/dimona/committees";
import type { Content } from "@/lib/dimona/declaration";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { shiftMoment } from "@/lib/dimona/shift-moment";
import type { WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** What one may want to do about a period, in the order in which it is told. */
export const ACTIONS = [
  "out",
  "start-earlier",
  "start-hour",
  "end-earlier",
  "end-later",
  "planned-hours",
  "reopen",
  "cancel",
  "next-in",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Proposal = { action: Action; content: Content };

type About = { period: Period; type: WorkerType | undefined; start: Day; end: Day | undefined; today: Day };

type Change = Partial<Content> | undefined;

/** For each action the declaration that speaks for it; none where the action makes no sense for this period. */
export function proposals(period: Period, today: Day): Proposal[] {
  const start = parseDay(period.startDate);
  if (!start) return [];
  const about = { period, type: workerType(period.workerType), start, end: parseDay(period.endDate ?? ""), today };
  const { number: periodNumber } = period;
  const changes: [Action, Change][] = [
    ["start-earlier", startEarlier(about)],
    ["start-hour", startHour(about)],
    ["end-earlier", endEarlier(about)],
    ["end-later", endLater(about)],
    ["planned-hours", plannedHours(about)],
    ["reopen", reopen(about)],
  ];
  return [
    { action: "out", content: { kind: "OUT", periodNumber, endDate: stopOn(about) } },
    ...changes.flatMap(([action, change]) =>
      change ? [{ action, content: { kind: "UPDATE" as const, periodNumber, ...asked(about), ...change } }] : [],
    ),
    { action: "cancel", content: { kind: "CANCEL", periodNumber } },
  ];
}

/** What an UPDATE of this type must say besides. */
const asked = ({ type, period: { plannedHours } }: About): Change =>
  type?.update.plannedHours === "required" && plannedHours !== undefined ? { plannedHours: String(plannedHours) } : {};

/** The last day that a period of the type can have, given its start. */
function lastDay({ type, start, period }: About): Day | undefined {
  if (type?.oneDay) return start;
  const isDay = type?.hoursAreOfDayOnly && period.startHour !== undefined;
  return type?.sameQuarter && !isDay ? endOfQuarter(start) : undefined;
}

/** A type by the day or by the period ends, without hours, after it begins (zone 00911). */
const firstEnd = ({ type, start, period }: About): Day =>
  type?.hoursAreOfDayOnly && period.startHour === undefined ? addDays(start, 1) : start;

const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);
const laterOf = (one: Day, other: Day): Day => (one < other ? other : one);

/** Today, or the nearest day on which the period may end. */
function stopOn(about: About): Day {
  const last = lastDay(about);
  const from = laterOf(about.today, firstEnd(about));
  return last === undefined ? from : earlierOf(from, last);
}

/** A performance moves as a whole: it cannot become longer by a day. */
function startEarlier({ start, end, type, period }: About): Change {
  const moves = type?.oneDay || period.endHour !== undefined;
  return { startDate: addDays(start, -1), ...(moves && end && { endDate: addDays(end, -1) }) };
}

/** A later hour stays in time longest: until the one that was declared. At the end of the day there is but an earlier one. */
function startHour({ type, start, period }: About): Change {
  if (type?.update.startHour === undefined || period.startHour === undefined) return undefined;
  const later = shiftMoment({ day: start, hour: period.startHour }, 1);
  return { startHour: later.day === start ? later.hour : "2358" };
}

function endEarlier(about: About): Change {
  const { end, period } = about;
  if (!end) return undefined;
  if (period.endHour !== undefined) return moved({ day: end, hour: period.endHour }, -1, period);
  const endDate = earlierOf(stopOn(about), addDays(end, -1));
  return endDate < firstEnd(about) ? undefined : { endDate };
}

function endLater({ end, type, period }: About): Change {
  if (!end || type?.oneDay) return undefined;
  return period.endHour === undefined
    ? { endDate: addDays(end, 1) }
    : moved({ day: end, hour: period.endHour }, 1, period);
}

function moved(held: { day: Day; hour: string }, minutes: 1 | -1, { startDate, startHour }: Period): Change {
  const { day, hour } = shiftMoment(held, minutes);
  const isNothing = startHour !== undefined && `${day} ${hour}` <= `${startDate} ${startHour}`;
  if (isNothing) return undefined;
  return { ...(day !== held.day && { endDate: day }), endHour: hour };
}

function plannedHours({ type, end, period }: About): Change {
  if (type?.update.plannedHours === undefined || !end) return undefined;
  const held = period.plannedHours ?? 0;
  return { plannedHours: String(held < 999 ? held + 1 : held - 1), endDate: end };
}

/** The end is taken away: of a type that may be open, not of agency work nor of a performance. */
function reopen({ type, end, period: { endHour, jointCommittee } }: About): Change {
  const mayBeOpen = type?.openEnd && endHour === undefined && !committee(jointCommittee)?.usingCompany;
  return end && mayBeOpen ? { endDate: OPEN_END } : undefined;
}
