import type { Day } from "@/lib/day";
import type { EmployerKind } from "@/lib/dimona/declaration";
import { ENDED_WORKER_TYPES, WORKER_TYPES, type WorkerType } from "@/lib/dimona/worker-types";

type Offer = {
  /** When the period begins, as far as that is known. */
  start?: Day;
  today: Day;
  employerKind?: EmployerKind;
};

/** Whether a period of the type can begin on the day and be declared today, by an employer of the kind (zone 00655). */
function isOffered(type: WorkerType, { start, today, employerKind }: Offer): boolean {
  const day = start ?? today;
  if (type.closedFrom !== undefined && type.closedFrom <= today) return false;
  if (day < (type.validFrom ?? day) || (type.validTo ?? day) < day) return false;
  if (employerKind === "local-authority") return (type.localAuthoritiesFrom ?? day) <= day;
  return !(employerKind === "private" && type.localAuthoritiesOnly);
}

/** The worker types to choose from, in the order of the list; those that have ended where the start is of their time. */
export const offeredTypes = (offer: Offer): WorkerType[] =>
  [...WORKER_TYPES, ...ENDED_WORKER_TYPES].filter((type) => isOffered(type, offer));
