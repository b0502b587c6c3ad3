import { dayOf, parseDay } from "@/lib/day";
import { parseDayInput, parseHourInput } from "@/lib/dimona/notation";
import { type PlanRefusal, plannedInstant, planRefusal } from "@/lib/dimona/plan";

/** What is wrong with a moment that was typed, at which of the two fields. */
export type MomentFault = { field: "day" | "hour"; why: "day" | "hour" | "skipped" | PlanRefusal };

type Typed = { day: string; hour: string };

/** The instant for which a declaration is planned, or all that is wrong with it. */
export function readMoment(
  typed: Typed,
  frame: { now: Date; deadlineAt?: Date },
): { ok: true; at: Date } | { ok: false; faults: MomentFault[] } {
  const day = parseDay(parseDayInput(typed.day, dayOf(frame.now)) ?? "");
  const hour = parseHourInput(typed.hour);
  const faults: MomentFault[] = [
    ...(day ? [] : [{ field: "day", why: "day" } as const]),
    ...(hour ? [] : [{ field: "hour", why: "hour" } as const]),
  ];
  if (!day || !hour) return { ok: false, faults };
  const at = plannedInstant({ day, hour });
  if (!at) return { ok: false, faults: [{ field: "hour", why: "skipped" }] };
  const why = planRefusal(at, frame);
  return why ? { ok: false, faults: [{ field: fieldOf(at, frame.now), why }] } : { ok: true, at };
}

/** On the same day it is the hour that is wrong. */
const fieldOf = (at: Date, now: Date): "day" | "hour" => (dayOf(at) === dayOf(now) ? "hour" : "day");
