import { type LocalMoment, toInstant, toLocalMoment } from "@/lib/day";

/**
 * How far ahead a sending may be planned. The house's own limit: the RSZ publishes none for declarations in general, and
 * where it has one (article 17: 15 days, a flexi-job period: 31 days before its quarter) `check` judges the very moment
 * for which it is planned.
 */
export const PLAN_DAYS = 183;

/** How long before its moment a planned declaration is looked at for the first time, so that a person can still mend it. */
export const LOOK_AHEAD_MS = 3_600_000;

const minuteMs = 60_000;

export type PlanRefusal = "past" | "after-deadline" | "too-far";

type Frame = { now: Date; deadlineAt?: Date };

const furthest = (now: Date): Date => new Date(now.getTime() + PLAN_DAYS * 86_400_000);

/** Why nothing can be sent at that moment: it must lie ahead, before the legal deadline, and not too far away. */
export function planRefusal(at: Date, { now, deadlineAt }: Frame): PlanRefusal | undefined {
  if (at <= now) return "past";
  if (deadlineAt && at >= deadlineAt) return "after-deadline";
  return at > furthest(now) ? "too-far" : undefined;
}

/** The last whole minute for which it can be planned; undefined when there is none any more. */
export function lastPlan({ now, deadlineAt }: Frame): Date | undefined {
  const limit = Math.min(furthest(now).getTime(), deadlineAt ? deadlineAt.getTime() - 1 : Number.POSITIVE_INFINITY);
  const last = new Date(Math.floor(limit / minuteMs) * minuteMs);
  return last > now ? last : undefined;
}

/**
 * The instant of a Belgian day and hour. The hour that comes twice is meant the first time, so that nothing goes later
 * than was meant; undefined for an hour that the clock skips.
 */
export function plannedInstant(local: LocalMoment): Date | undefined {
  const at = toInstant(local);
  const { day, hour } = toLocalMoment(at);
  return day === local.day && hour === local.hour ? at : undefined;
}

/** How long until it is looked at next: an hour before its moment, then at its moment. */
export const untilLookMs = (plannedAt: Date, now: Date): number => {
  const leftMs = plannedAt.getTime() - now.getTime();
  return Math.max(0, leftMs > LOOK_AHEAD_MS ? leftMs - LOOK_AHEAD_MS : leftMs);
};
