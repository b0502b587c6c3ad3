import type { DayUsed, EmployerDays } from "@/lib/batch/employer-days";
import type { ReadRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { RowFinding } from "@/lib/batch/row-finding";
import type { Row } from "@/lib/batch/sheet";
import type { Period } from "@/lib/dimona/period";

/** What a row came to. `awaited`: the server has not told yet whom it names. */
export type Verdict = {
  read: ReadRow;
  findings: readonly RowFinding[];
  worst: "blocking" | "warning" | "none";
  awaited: boolean;
};

/** What earlier rows of one worker would make, the last one first. Shared, so that two lists are compared by identity. */
export type Chain = { period: Period; before: Chain | undefined };

/** Whom a row is about: `both` is the employer and the worker. */
export type Who = { employer: string; both: string };

/** What is remembered of a row. */
export type Judged = {
  row: Row;
  now: Date;
  read: ReadRow;
  /** `pairKey`, and who that turned out to be. */
  key: string;
  who: Who;
  /** What this row would make. */
  made: Period | undefined;
  link: Chain | undefined;
  pair: PairContext | undefined;
  before: Chain | undefined;
  /** What it uses of the employer's own contingent, and what rows above used of it, as far as that matters. */
  use: DayUsed | undefined;
  above: EmployerDays | undefined;
  twin: string | undefined;
  said: readonly RowFinding[] | undefined;
  verdict: Verdict;
};

/** What was judged, by row. It is kept from one run to the next, so that only what changed is judged again. */
export type SheetMemory = Map<string, Judged>;

/** The verdict on a row, once it was judged. */
export const verdictOf = (memory: SheetMemory, id: string): Verdict | undefined => memory.get(id)?.verdict;
