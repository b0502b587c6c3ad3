import { toLocalMoment } from "@/lib/day";
import { formatDay, formatHour } from "@/lib/dimona/notation";

/** `21/11/2026 17:30`, by the Belgian clock. */
export function moment(at: Date): string {
  const { day, hour } = toLocalMoment(at);
  return `${formatDay(day)} ${formatHour(hour)}`;
}
