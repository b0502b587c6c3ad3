import type { Outcome } from "@/lib/dimona/outcome";
import type { QuotaKind } from "@/lib/dimona/quotas";

/** How much of a worker's own contingent is used here, in the year or quarter (`span`) of the week. */
export type WeekQuota = { kind: QuotaKind; unit: "hours" | "days"; used: number; amount: number; span: string };

/** A worker on the board. */
export type WeekWorker = {
  personId: string;
  name: string;
  /** What a row says for this worker: the name, or the number where others here bear it; absent for who can be named by neither. */
  text?: string;
  /** As last declared here; "" where nothing was. The committee as a row may say it. */
  workerType: string;
  jointCommittee: string;
  quotas: WeekQuota[];
};

/** What was declared: a period of the personnel file, or a declaration that is under way or went wrong. Days `YYYY-MM-DD`, hours `HHMM`. */
export type WeekEntry = {
  key: string;
  personId: string;
  outcome: Outcome;
  workerType: string;
  jointCommittee?: string;
  startDate: string;
  startHour?: string;
  endDate?: string;
  endHour?: string;
  plannedHours?: number;
  declarationId?: string;
  periodNumber?: string;
  /** Its period was cancelled: it is drawn nowhere, and neither is the row that made it. */
  cancelled?: true;
};

/** A week of an employer as the page reads it. `text`: the employer as a row says it. `committee`: the default one. */
export type WeekBoard = {
  employer: { id: string; name: string; text: string; committee?: string };
  workers: WeekWorker[];
  /** Of this week and the one before it. */
  entries: WeekEntry[];
  /** More workers than a board shows: these are missing. */
  more: number;
};
