import type { Row } from "@/lib/batch/sheet";
import { type SheetMemory, verdictOf } from "@/lib/batch/verdict";

/** What would be sent, counted by what a person wants to see before: the most frequent first, days in order. */
export type SendingTotals = {
  rowIds: string[];
  /** Rows that stay behind because of a fault. */
  faulty: number;
  /** Rows that are late: the RSZ takes them, and wants to know why. */
  late: number;
  employers: [string, number][];
  kinds: [string, number][];
  types: [string, number][];
  days: [string, number][];
};

/** The rows that can be sent: judged, without a blocking finding, and not sent already. */
export function sendingTotals(
  rows: readonly Row[],
  memory: SheetMemory,
  isLocked: (id: string) => boolean,
): SendingTotals {
  const counts = { employers: counter(), kinds: counter(), types: counter(), days: counter() };
  const totals = { rowIds: [] as string[], faulty: 0, late: 0 };
  for (const { id } of rows) {
    const verdict = verdictOf(memory, id);
    if (!verdict || isLocked(id)) continue;
    if (verdict.worst === "blocking") totals.faulty += 1;
    if (verdict.worst === "blocking" || verdict.awaited) continue;
    const { read } = verdict;
    totals.rowIds.push(id);
    if (verdict.findings.some(({ rule }) => rule.startsWith("late-"))) totals.late += 1;
    counts.employers.add(read.employer);
    counts.kinds.add(read.kind);
    counts.types.add(read.content.workerType);
    counts.days.add(read.content.startDate ?? read.content.endDate);
  }
  return {
    ...totals,
    employers: counts.employers.list(),
    kinds: counts.kinds.list(),
    types: counts.types.list(),
    days: counts.days.list().sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

function counter() {
  const counts = new Map<string, number>();
  return {
    add: (word: string | undefined): void => {
      if (word !== undefined && word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    list: (): [string, number][] => [...counts].sort(([, one], [, other]) => other - one),
  };
}
