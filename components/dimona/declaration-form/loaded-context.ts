import type { NationalChoice } from "@/components/dimona/declaration-form/form-part";
import type { ComboOption } from "@/components/form/use-combo";
import type { EmployerFacts } from "@/lib/dimona/context";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";

/** What the server told about the employer and the worker that were chosen. */
export type LoadedContext = {
  employer: {
    option: ComboOption;
    facts: EmployerFacts;
    /** National number of its default committee. */
    committee?: string;
    /** Its committees, the default first, with their official names. */
    committees: NationalChoice[];
  };
  /** Worker types that this employer and worker will likely need, the likeliest first. */
  likelyTypes: string[];
  /** Saturday counts as a working day here. */
  saturdays?: boolean;
  /** Days of the employer's own contingent that his other workers used: see `Context`. */
  daysOfOthers?: string[];
  /** A worker this employer has. */
  known?: KnownWorker;
};

/**
 * A known worker's number is never sent to the browser. So what `check` finds about the worker as such is found on the
 * server and comes along, and the browser's own `check` is silent about it.
 */
export type KnownWorker = {
  option: ComboOption;
  /** Names the number that counts, so that it can be asked for; absent when there is none. */
  numberId?: string;
  findings: Finding[];
  periods: Period[];
  refusedNumbers: string[];
};
