import { toLocalMoment } from "@/lib/day";
import type { Instant } from "@/lib/outage/evidence/evidence";

const two = (number: number): string => String(number).padStart(2, "0");

/** `2026-11-22T10:42:07.120+01:00` and `2026-11-22T09:42:07.120Z`. */
export function instantOf(at: Date): Instant {
  const { day, hour } = toLocalMoment(at);
  const utc = at.toISOString();
  const rest = utc.slice(16, 23);
  const local = Date.parse(`${day}T${hour.slice(0, 2)}:${hour.slice(2)}${rest}Z`);
  const aheadMinutes = Math.round((local - at.getTime()) / 60_000);
  const ahead = `+${two(Math.floor(aheadMinutes / 60))}:${two(aheadMinutes % 60)}`;
  return { brussels: `${day}T${hour.slice(0, 2)}:${hour.slice(2)}${rest}${ahead}`, utc };
}

export const instantOrNull = (at: Date | null): Instant | null => (at ? instantOf(at) : null);
