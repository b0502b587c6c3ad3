import type { Cells } from "@/lib/batch/column";
import { readCell, readKind } from "@/lib/batch/read-cell";
import { readHour } from "@/lib/batch/spreadsheet-notation";
import { addDays, type Day, daysBetween, parseDay } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

const DAYS = ["startDate", "endDate"] as const;

const dayIn = (cells: Cells, name: (typeof DAYS)[number], today: Day): Day | undefined =>
  parseDay(readCell(name, cells[name] ?? "", { today }) ?? "");

/** Only an IN can be said once more: the others are about one period that there is. */
const isIn = ({ kind = "" }: Cells): boolean => kind.trim() === "" || readKind(kind) === "IN";

const isOpen = (cells: Cells): boolean => DAYS.every((name) => (cells[name] ?? "").trim() === "");

/** A row without days gets this one; a shift with both hours ends on it, or in the night after it. Without them the end stays open. */
function onDay(cells: Cells, day: Day): Cells {
  const [start, end] = [readHour(cells.startHour ?? ""), readHour(cells.endHour ?? "")];
  const endDate = start && end && formatDay(end > start ? day : addDays(day, 1));
  return { ...cells, startDate: formatDay(day), ...(endDate && { endDate }) };
}

const holdsText = (cells: Cells): boolean => Object.values(cells).some((text) => text.trim() !== "");

/** What a sheet can be used for again: its INs, how many other rows stay behind, and the first day that one names. */
export function usableAgain(rows: readonly Cells[], today: Day): { rows: Cells[]; others: number; first?: Day } {
  const full = rows.filter(holdsText);
  const usable = full.filter(isIn);
  const days = usable.flatMap((cells) => dayIn(cells, "startDate", today) ?? []).sort();
  return { rows: usable, others: full.length - usable.length, ...(days[0] && { first: days[0] }) };
}

/**
 * The rows for a new sheet. With a day, the first day of the old one becomes that, all others move along, and a
 * row without days gets that day; without one the days are left open. A day that cannot be read stays as typed, so that it is seen.
 */
export function againRows(rows: readonly Cells[], { today, to }: { today: Day; to?: Day | undefined }): Cells[] {
  const { rows: usable, first } = usableAgain(rows, today);
  const shift = to && first ? daysBetween(first, to) : undefined;
  return usable.map((cells) => {
    if (to && isOpen(cells)) return onDay(cells, to);
    const next = { ...cells };
    for (const name of DAYS) {
      const day = dayIn(cells, name, today);
      if (to === undefined) delete next[name];
      else if (day && shift !== undefined) next[name] = formatDay(addDays(day, shift));
    }
    return next;
  });
}
