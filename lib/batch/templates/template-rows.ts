import type { Cells } from "@/lib/batch/column";
import type { RowFinding } from "@/lib/batch/row-finding";
import { readDay } from "@/lib/batch/spreadsheet-notation";
import type { Day } from "@/lib/day";

const DAYS = ["startDate", "endDate"] as const;

/**
 * A row as a template is judged by: without its days, which are other ones in each sheet that is made of it. So nothing is late,
 * doubled or over a contingent. Text that is no day stays, for that is a slip.
 */
export function withoutDays(cells: Cells, today: Day): Cells {
  const rest = { ...cells };
  for (const name of DAYS) if (readDay(rest[name] ?? "", today)) delete rest[name];
  return rest;
}

/** What is left open in a template is filled in later: only what is said of a text that stands there is told. */
export const toldInTemplate = (findings: readonly RowFinding[], judged: Cells): RowFinding[] =>
  findings.filter(({ column }) => (judged[column] ?? "").trim() !== "");
