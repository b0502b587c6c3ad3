import { type BatchRule, checkRow, ownFinding } from "@/lib/batch/check-row";
import { countDay, type DaysSoFar, daysAbove, dayUsed } from "@/lib/batch/employer-days";
import { pairKey } from "@/lib/batch/pair-key";
import { type ReadRow, readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { RowFinding } from "@/lib/batch/row-finding";
import { periodOf } from "@/lib/batch/row-period";
import { daysOfSettled } from "@/lib/batch/settled-days";
import { isBlankRow, type Row } from "@/lib/batch/sheet";
import { toldInTemplate, withoutDays } from "@/lib/batch/templates/template-rows";
import type { Chain, Judged, SheetMemory, Verdict, Who } from "@/lib/batch/verdict";
import { type Day, dayOf } from "@/lib/day";
import type { Kind } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";

export type SheetAbout = {
  rows: readonly Row[];
  now: Date;
  /** What the server told, by `pairKey`. */
  pairs: ReadonlyMap<string, PairContext>;
  /** Rows that were sent: they are the RSZ's to judge, and what they made is told with their pair. */
  settled: ReadonlySet<string>;
  /** What the RSZ said of rows that it refused. */
  said?: ReadonlyMap<string, readonly RowFinding[]> | undefined;
  /** Its days are of no account, and what is open stays open: see `templates/template-rows`. */
  isTemplate?: boolean | undefined;
};

/** Rows that stay as they were judged cost little, but of twenty thousand that is long at once too. */
const passedAtOnce = 256;

/**
 * Judges the rows that changed, and those that a change of another row or of the clock touches; yields after each, so that
 * the caller decides how long it goes on at once. Broken off halfway, what was done stays done. A row is judged as if those
 * above it had been accepted: so duplicates, overlaps and contingents within the sheet are found, at the later row, the
 * employer's own contingent over all his workers.
 */
export function* checkSheet(about: SheetAbout, memory: SheetMemory): Generator<undefined, void> {
  const { rows, settled } = about;
  const sofar: Sofar = { chains: new Map(), named: new Map(), days: daysOfSettled(about) };
  for (const [at, row] of rows.entries()) {
    if (isBlankRow(row) || settled.has(row.id)) memory.delete(row.id);
    else if (judge(row, about, sofar, memory) || (at + 1) % passedAtOnce === 0) yield undefined;
  }
  forget(rows, memory);
}

type Sofar = { chains: Map<string, Chain>; named: Map<string, { id: string; kind: Kind }>; days: DaysSoFar };

/** Whether there was anything to do. */
function judge(
  row: Row,
  { now, pairs, said: all, isTemplate }: SheetAbout,
  sofar: Sofar,
  memory: SheetMemory,
): boolean {
  const last = memory.get(row.id);
  const isSame = last !== undefined && last.row.cells === row.cells && sameDay(last.now, now);
  const read = isSame ? last.read : readFor(row, dayOf(now), isTemplate);
  const made = isSame ? last.made : periodOf(row.id, read);
  const key = isSame ? last.key : pairKey(read);
  const pair = pairs.get(key);
  const isSamePair = isSame && last.pair === pair;
  const who = isSamePair ? last.who : whoIn(read, pair);
  const before = sofar.chains.get(who.both);
  const link = linkFor(made, before, last);
  if (link) sofar.chains.set(who.both, link);
  const use = isSamePair ? last.use : dayUsed(who.employer, made);
  const above = use && daysAbove(sofar.days, use, pair);
  if (use) countDay(sofar.days, use);
  const twin = twinOf(row.id, read, sofar);
  const said = all?.get(row.id);
  const isAsBefore = last?.before === before && last?.twin === twin && last?.above?.bits === above?.bits;
  if (isSamePair && isAsBefore && last.now === now && last.said === said) return false;
  const found = [
    ...checkRow(read, { now, pair, before: periodsIn(before), daysAbove: above?.days }),
    ...twinFindings(read, twin),
    ...(said ?? []),
  ];
  const told = isTemplate ? toldInTemplate(found, withoutDays(row.cells, dayOf(now))) : found;
  const verdict = verdictFor(read, told, read.employer !== "" && pair === undefined);
  memory.set(row.id, { row, now, read, key, who, made, link, pair, before, use, above, twin, said, verdict });
  return true;
}

const sameDay = (one: Date, other: Date): boolean => one === other || dayOf(one) === dayOf(other);

const readFor = ({ cells }: Row, today: Day, isTemplate = false): ReadRow =>
  readRow(isTemplate ? withoutDays(cells, today) : cells, today);

function verdictFor(read: ReadRow, findings: readonly RowFinding[], awaited: boolean): Verdict {
  const worst = findings.some((it) => it.severity === "blocking")
    ? "blocking"
    : findings.length > 0
      ? "warning"
      : "none";
  return { read, findings, worst, awaited };
}

/** Whom a row is about: found by the server, or else by what was typed. */
function whoIn(read: ReadRow, pair: PairContext | undefined): Who {
  const employer = pair && typeof pair.employer !== "string" ? pair.employer.id : read.employer.toLowerCase();
  const worker = pair?.worker && typeof pair.worker !== "string" ? pair.worker.personId : read.worker.toLowerCase();
  return { employer, both: `${employer}\n${worker}` };
}

function linkFor(period: Period | undefined, before: Chain | undefined, last: Judged | undefined): Chain | undefined {
  if (!period) return undefined;
  const isSame = last?.link !== undefined && last.link.period === period && last.link.before === before;
  return isSame ? last.link : { period, before };
}

function periodsIn(chain: Chain | undefined): Period[] {
  const periods: Period[] = [];
  for (let link = chain; link; link = link.before) periods.push(link.period);
  return periods.reverse();
}

/** The earlier row that says the same kind of the same period, or cancels it. */
function twinOf(id: string, { content: { kind, periodNumber } }: ReadRow, { named }: Sofar): string | undefined {
  if (kind === "IN" || periodNumber === undefined) return undefined;
  const twin = named.get(`${kind} ${periodNumber}`) ?? named.get(`CANCEL ${periodNumber}`);
  if (!twin) named.set(`${kind} ${periodNumber}`, { id, kind });
  return twin?.id;
}

/** A period can be changed twice, although it is likely a slip; it ends or goes but once. */
function twinFindings({ kind }: ReadRow, twin: string | undefined): RowFinding[] {
  if (twin === undefined) return [];
  const rule: BatchRule = "period-twice";
  return [
    ownFinding(rule, "periodNumber", {
      field: "periodNumber",
      severity: kind === "UPDATE" ? "warning" : "blocking",
      other: twin,
    }),
  ];
}

function forget(rows: readonly Row[], memory: SheetMemory): void {
  const ids = new Set(rows.map(({ id }) => id));
  for (const id of memory.keys()) if (!ids.has(id)) memory.delete(id);
}
