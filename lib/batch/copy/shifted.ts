import { addDays, type Day, parseDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";

const moved = (text: string | undefined, days: number): Day | undefined => {
  const day = parseDay(text ?? "");
  return day && addDays(day, days);
};

/** The same IN so many days later: hours stay on the clock. What is no day stays as it is. */
export function shifted(content: Content, days: number): Content {
  const startDate = moved(content.startDate, days);
  const endDate = moved(content.endDate, days);
  return { ...content, ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

/** Why an IN is not copied: its period was cancelled, or still runs when the copy would begin. */
export type LeftWhy = "cancelled" | "running";

/** A period without an end, or with one not before the copy's start, would overlap with its own copy. */
export function staysBehind(content: Content, days: number): boolean {
  const start = moved(content.startDate, days);
  return !content.endDate || !start || content.endDate >= start;
}
