import { addDays, type Day, endOfQuarter, parseDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { workerType } from "@/lib/dimona/worker-types";

/**
 * The IN by which work goes on that is declared quarter by quarter: due when the period runs to the end of its quarter,
 * until the next quarter is over. Planned hours are another matter each quarter, and left out.
 */
export function nextQuarterIn(period: Period, today: Day): Content | undefined {
  const isByQuarter = workerType(period.workerType)?.proposedEnd === "end-of-quarter";
  const end = parseDay(period.endDate ?? "");
  if (!isByQuarter || period.cancelled || period.endHour !== undefined || !end) return undefined;
  if (end !== endOfQuarter(end)) return undefined;
  const startDate = addDays(end, 1);
  const endDate = endOfQuarter(startDate);
  return today > endDate ? undefined : { kind: "IN", ...characteristicsOf(period), startDate, endDate };
}

function characteristicsOf({ workerType, jointCommittee, subEntity, usingCompany }: Period): Partial<Content> {
  return given({
    workerType,
    jointCommittee,
    subEntity,
    usingCompanyCommittee: usingCompany?.jointCommittee,
    usingCompanyEnterpriseNumber: usingCompany?.enterpriseNumber,
    usingCompanyName: usingCompany?.name,
  });
}

const given = (fields: Partial<Content>): Partial<Content> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
