import type { BatchHead } from "@/lib/batch/batch-results";

/** Where a row stands that was sent; `late`: it was submitted after its last moment. */
export type RowState = {
  rowId: string;
  /** The number that the row bears in the sheet, from 1. */
  number: number;
  declarationId: string;
  state: string;
  result: string | null;
  kind: string;
  late: boolean;
  changedAt: Date;
};

/** So many rows stand there; without a state they were not sent. */
export type BatchCount = { state?: string; result?: string; count: number };

/** `rows`: only those that changed since the last look, where one was named; `at`: the next one to name. */
export type Progress =
  | { ok: true; head: BatchHead; counts: BatchCount[]; rows: RowState[]; at: Date }
  | { ok: false; reason: "not-found" };

export type BatchLine = BatchHead & { counts: BatchCount[] };

/** What became of a row that was sent, with all that a list of results tells. */
export type RowResult = Omit<RowState, "number"> & {
  position: number;
  employer: { id: string; name: string; number: string | null };
  worker: string;
  /** The declaration's number, which is the period's for an IN. */
  number: string | null;
  /** What was declared, as it is stored. */
  content: unknown;
  submittedAt: Date | null;
  receivedAt: Date | null;
  settledAt: Date | null;
  /** Of the last notification, as it is stored; null while none came. */
  anomalies: unknown;
};
