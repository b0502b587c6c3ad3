import { z } from "zod";
import type { UsingCompany } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import type { Period as Row } from "@/prisma/generated/client";

const usingCompanySchema: z.ZodType<UsingCompany> = z.object({
  jointCommittee: z.string().optional(),
  enterpriseNumber: z.string().optional(),
  name: z.string().optional(),
});

/** A stored period as the law knows it: absent instead of null. */
export function fromRow(row: Row): Period {
  return {
    number: row.number,
    ...(row.jointCommittee !== null && { jointCommittee: row.jointCommittee }),
    workerType: row.workerType,
    ...(row.subEntity !== null && { subEntity: row.subEntity }),
    ...(row.usingCompany !== null && { usingCompany: usingCompanySchema.parse(row.usingCompany) }),
    startDate: row.startDate,
    ...(row.startHour !== null && { startHour: row.startHour }),
    ...(row.endDate !== null && { endDate: row.endDate }),
    ...(row.endHour !== null && { endHour: row.endHour }),
    ...(row.plannedHours !== null && { plannedHours: row.plannedHours }),
    result: row.result === "W" ? "W" : "A",
    cancelled: row.cancelled,
    locked: row.locked,
    late: row.late,
  };
}

/** The columns of a period; null where the law says absent. The using company, being JSON, is the store's. */
export const toRow = (period: Period) => ({
  number: period.number,
  jointCommittee: period.jointCommittee ?? null,
  workerType: period.workerType,
  subEntity: period.subEntity ?? null,
  startDate: period.startDate,
  startHour: period.startHour ?? null,
  endDate: period.endDate ?? null,
  endHour: period.endHour ?? null,
  plannedHours: period.plannedHours ?? null,
  result: period.result,
  cancelled: period.cancelled,
  locked: period.locked,
  late: period.late,
});
