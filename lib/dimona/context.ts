import type { EmployerKind, WorkerIdentity } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";

/** Whom the declaration is for. Numbers in digits only. */
export type EmployerFacts = {
  nssoNumber?: string;
  /** The number is provisional (zone 00948) rather than definitive (zone 00011). */
  provisional?: boolean;
  enterpriseNumber?: string;
  kind: EmployerKind;
  active: boolean;
  mandate: boolean;
  /** `HHMM`, the clock that counts where a declaration has no hours. */
  usualStartHour: string;
};

/** All that `check` may know besides the declaration itself. */
export type Context = {
  now: Date;
  employer?: EmployerFacts;
  worker?: WorkerIdentity;
  /** Known periods of this worker with this employer, cancelled ones included. */
  periods: readonly Period[];
  /** Declaration numbers that the RSZ refused: they are no periods (00913-357). */
  refusedNumbers?: readonly string[];
};
