import type { EmployerFacts } from "@/lib/dimona/context";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";

/** An employer and a worker, as texts of a row: client number in any notation or exact name; INSZ in any notation or name. */
export type AskedPair = { employer: string; worker: string };

/** Why a text names nobody: there is none within reach, or several bear the name. */
export type NobodyReason = "not-found" | "several";

/** What the server tells of a pair: all that `check` may know of it in a browser. */
export type PairContext = {
  employer: { id: string; name: string; facts: EmployerFacts; committee?: string } | NobodyReason;
  /** A worker of this employer. Absent: the text is a number of nobody, or blank. */
  worker?: PairWorker | NobodyReason;
  /** Saturday counts as a working day here. */
  saturdays?: boolean;
  /** Days of the employer's own contingent that his other workers used: see `Context`. */
  daysOfOthers?: string[];
};

/** A known worker's number never goes to the browser: what `check` finds about it comes along. */
export type PairWorker = {
  personId: string;
  name: string;
  findings: Finding[];
  periods: Period[];
  refusedNumbers: string[];
};
