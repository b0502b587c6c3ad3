import type { Characteristics } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";
import { blocking, type Case, type Rule } from "@/lib/dimona/rules/case";
import { sameUsingCompany, usingCompanyOf } from "@/lib/dimona/using-company";

/**
 * -333 and -334: periods with the same four characteristics must not be identical nor overlap; with other
 * characteristics they may stand side by side. The comparison is in time, so that two shifts of one day may follow each other.
 */
export const overlap: Rule = (it) => {
  const block = it.content.kind === "IN" ? "90373" : "90378";
  const span = proposedSpan(it);
  if (!span) return [];
  return siblings(it).flatMap((period) => compare(span, period, block));
};

/** Moments as text that compares: `2026-11-22 1730`. `to` is not part of the span. */
type Span = { from: string; to: string };

type Times = { startDate: string; startHour?: string; endDate?: string; endHour?: string };

/** A day without hours lasts until 24:00; an open end lasts for ever. */
const spanOf = ({ startDate, startHour = "0000", endDate = OPEN_END, endHour = "2400" }: Times): Span => ({
  from: `${startDate} ${startHour}`,
  to: `${endDate} ${endHour}`,
});

/** The span the period would have; undefined when a date could not be read or the kind changes no span. */
function proposedSpan({ content, period, start, end, startHour, endHour }: Case): Span | undefined {
  const changes = content.kind === "IN" || (content.kind === "UPDATE" && period !== undefined);
  const unreadEnd = content.endDate !== undefined && content.endDate !== OPEN_END && end === undefined;
  if (!changes || !start || unreadEnd) return undefined;
  return spanOf({ startDate: start, startHour, endDate: end, endHour: end && endHour });
}

function siblings({ content, context, period }: Case): Period[] {
  const mine: Characteristics = period ?? {
    workerType: content.workerType ?? "",
    jointCommittee: content.jointCommittee,
    subEntity: content.subEntity,
    usingCompany: usingCompanyOf(content),
  };
  return context.periods.filter((it) => !it.cancelled && it.number !== period?.number && isParallel(it, mine));
}

const isParallel = (one: Characteristics, other: Characteristics): boolean =>
  one.workerType === other.workerType &&
  one.jointCommittee === other.jointCommittee &&
  one.subEntity === other.subEntity &&
  sameUsingCompany(one.usingCompany, other.usingCompany);

/** By days alone, which settles it for most of what a worker has behind him. */
const liesApart = (mine: Span, { startDate, endDate = OPEN_END }: Period): boolean =>
  endDate < mine.from.slice(0, 10) || mine.to.slice(0, 10) < startDate;

function compare(mine: Span, period: Period, block: string): Finding[] {
  if (liesApart(mine, period)) return [];
  const other = spanOf(period);
  const overlaps = mine.from < other.to && other.from < mine.to;
  const isDouble = mine.from === other.from && mine.to === other.to;
  if (!overlaps && !isDouble) return [];
  const values = { period: formatDimonaNumber(period.number) };
  return isDouble
    ? [blocking("duplicate-period", "startDate", `${block}-333`, values)]
    : [blocking("overlapping-period", "startDate", `${block}-334`, values)];
}
