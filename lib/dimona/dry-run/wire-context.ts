import type { Context, EmployerFacts, PeriodOwner } from "@/lib/dimona/context";
import type { IdentityData, WorkerIdentity } from "@/lib/dimona/declaration";
import { given } from "@/lib/dimona/dry-run/given";
import { BLOCKS, type Line, type Registered, type WireFeatures, type WireWorker } from "@/lib/dimona/dry-run/line";
import { usedElsewhere } from "@/lib/dimona/dry-run/used-elsewhere";
import { kindOf } from "@/lib/dimona/dry-run/wire-content";
import type { Period } from "@/lib/dimona/period";
import { ADDRESS_BOOK } from "@/lib/dimona/tables/address-book";
import { toPlain } from "@/lib/dimona/tables/admitted-characters";

/** No hour of the clock: where a declaration has none, only the end of the day can be missed. */
const NO_HOUR = "2400";

/**
 * What the RSZ knows when it judges the line. A register without another live period says nothing of what is used of a
 * contingent, and what is not said counts as met.
 */
export function toContext({ at, employer, register, refusedNumbers, declaration }: Line): Context {
  const kind = kindOf(declaration);
  const block = declaration[BLOCKS[kind]];
  const held = kind === "IN" ? undefined : register.find((it) => it.dimonaPeriodId === block?.dimonaNumber);
  const worker = held?.worker ?? declaration.worker;
  const isOwn = (it: Registered) => worker !== undefined && isSame(it.worker, worker);
  const periods = register.filter(isOwn).map(toPeriod);
  const others = register.filter((it) => !isOwn(it)).map(toPeriod);
  const named = declaration.employer ?? (kind === "IN" ? {} : employer);
  return {
    now: at,
    employer: {
      ...employerFacts(employer, named),
      ...given({ enterpriseNumberAtRsz: employer.enterpriseNumber }),
      ...subEntitySystem(register),
    },
    ...(declaration.worker && { worker: identityOf(declaration.worker) }),
    periods,
    registerIsWhole: true,
    ...(held && { owner: ownerOf(held, employer) }),
    refusedNumbers,
    addresses: ADDRESS_BOOK,
    ...(register.some((it) => it !== held && !it.cancelled) && {
      usedElsewhere: usedElsewhere(block?.startingDate ?? held?.startingDate ?? "", periods, others),
    }),
  };
}

/** Zone 00652: forbidden but for employers in that system, which a line shows by a period that has a sub-entity. */
const subEntitySystem = (register: readonly Registered[]): Pick<EmployerFacts, "federalSubEntities"> =>
  register.some((it) => it.dimonaFeatures.subEntity !== undefined) ? {} : { federalSubEntities: false };

/** The register is the employer's of the line; whoever else the message names is somebody else. */
const ownerOf = (
  { worker }: Registered,
  { nssoRegistrationNumber: nssoNumber, enterpriseNumber }: Numbers,
): PeriodOwner => given({ insz: worker.ssin, nssoNumber, enterpriseNumber });

type Numbers = { nssoRegistrationNumber?: string; enterpriseNumber?: string };

function employerFacts({ kind, active, mandate }: Line["employer"], numbers: Numbers): EmployerFacts {
  const { nssoRegistrationNumber: nssoNumber, enterpriseNumber } = numbers;
  const provisional = nssoNumber?.length === 10 && nssoNumber.startsWith("5");
  return { ...given({ nssoNumber, enterpriseNumber }), provisional, kind, active, mandate, usualStartHour: NO_HOUR };
}

/** By number when both have one, else by name and birth date: whoever has no INSZ yet has no more than that. */
function isSame(one: WireWorker, other: WireWorker): boolean {
  if (one.ssin !== undefined || other.ssin !== undefined) return one.ssin === other.ssin;
  const key = ({ lastName = "", firstName = "", birthDate = "" }: WireWorker) =>
    [lastName, firstName, birthDate].map(toPlain).join("|");
  return key(one) === key(other);
}

function identityOf(worker: WireWorker): WorkerIdentity {
  const { ssin, birthPlaceCountry: birthCountry, address, lastName = "", firstName = "", ...rest } = worker;
  const { birthDate, birthPlace, nationality, gender } = rest;
  const identity: IdentityData = {
    lastName,
    firstName,
    ...given({ birthDate, birthPlace, birthCountry, nationality, gender }),
    ...given(address ?? {}),
  };
  const hasIdentity = Object.entries(worker).some(([name, value]) => name !== "ssin" && value !== undefined);
  return { ...given({ insz: ssin }), ...(hasIdentity && { identity }) };
}

function toPeriod(it: Registered): Period {
  return {
    number: it.dimonaPeriodId,
    workerType: it.dimonaFeatures.workerType ?? "",
    startDate: it.startingDate,
    ...given({
      jointCommittee: it.dimonaFeatures.jointCommissionNumber,
      subEntity: it.dimonaFeatures.subEntity,
      usingCompany: usingCompany(it.dimonaFeatures),
      startHour: it.startingHour,
      endDate: it.endingDate,
      endHour: it.endingHour,
      plannedHours: it.plannedHoursNumber ?? undefined,
    }),
    result: "A",
    cancelled: it.cancelled,
    locked: it.locked,
    late: false,
  };
}

function usingCompany({ usingEmployer: user }: WireFeatures): Period["usingCompany"] {
  return (
    user &&
    given({ jointCommittee: user.jointCommissionNumber, enterpriseNumber: user.enterpriseNumber, name: user.name })
  );
}
