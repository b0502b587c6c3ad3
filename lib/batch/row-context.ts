import type { EmployerFacts } from "@/lib/dimona/context";
import type { Finding } from "@/lib/dimona/finding";
import type { Period } from "@/lib/dimona/period";

/** Whose context is wanted: the texts as they were typed. */
export type AskedContext = { employer: string; worker: string };

type Option = { value: string; label: string; hint?: string };

/** What `check` needs of an employer and a worker, as the form has it: `LoadedContext`. The number never comes along. */
export type SheetContext = {
  employer: {
    option: Option;
    facts: EmployerFacts;
    committee?: string;
    committees: { number: string; nl: string; fr: string }[];
  };
  likelyTypes: string[];
  saturdays?: boolean;
  daysOfOthers?: string[];
  known?: {
    option: Option;
    numberId?: string;
    /** What `check` says about the worker as such: the browser cannot say it without the number. */
    findings: Finding[];
    periods: Period[];
    refusedNumbers: string[];
  };
};

/** What the two texts name, at the place at which they were asked. A worker of another employer is nobody here. */
export type RowContext = {
  /** `several`: more than one is called so. `nobody`: unknown, or out of reach. */
  employer: "found" | "none" | "several" | "nobody";
  /** `new`: a number that this employer has not. `nobody`, `several`: by name only workers of his are found. */
  worker: "known" | "none" | "new" | "several" | "nobody";
  loaded?: SheetContext;
};
