import { addDays, dayOf, parseDay, toInstant } from "@/lib/day";
import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import { type Clock, deadline, justAfter, nextMidnight } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import type { Ground } from "@/lib/dimona/grounds";
import type { Period } from "@/lib/dimona/period";
import { nextQuarterIn } from "@/lib/dimona/windows-next-in";
import { type Action, proposals } from "@/lib/dimona/windows-proposals";
import { workerType } from "@/lib/dimona/worker-types";

export type { Action } from "@/lib/dimona/windows-proposals";

/** One thing that may be done about a period. */
export type Window = {
  action: Action;
  /**
   * The declaration by which the rest is judged: of all of its sort the one that stays in time longest, but for an end,
   * which is taken to be today as long as that can be.
   */
  content: Content;
  /** Why the RSZ would refuse it; absent when it can be done, late or not. */
  refusal?: Finding;
  /** Last instant in time, by which `clock`, on what ground. Absent when refused, or when no limit is known. */
  until?: Date;
  clock?: Clock;
  ground?: Ground;
  /** The first instant at which it is late; absent as long as it is in time. */
  lateSince?: Date;
  /** From when on the RSZ takes it; absent once it does. */
  opensAt?: Date;
};

/**
 * All that can be done about a period, and what the RSZ would refuse, each until when. What makes no sense for its type is
 * left out. Sources: RSZ page "when" (uiterste termijn), glossary 2023/3 for what is refused.
 */
export function windowsOf(period: Period, context: Context): Window[] {
  const mine = { ...context, periods: [period, ...context.periods.filter((it) => it.number !== period.number)] };
  const about = proposals(period, dayOf(context.now)).map(({ action, content }) => windowOf(action, content, mine));
  return [...about, ...nextIn(period, mine)];
}

function windowOf(action: Action, content: Content, context: Context): Window {
  const refusal = refusalOf(content, context);
  if (refusal) return { action, content, refusal };
  const limit = deadline(content, context);
  if (!limit) return { action, content };
  const { at, clock, ground } = limit;
  const isLate = context.now > at;
  return { action, content, until: at, clock, ground, ...(isLate && { lateSince: justAfter(at) }) };
}

/** Of whom it is, and what must still be filled in, does not make a declaration about this period impossible. */
const isOfPeriod = ({ field, rule, severity }: Finding): boolean =>
  severity === "blocking" && field !== "employer" && field !== "worker" && rule !== "missing";

/** The state of the period goes before what would be wrong besides. */
function refusalOf(content: Content, context: Context): Finding | undefined {
  const found = check(content, context).filter(isOfPeriod);
  return found.find(({ field }) => field === "periodNumber") ?? found[0];
}

const OVERLAPS = ["duplicate-period", "overlapping-period"];

/** Where the next quarter is declared already, in whole or in part, no IN is due. */
function nextIn(period: Period, context: Context): Window[] {
  const content = nextQuarterIn(period, dayOf(context.now));
  if (!content) return [];
  const opensAt = openingOf(content);
  if (opensAt && context.now < opensAt) {
    const then = windowOf("next-in", content, { ...context, now: opensAt });
    return isDeclared(then) ? [] : [{ ...then, opensAt, refusal: then.refusal ?? refusalOf(content, context) }];
  }
  const window = windowOf("next-in", content, context);
  return isDeclared(window) ? [] : [window];
}

const isDeclared = ({ refusal }: Window): boolean => refusal !== undefined && OVERLAPS.includes(refusal.rule);

/**
 * From when on the RSZ takes an IN that begins with its quarter, by zone 00910: not more days ahead than the type allows, of
 * the start or of its quarter. Undefined where there is no limit.
 */
export function openingOf({ workerType: code, startDate = "" }: Content): Date | undefined {
  const ahead = workerType(code)?.daysAhead;
  const start = parseDay(startDate);
  return ahead && start && toInstant({ day: addDays(start, -ahead.days), hour: "0000" });
}

/** The window of one action, such as `end-later`; undefined where that makes no sense for the period. */
export const windowFor = (windows: readonly Window[], action: Action): Window | undefined =>
  windows.find((it) => it.action === action);

/**
 * The first instant at which any of these windows says something else: one opens, one becomes late, or another day begins
 * in Belgium, with which "today" moves. Later than `now`.
 */
export function nextTurn(windows: readonly Window[], now: Date): Date {
  const turns = windows.flatMap(({ until, opensAt }) => [until && justAfter(until), opensAt]);
  const ahead = turns.filter((it): it is Date => it !== undefined && it > now).map((it) => it.getTime());
  return new Date(Math.min(nextMidnight(now).getTime(), ...ahead));
}
