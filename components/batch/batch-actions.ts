import type { RowRemarks } from "@/components/batch/start-refusals";
import type { Called } from "@/components/dimona/declaration-form/declare-actions";
import type { ComboOption } from "@/components/form/use-combo";
import type { Changes, ChangesWish, RowsSaved, RowsSent, SaveWish, SendWish } from "@/lib/batch/batch-results";
import type { RememberedMapping } from "@/lib/batch/files/table";
import type { AskedPair, PairContext } from "@/lib/batch/row-context";

type Answer<Data> = { data?: Data; serverError?: string; validationErrors?: unknown };
export type Action<Input, Data> = (input: Input) => Promise<Answer<Data>>;

/** What the sheet asks of the server; the page hands over its actions. */
export type BatchActions = {
  saveRows: Action<SaveWish, RowsSaved>;
  readChanges: Action<ChangesWish, Changes>;
  contextsOf: Action<{ pairs: AskedPair[] }, PairContext[]>;
  sendRows: Action<SendWish, RowsSent>;
  /** Null when there is no such batch. */
  readRefusals: Action<{ batchId: string }, RowRemarks[] | null>;
  searchEmployers: Action<{ text: string }, ComboOption[]>;
  recallMapping: Action<{ employer: string }, RememberedMapping>;
  rememberMapping: Action<{ employer: string; mapping: RememberedMapping }, { ok: true }>;
  searchWorkers: Action<{ employerId: string; text: string }, ComboOption[]>;
};

/** The data of an answer, or undefined where there is none. */
export const dataOf = <Data>(called: Called<Data>): Data | undefined => ("data" in called ? called.data : undefined);
