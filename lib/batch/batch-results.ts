import type { Column } from "@/lib/batch/column";
import type { RowFinding } from "@/lib/batch/row-finding";
import type { RowToSave, SentRow, StoredRow } from "@/lib/batch/stored-row";
import type { Finding } from "@/lib/dimona/finding";
import type { PlanRefusal } from "@/lib/dimona/plan";

/** A batch without its rows. */
export type BatchHead = {
  id: string;
  title: string;
  /** The columns in sight, in their order. */
  columns: Column[];
  /** Counts every change, of itself and of its rows. */
  version: number;
  pausedAt?: Date;
  /** Kept to make sheets of; nothing of it is ever sent. */
  isTemplate?: true;
  /** The last day of the quarter from whose end it was made; absent of every other sheet. */
  quarterEnd?: string;
  createdBy: { id: string; name: string };
  createdAt: Date;
  changedAt: Date;
};

/** What one page of a sheet wants kept. `since`: the batch's count up to which it knows the sheet. */
export type SaveWish = {
  batchId: string;
  since: number;
  title?: string | undefined;
  columns?: Column[] | undefined;
  upserts: RowToSave[];
  deletions: { id: string; version: number }[];
};

export type RowsSaved =
  /** `theirs`: what others changed since; what was saved now is not among them. */
  | { ok: true; version: number; versions: Record<string, number>; at: Date; theirs: StoredRow[] }
  /** Nothing was saved: `theirs` are the rows that changed, or were sent, before; `by`: who did it last. */
  | { ok: false; reason: "stale"; version: number; theirs: StoredRow[]; by: string }
  | { ok: false; reason: "not-found" };

/** `since`: the count up to which the page knows the sheet, 0 for nothing. `sinceAt`: the `at` of the look before. */
export type ChangesWish = { batchId: string; since: number; sinceAt?: Date | undefined };

/**
 * What changed in a sheet since a count; `more`: ask again from this `version` on. `states`: what became since `sinceAt` of rows
 * that were sent; some may be told twice.
 */
export type Changes =
  | {
      ok: true;
      head: BatchHead;
      version: number;
      rows: StoredRow[];
      more: boolean;
      states: { rowId: string; sent: SentRow }[];
      at: Date;
    }
  | { ok: false; reason: "not-found" };

/** `seen`: the batch's count that the page knows: what changed after it is not sent unseen. */
export type SendWish = {
  batchId: string;
  rowIds: string[];
  seen: number;
  lateReason?: string | undefined;
  sendAnywayReason?: string | undefined;
  /** Not now, but at that moment. */
  plannedAt?: Date | undefined;
};

/** Why a row stays behind. */
export type Held = { rowId: string } & (
  | { why: "findings"; findings: (Finding | RowFinding)[]; sendable: boolean }
  /** Its last moment has passed, and nobody said why it is late. */
  | { why: "late-unexplained"; deadlineAt: Date }
  /** It cannot be sent at the moment for which it is planned; `lastAt` is the last one, where there is any. */
  | { why: "not-then"; plan: PlanRefusal; lastAt?: Date }
  /** The very same is under way already, from another row or from elsewhere. */
  | { why: "same-under-way"; declarationId: string }
  /** It names a period that is not this worker's, or what it began from is out of reach. */
  | { why: "not-found" }
  /** Somebody changed, deleted or sent it after it was seen. */
  | { why: "moved-on" }
  /** The batch is paused. */
  | { why: "paused" }
);

export type RowsSent =
  | {
      ok: true;
      version: number;
      /** `already`: it had been sent before. `restsUntilAt`: it can be recalled until then. */
      sent: { rowId: string; declarationId: string; already: boolean; restsUntilAt?: Date }[];
      held: Held[];
    }
  /** `template`: what is kept to make sheets of is not sent. */
  | { ok: false; reason: "not-found" | "template" };

export type PauseChanged = { ok: true; version: number; declarations: number } | { ok: false; reason: "not-found" };

/** `gone`: what had left already, was never sent or is in doubt. */
export type RowsRecalled =
  | { ok: true; version: number; recalled: string[]; gone: string[] }
  | { ok: false; reason: "not-found" };
