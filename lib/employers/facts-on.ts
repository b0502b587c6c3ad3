import type { Day } from "@/lib/day";
import type { EmployerFacts } from "@/lib/dimona/context";
import type { DatedEmployer } from "@/lib/employers/employer";

type Dated = { validFrom: string; validTo?: string };

const validOn =
  (at: Day) =>
  ({ validFrom, validTo }: Dated): boolean =>
    validFrom <= at && (!validTo || at <= validTo);

/**
 * The number to declare under: definitive before provisional, whose domain serves only while there is no definitive one
 * (RSZ instructions, provisional number); among equals the one that began last.
 */
function numberOn(employer: DatedEmployer, at: Day): DatedEmployer["numbers"][number] | undefined {
  const valid = employer.numbers.filter(validOn(at)).sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  return valid.find((it) => !it.provisional) ?? valid[0];
}

/** What an employer is on a day: its number, mandate and kind. */
export function factsOn(employer: DatedEmployer, at: Day): EmployerFacts {
  const number = numberOn(employer, at);
  return {
    ...(number && { nssoNumber: number.number, provisional: number.provisional }),
    enterpriseNumber: employer.enterpriseNumber,
    kind: employer.kind,
    active: employer.active,
    mandate: employer.mandates.some(validOn(at)),
    usualStartHour: employer.usualStartHour,
  };
}
