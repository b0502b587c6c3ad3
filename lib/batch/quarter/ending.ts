import type { Cells } from "@/lib/batch/column";
import { cellsOf } from "@/lib/batch/known/cells-of";
import { carriedOf } from "@/lib/batch/known/in-of";
import type { KnownPeriod } from "@/lib/batch/known/known-period";
import type { Claim } from "@/lib/batch/known/store";
import { type QuarterLine, WISHES, type Wish, wishedTexts } from "@/lib/batch/quarter/quarter-line";
import { settleText } from "@/lib/batch/settle-text";
import type { Day } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import { formatDay } from "@/lib/dimona/notation";
import { workerType } from "@/lib/dimona/worker-types";

/** A period that ends with the quarter, with the IN by which it goes on. */
export type KnownEnding = KnownPeriod & { content: Content };

function proposedOf({ startDate = "", endDate = "", workerType: code, plannedHours = "" }: Content) {
  const days = { startDate: formatDay(startDate), endDate: formatDay(endDate) };
  return workerType(code)?.in.plannedHours === undefined ? days : { ...days, plannedHours };
}

/** What the page shows of it. */
export function toLine({ period, employer, worker, content }: KnownEnding, claim: Claim | undefined): QuarterLine {
  const { number, workerType: code, jointCommittee, startDate, endDate = "" } = period;
  return {
    number,
    employer: { id: employer.id, name: employer.name },
    worker,
    workerType: code,
    ...(jointCommittee && { jointCommittee }),
    startDate,
    endDate,
    proposed: proposedOf(content),
    ...(claim && { declared: toDeclared(claim) }),
  };
}

const toDeclared = ({ startDate, endDate, isUnderWay }: Claim) => ({
  startDate,
  ...(endDate && { endDate }),
  isUnderWay,
});

/**
 * How a row is made of it: by which texts its parties are named, what is wished for all and for this one, and the first day of
 * the next quarter, from which a day without a year is read.
 */
export type Making = { texts: { employer: string; worker: string }; all: Wish; own: Wish; start: Day };

/** The row of the sheet. What was typed goes in as it is: the sheet judges it. */
export function rowOf(ending: KnownEnding, { texts, all, own, start }: Making): Cells {
  const cells = { ...texts, ...cellsOf({ ...carriedOf(ending.declared), ...ending.content }) };
  const wished = wishedTexts({ proposed: proposedOf(ending.content) }, all, own);
  for (const name of WISHES) {
    const text = wished[name];
    if (text?.trim()) cells[name] = settleText(name, text, start);
    else if (text !== undefined) delete cells[name];
  }
  return cells;
}
