import type { Cells } from "@/lib/batch/column";
import type { Mapping } from "@/lib/batch/files/recognise-columns";
import type { Refused } from "@/lib/batch/files/refusal";
import type { Untaken } from "@/lib/batch/files/table";
import type { TableSummary } from "@/lib/batch/files/table-summary";
import type { Day } from "@/lib/day";

/** What the reader of files is asked: to open one, and then for its rows. */
export type ImportRequest =
  | { kind: "open"; file: Blob; sheet?: string; withoutHeaders: boolean }
  | { kind: "take"; mapping: Mapping; given: Cells; today: Day };

export type Opened = { ok: true; table: TableSummary; sheet?: string; sheets: readonly string[] };

/** What it tells: how far it is, what it found, and the rows, some at a time so that the page stays alive. */
export type ImportAnswer =
  | { kind: "progress"; part: number }
  | { kind: "opened"; found: Opened | Refused }
  | { kind: "rows"; rows: Cells[] }
  | { kind: "taken"; untaken: Untaken[] }
  | { kind: "failed" };
