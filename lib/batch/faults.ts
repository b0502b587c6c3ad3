import type { RowFinding } from "@/lib/batch/row-finding";
import { isBlankRow, type Row } from "@/lib/batch/sheet";
import { type SheetMemory, type Verdict, verdictOf } from "@/lib/batch/verdict";

/** One kind of fault: the same rule at the same column, and the rows that have it, from top to bottom. */
export type FaultKind = {
  key: string;
  finding: RowFinding;
  rows: { id: string; finding: RowFinding; at: number }[];
};

/** What a sheet comes to. A row that was not judged yet, or awaits the server, is neither ready nor faulty. */
export type Summary = {
  rows: number;
  ready: number;
  faulty: number;
  warned: number;
  clean: number;
  /** Rows by worker type, the most frequent first. */
  types: [string, number][];
  faults: FaultKind[];
};

export const keyOfFault = ({ rule, anomaly = "", column }: RowFinding): string => `${rule} ${anomaly} ${column}`;

/** Faults that hold a row back stand first, then the most frequent. */
export function summarise(rows: readonly Row[], memory: SheetMemory): Summary {
  const kinds = new Map<string, FaultKind>();
  const types = new Map<string, number>();
  const sum = { rows: 0, ready: 0, faulty: 0, warned: 0, clean: 0 };
  for (const [at, row] of rows.entries()) {
    const { id } = row;
    if (!isBlankRow(row)) sum.rows += 1;
    const verdict = verdictOf(memory, id);
    if (!verdict) continue;
    count(sum, verdict);
    const type = verdict.read.content.workerType;
    if (type !== undefined) types.set(type, (types.get(type) ?? 0) + 1);
    for (const finding of verdict.findings) add(kinds, id, at, finding);
  }
  const faults = [...kinds.values()].sort(
    (one, other) => weight(other) - weight(one) || other.rows.length - one.rows.length,
  );
  return { ...sum, types: [...types].sort(([, one], [, other]) => other - one), faults };
}

function count(sum: Omit<Summary, "types" | "faults">, { worst, awaited }: Verdict): void {
  if (worst === "blocking") sum.faulty += 1;
  else if (!awaited) sum.ready += 1;
  if (worst === "warning") sum.warned += 1;
  if (worst === "none") sum.clean += 1;
}

function add(kinds: Map<string, FaultKind>, id: string, at: number, finding: RowFinding): void {
  const key = keyOfFault(finding);
  const kind = kinds.get(key) ?? { key, finding, rows: [] };
  kinds.set(key, kind);
  if (kind.rows.at(-1)?.id !== id) kind.rows.push({ id, finding, at });
}

const weight = ({ finding }: FaultKind): number => (finding.severity === "blocking" ? 1 : 0);

/** The next row with a fault after a place, from the top again after the last; the cell is that of its first one. */
export function nextFault(
  rows: readonly Row[],
  memory: SheetMemory,
  after: { row: number; column: number },
  columnAt: (finding: RowFinding) => number,
): { row: number; finding: RowFinding } | undefined {
  for (let step = 0; step <= rows.length; step += 1) {
    const row = (after.row + step) % rows.length;
    const findings = verdictOf(memory, rows[row]?.id ?? "")?.findings ?? [];
    const found = [...findings]
      .sort((one, other) => columnAt(one) - columnAt(other))
      .find((it) => step > 0 || columnAt(it) > after.column);
    if (found) return { row, finding: found };
  }
  return undefined;
}
