import type { KnownPeriod } from "@/lib/batch/known/known-period";
import { type Content, FIELD_NAMES } from "@/lib/dimona/declaration";

/** What a period does not keep of its IN, and is no less true of the next one: where the work is, and for whom. */
const carried = FIELD_NAMES.filter((name) => /^(usingCompany|workPlace)/.test(name));

const given = (fields: Partial<Content>): Partial<Content> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What our own IN said of where the work is, and for whom. */
export const carriedOf = (declared: Content | undefined): Partial<Content> =>
  given(Object.fromEntries(carried.map((name) => [name, declared?.[name]])));

/** The IN by which a period could be declared once more, as it stands today: changes since then are in it. */
export function inOf({ period, declared }: Pick<KnownPeriod, "period" | "declared">): Content {
  const { usingCompany, plannedHours } = period;
  return {
    kind: "IN",
    ...carriedOf(declared),
    ...given({
      workerType: period.workerType,
      jointCommittee: period.jointCommittee,
      subEntity: period.subEntity,
      usingCompanyCommittee: usingCompany?.jointCommittee,
      usingCompanyEnterpriseNumber: usingCompany?.enterpriseNumber,
      usingCompanyName: usingCompany?.name,
      startDate: period.startDate,
      startHour: period.startHour,
      endDate: period.endDate,
      endHour: period.endHour,
      plannedHours: plannedHours === undefined ? undefined : String(plannedHours),
    }),
  };
}
