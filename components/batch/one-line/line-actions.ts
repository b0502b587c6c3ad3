import type { Action } from "@/components/batch/batch-actions";
import type { ComboOption } from "@/components/form/use-combo";
import type { Cells } from "@/lib/batch/column";
import type { LineBatch } from "@/lib/batch/make-line-batch";
import type { LineDraft } from "@/lib/batch/make-line-draft";

/** What typing lines asks of the server. */
export type LineActions = {
  makeSheet: Action<{ rows: Cells[]; employerId?: string | undefined }, LineBatch>;
  makeDraft: Action<{ cells: Cells; employerId?: string | undefined }, LineDraft>;
  searchEmployers: Action<{ text: string }, ComboOption[]>;
  /** Null when there is no such employer within reach. */
  employerOfPage: Action<{ id: string }, ComboOption | null>;
};
