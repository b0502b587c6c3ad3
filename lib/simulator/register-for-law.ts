import type { Characteristics } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { present } from "@/lib/simulator/present";
import type { RegisterPeriod } from "@/lib/simulator/register";

/** The four characteristics of a held period in the terms of the law. */
export function characteristicsOf({ features }: RegisterPeriod): Characteristics {
  const user = features.usingEmployer;
  return {
    workerType: features.workerType,
    ...present({
      jointCommittee: features.jointCommissionNumber,
      subEntity: features.subEntity,
      usingCompany:
        user &&
        present({
          jointCommittee: user.jointCommissionNumber,
          enterpriseNumber: user.enterpriseNumber,
          name: user.name,
        }),
    }),
  };
}

/** A held period in the terms of the law. */
export function periodForLaw(period: RegisterPeriod): Period {
  const { number, cancelled, locked, late } = period;
  return {
    number,
    ...characteristicsOf(period),
    startDate: period.startingDate,
    ...present({
      startHour: period.startingHour,
      endDate: period.endingDate,
      endHour: period.endingHour,
      plannedHours: period.plannedHours,
    }),
    result: period.lastResult,
    cancelled,
    locked,
    late,
  };
}
