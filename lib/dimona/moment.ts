import { toLocalMoment } from "@/lib/day";
import { formatDay, formatHour } from "@/lib/dimona/notation";

const seconds = (at: Date): string => String(at.getUTCSeconds()).padStart(2, "0");

/** `25/09/26 14:02`, on the Belgian clock: for columns. */
export function shortMoment(at: Date): string {
  const { day, hour } = toLocalMoment(at);
  return `${formatDay(day).slice(0, 6)}${day.slice(2, 4)} ${formatHour(hour)}`;
}

/** `25/09/2026 14:02:31`, on the Belgian clock: where the second counts. */
export function exactMoment(at: Date): string {
  const { day, hour } = toLocalMoment(at);
  return `${formatDay(day)} ${formatHour(hour)}:${seconds(at)}`;
}

/** `25/09/2026 14:02`, on the Belgian clock. */
export function moment(at: Date): string {
  const { day, hour } = toLocalMoment(at);
  return `${formatDay(day)} ${formatHour(hour)}`;
}

/** `25/09 14:02:31`, on the Belgian clock: what follows each other within minutes. */
export function timelineMoment(at: Date): string {
  const { day, hour } = toLocalMoment(at);
  return `${formatDay(day).slice(0, 5)} ${formatHour(hour)}:${seconds(at)}`;
}
