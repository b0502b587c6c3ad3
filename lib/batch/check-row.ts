import type { Column } from "@/lib/batch/column";
import type { ReadRow } from "@/lib/batch/read-row";
import type { NobodyReason, PairContext, PairWorker } from "@/lib/batch/row-context";
import { columnOf, type RowFinding } from "@/lib/batch/row-finding";
import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";

/**
 * What a row is judged with. `pair`: absent as long as the server has not told. `before`: what earlier rows of the worker would
 * make. `daysAbove`: days of the employer's own contingent that earlier rows of all his workers use.
 */
export type RowAbout = {
  now: Date;
  pair?: PairContext | undefined;
  before: readonly Period[];
  daysAbove?: readonly string[] | undefined;
};

/** Rules of a sheet, which the law does not have. Each has a text in messages/ under `batch.rules`. */
export const BATCH_RULES = [
  "kind-unread",
  "employer-not-found",
  "employer-several",
  "worker-not-found",
  "worker-several",
  "name-missing",
  "row-twice",
  "row-overlaps",
  "period-twice",
  "held-past",
  "held-after-deadline",
  "held-too-far",
  "held-late",
  "held-same",
  "held-not-found",
] as const;
export type BatchRule = (typeof BATCH_RULES)[number];

/** A finding of a rule of the sheet itself. */
export const ownFinding = (rule: BatchRule, column: Column, rest: Partial<RowFinding> = {}): RowFinding => ({
  rule,
  field: "declaration",
  severity: "blocking",
  column,
  ...rest,
});

/**
 * All that is wrong or doubtful about a row, by the same `check` as on the server. What can only be known from the server is
 * not said as long as it is awaited.
 */
export function checkRow(read: ReadRow, about: RowAbout): RowFinding[] {
  const found = check(read.content, contextOf(read, about))
    .filter((it) => isTold(it, read, about.pair))
    .map((it) => placed(it, read, about.before));
  return [...partiesOf(read, about.pair), ...found];
}

const isReason = (it: unknown): it is NobodyReason => typeof it === "string";

const knownWorker = (pair: PairContext | undefined): PairWorker | undefined =>
  pair?.worker && !isReason(pair.worker) ? pair.worker : undefined;

function contextOf(read: ReadRow, { now, pair, before, daysAbove = [] }: RowAbout): Context {
  const known = knownWorker(pair);
  return {
    now,
    ...(pair && !isReason(pair.employer) && { employer: pair.employer.facts }),
    ...(read.byNumber && { worker: { insz: read.worker } }),
    periods: known ? [...known.periods, ...before] : before,
    refusedNumbers: known?.refusedNumbers ?? [],
    ...(pair?.saturdays !== undefined && { saturdays: pair.saturdays }),
    usedElsewhere: {},
    daysOfOthers: daysAbove.length > 0 ? [...(pair?.daysOfOthers ?? []), ...daysAbove] : pair?.daysOfOthers,
  };
}

/** What is found at the worker is about who it is, but for the contingent: that is about the work, which is known here. */
const isAboutNumber = ({ field, rule }: Finding): boolean => field === "worker" && rule !== "quota-exceeded";

/** Of a worker who is named the number is not here, and of an employer that is named nothing is known before he is found. */
function isTold(finding: Finding, read: ReadRow, pair: PairContext | undefined): boolean {
  if (finding.field === "employer" && read.employer !== "") return pair !== undefined && !isReason(pair.employer);
  return !(isAboutNumber(finding) && !read.byNumber && read.worker !== "");
}

/** Who is meant: texts that name nobody, a kind that is none, a new number without a name. */
function partiesOf(read: ReadRow, pair: PairContext | undefined): RowFinding[] {
  const found: RowFinding[] = read.unread.includes("kind") ? [ownFinding("kind-unread", "kind")] : [];
  if (!pair) return found;
  if (read.employer !== "" && isReason(pair.employer)) found.push(ownFinding(`employer-${pair.employer}`, "employer"));
  if (read.worker !== "") found.push(...workerOf(read, pair));
  return found;
}

function workerOf(read: ReadRow, pair: PairContext): RowFinding[] {
  const known = knownWorker(pair);
  if (known) return read.kind === "IN" && !read.byNumber ? known.findings.map((it) => placed(it, read, [])) : [];
  if (isReason(pair.employer)) return [];
  if (!read.byNumber) return [ownFinding(`worker-${isReason(pair.worker) ? pair.worker : "not-found"}`, "worker")];
  if (read.kind !== "IN") return [];
  return (["lastName", "firstName"] as const)
    .filter((part) => read.name[part] === "")
    .map((part) => ownFinding("name-missing", part, { field: "worker", values: { part } }));
}

/** At its cell; what is about another row of the sheet says so. */
function placed(finding: Finding, read: ReadRow, before: readonly Period[]): RowFinding {
  const column = columnOf(finding, read.kind);
  const other = before.find(({ number }) => number === finding.values?.period)?.number;
  if (other === undefined) return { ...finding, column };
  const rule: BatchRule = finding.rule === "duplicate-period" ? "row-twice" : "row-overlaps";
  return { ...finding, rule, column, other };
}
