import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { KnownPeriod } from "@/lib/batch/known/known-period";
import { type Claim, periodsByNumber } from "@/lib/batch/known/store";
import type { LeftOutLine, LeftOutNow, LeftOutRead, LeftOutReason } from "@/lib/batch/quarter/left-out-line";
import { nextQuarterOf } from "@/lib/batch/quarter/next-quarter";
import { claimsOn } from "@/lib/batch/quarter/read-quarter";
import { leftOutOf, standingRows } from "@/lib/batch/quarter/store";
import { leftOutRowId } from "@/lib/batch/row-key";
import { findBatch } from "@/lib/batch/store";
import { addDays, type Day, parseDay } from "@/lib/day";

/**
 * What did not come into a sheet of the next quarter, by employer and worker, as it stands now; undefined when the sheet is
 * unknown, out of reach or no such one. Periods of an employer out of reach are not among them. Every worker is recorded as consulted.
 */
export function readLeftOut(
  scope: Scope,
  { batchId, purpose }: { batchId: string; purpose: "look" | "export" },
): Promise<LeftOutRead | undefined> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const head = await findBatch(tx, batchId);
    const end = parseDay(head?.quarterEnd ?? "");
    if (!head || !end) return undefined;
    const lines = await linesOf(tx, batchId, end);
    await recordConsultations(
      tx,
      { screen: "left-out", purpose, detail: { batchId, rows: lines.length } },
      lines.map(({ worker }) => worker.id),
    );
    const { id, title, createdAt, createdBy } = head;
    return { sheet: { id, title }, end, start: addDays(end, 1), madeAt: createdAt, madeBy: createdBy.name, lines };
  });
}

async function linesOf(tx: Scoped, batchId: string, end: Day): Promise<LeftOutLine[]> {
  const reasons = await leftOutOf(tx, batchId);
  if (reasons.size === 0) return [];
  const periods = await periodsByNumber(tx, [...reasons.keys()]);
  const claimOf = await claimsOn(tx, { end });
  const rowIdOf = ({ period }: KnownPeriod) => leftOutRowId(batchId, period.number);
  const standing = await standingRows(tx, batchId, periods.map(rowIdOf));
  return periods.map((known) => {
    const isInSheet = standing.has(rowIdOf(known));
    return toLine(known, reasons.get(known.period.number) ?? "chosen", nowOf(known, end, claimOf(known), isInSheet));
  });
}

function nowOf({ period }: KnownPeriod, end: Day, claim: Claim | undefined, isInSheet: boolean): LeftOutNow {
  if (claim) {
    const { startDate, endDate, isUnderWay } = claim;
    return { is: "declared", startDate, ...(endDate && { endDate }), isUnderWay };
  }
  if (isInSheet) return { is: "in-sheet" };
  return { is: nextQuarterOf(period, end) ? "open" : "ended" };
}

function toLine({ period, employer, worker }: KnownPeriod, reason: LeftOutReason, now: LeftOutNow): LeftOutLine {
  const { number, workerType, startDate, endDate } = period;
  return {
    number,
    employer: { id: employer.id, name: employer.name },
    worker,
    workerType,
    startDate,
    ...(endDate && { endDate }),
    reason,
    now,
  };
}
