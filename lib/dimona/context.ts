import type { EmployerKind, WorkerIdentity } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import type { QuotaKind } from "@/lib/dimona/quotas";

/** Whom the declaration is for. Numbers in digits only. */
export type EmployerFacts = {
  nssoNumber?: string;
  /** The number is provisional (zone 00948) rather than definitive (zone 00011). */
  provisional?: boolean;
  enterpriseNumber?: string;
  kind: EmployerKind;
  /** Facts that are not given count as met. */
  active?: boolean;
  mandate?: boolean;
  /** The enterprise number that the RSZ's directory has with the RSZ number. */
  enterpriseNumberAtRsz?: string;
  /** The RSZ's directory holds the number. */
  knownAtRsz?: boolean;
  /** The employer is in the system of sub-entities (zone 00652), such as the federal state. */
  federalSubEntities?: boolean;
  /** The sub-entities that are his; another one is then refused. */
  subEntities?: readonly string[];
  /** `HHMM`, the clock that counts where a declaration has no hours. */
  usualStartHour: string;
};

/** Whose a period is, as the register has it. */
export type PeriodOwner = { insz?: string; nssoNumber?: string; enterpriseNumber?: string };

/** Tables too large for a browser, behind a port: countries (annex 5), postcodes and municipalities (annex 23). */
export type AddressBook = {
  isCountry: (code: string) => boolean;
  isZipCode: (zipCode: string) => boolean;
  matches: (zipCode: string, city: string) => boolean;
};

/** All that `check` may know besides the declaration itself. */
export type Context = {
  now: Date;
  /** Saturday counts as a working day; without it Monday to Friday. Which one the RSZ means is not published. */
  saturdays?: boolean;
  employer?: EmployerFacts;
  worker?: WorkerIdentity;
  /** Known periods of this worker with this employer, cancelled ones included. */
  periods: readonly Period[];
  /** `periods` is all that the RSZ holds: a number that is not among them does not exist. Otherwise it is a doubt. */
  registerIsWhole?: boolean;
  /** Whose the period is that the declaration names, where the message may name somebody else (anomalies -347). */
  owner?: PeriodOwner;
  /** Declaration numbers that the RSZ refused: they are no periods (00913-357). */
  refusedNumbers?: readonly string[];
  /** Without it no country, postcode or municipality is refused that has the right shape. */
  addresses?: AddressBook;
  /**
   * What of each contingent is used outside `periods`, in the year or quarter in which the period begins. Contingents are
   * judged only where this is known, be it that nothing is.
   */
  usedElsewhere?: Partial<Record<QuotaKind, number>>;
  /** Days on which the employer's other workers used his own contingent, each once, of any year. Days, since a day counts once for all. */
  daysOfOthers?: readonly string[];
};
