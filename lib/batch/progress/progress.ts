import type { BatchHead } from "@/lib/batch/batch-results";

/** Where a row stands that was sent; `late`: it was submitted after its last moment. */
export type RowState = {
  rowId: string;
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
