import { COMMITTEES, type Committee } from "@/lib/dimona/committee-table";
import type { Characteristics, EmployerKind } from "@/lib/dimona/declaration";
import { workerType } from "@/lib/dimona/worker-types";

export { COMMITTEES, type Committee } from "@/lib/dimona/committee-table";

const OTHER_SECTORS = "XXX";

const byValue = new Map(COMMITTEES.map((it) => [it.value, it]));

/** The row of a Dimona value, undefined for any other text. */
export const committee = (value: string | undefined): Committee | undefined =>
  value === undefined ? undefined : byValue.get(value);

/** The committee of the work itself: an agency worker's is that of the user, where it is given. */
export const committeeOfWork = ({
  jointCommittee,
  usingCompany,
}: Omit<Characteristics, "workerType">): Committee | undefined => {
  const own = committee(jointCommittee);
  return own?.usingCompany ? committee(usingCompany?.jointCommittee) : own;
};

/**
 * The Dimona value (zone 00046) under which a worker of a national (sub)committee is declared: `302` with an ordinary
 * worker or a student gives `XXX`, `140.03` gives `140`, `322.01` (service vouchers) gives `XXX`.
 */
export function toDimonaCommittee(nationalNumber: string, workerTypeCode: string): string {
  const value = COMMITTEES.find((it) => it.covers.includes(nationalNumber))?.value ?? OTHER_SECTORS;
  return workerType(workerTypeCode)?.committees.includes(value) ? value : OTHER_SECTORS;
}

/** What a national committee is in Dimona: with the worker type, or before one is chosen what it would be where it may. */
export function meaningOf(nationalNumber: string, code: string | undefined): string {
  if (workerType(code)) return toDimonaCommittee(nationalNumber, code ?? "");
  return COMMITTEES.find((it) => it.covers.includes(nationalNumber))?.value ?? toDimonaCommittee(nationalNumber, "");
}

/** The Dimona values to choose from; none for local authorities, where zone 00046 is forbidden. */
export const committeesFor = (workerTypeCode: string, employerKind: EmployerKind): string[] =>
  employerKind === "local-authority" ? [] : [...(workerType(workerTypeCode)?.committees ?? [])];
