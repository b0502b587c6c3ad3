import type { Cells } from "@/lib/batch/column";
import { readCell, readKind } from "@/lib/batch/read-cell";
import { addDays, type Day, daysBetween, parseDay } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

const DAYS = ["startDate", "endDate"] as const;

const dayIn = (cells: Cells, name: (typeof DAYS)[number], today: Day): Day | undefined =>
  parseDay(readCell(name, cells[name] ?? "", { today }) ?? "");

/** Only an IN can be said once more: the others are about one period that there is. */
const isIn = ({ kind = "" }: Cells): boolean => kind.trim() === "" || readKind(kind) === "IN";

const holdsText = (cells: Cells): boolean => Object.values(cells).some((text) => text.trim() !== "");

/** What a sheet can be used for again: its INs, how many other rows stay behind, and the first day that one names. */
export function usableAgain(rows: readonly Cells[], today: Day): { rows: Cells[]; others: number; first?: Day } {
  const full = rows.filter(holdsText);
  const usable = full.filter(isIn);
  const days = usable.flatMap((cells) => dayIn(cells, "startDate", today) ?? []).sort();
  return { rows: usable, others: full.length - usable.length, ...(days[0] && { first: days[0] }) };
}

/**
 * The rows for a new sheet. With a day, the first day of the old one becomes that and all others move along; without one the
 * days are left open. A day that cannot be read stays as typed, so that it is seen.
 */
export function againRows(rows: readonly Cells[], { today, to }: { today: Day; to?: Day | undefined }): Cells[] {
  const { rows: usable, first } = usableAgain(rows, today);
  const shift = to && first ? daysBetween(first, to) : undefined;
  return usable.map((cells) => {
    const next = { ...cells };
    for (const name of DAYS) {
      const day = dayIn(cells, name, today);
      if (to === undefined) delete next[name];
      else if (day && shift !== undefined) next[name] = formatDay(addDays(day, shift));
    }
    return next;
  });
}
