import { addDays, type Day } from "@/lib/day";
import { committeeOfWork } from "@/lib/dimona/committees";
import type { Period } from "@/lib/dimona/period";
import { blocking, type Case, type Rule } from "@/lib/dimona/rules/case";
import { workerType } from "@/lib/dimona/worker-types";

/** The first days of the live periods of casual work in a sector, but for the one that the declaration is about. */
const casualDays = ({ context, period }: Case, sector: string): string[] =>
  context.periods
    .filter((it) => !it.cancelled && it.number !== period?.number && isCasualIn(it, sector))
    .map((it) => it.startDate);

const isCasualIn = (period: Period, sector: string): boolean =>
  workerType(period.workerType)?.casual === true && committeeOfWork(period)?.value === sector;

/** 00910-459: casual work in horeca on more than two days in a row for one employer. A night counts for the day on which it begins. */
export const daysInARow: Rule = (it) => {
  const { content, type, work, start } = it;
  const isNew = content.kind === "IN" || (content.kind === "UPDATE" && content.startDate !== undefined);
  if (!isNew || !type?.casual || !work?.casual || !start) return [];
  const days = new Set(casualDays(it, work.value));
  const limit = work.casual.daysInARow;
  return runAround(start, days, limit) > limit ? [blocking("days-in-a-row", "startDate", "00910-459", { limit })] : [];
};

/** How many days in a row there are with `start` among them, counted no further than one beyond the limit. */
function runAround(start: Day, days: ReadonlySet<string>, limit: number): number {
  const side = (step: 1 | -1): number => {
    let count = 0;
    while (count < limit && days.has(addDays(start, step * (count + 1)))) count += 1;
    return count;
  };
  return 1 + side(-1) + side(1);
}
