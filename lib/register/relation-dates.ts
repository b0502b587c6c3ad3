import type { Period } from "@/lib/dimona/period";

/**
 * A relation runs from the start of its first period to the end of its last; open while one is open, and without dates
 * when all were cancelled (RSZ instructions, "Relatie werkgever-werknemer").
 */
export function relationDates(periods: readonly Period[]): { startDate: string | null; endDate: string | null } {
  const live = periods.filter((it) => !it.cancelled);
  const starts = live.map((it) => it.startDate).sort();
  const ends = live.map((it) => it.endDate ?? "").sort();
  const open = ends.includes("");
  return { startDate: starts[0] ?? null, endDate: open ? null : (ends.at(-1) ?? null) };
}
