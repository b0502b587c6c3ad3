import { demand, type Scope } from "@/lib/access/scope";
import { againRows, usableAgain } from "@/lib/batch/again/again-rows";
import type { Cells, Column } from "@/lib/batch/column";
import { makeBatch } from "@/lib/batch/make-batch";
import { readBatch } from "@/lib/batch/read-batch";
import type { Day } from "@/lib/day";

export type AgainMade = { ok: true; id: string } | { ok: false; reason: "not-found" | "none" };

/** What can be used again of a sheet, or a template. */
export type AgainRead = { title: string; isTemplate?: true; count: number; others: number; first?: Day };

const cellsIn = (rows: readonly { cells?: Cells }[]): Cells[] => rows.flatMap(({ cells }) => cells ?? []);

/** What a sheet would give to a new one; undefined when it is unknown or out of reach. Recorded as a look at the sheet. */
export async function readAgain(scope: Scope, batchId: string, today: Day): Promise<AgainRead | undefined> {
  const batch = await readBatch(scope, batchId);
  if (!batch) return undefined;
  const { rows, ...rest } = usableAgain(cellsIn(batch.rows), today);
  return { title: batch.title, ...(batch.isTemplate && { isTemplate: true }), count: rows.length, ...rest };
}

/** The columns as they were chosen, and days that were filled in now; undefined where none were chosen. */
function inSight(chosen: readonly Column[], rows: readonly Cells[]): Column[] | undefined {
  if (chosen.length === 0) return undefined;
  const days = (["startDate", "endDate"] as const).filter((day) => rows.some((cells) => cells[day]));
  return [...chosen, ...days.filter((day) => !chosen.includes(day))];
}

/** Makes a new sheet of the INs of an old one, sent or not, or of a template, which stays as it is. Nothing is sent. */
export async function makeAgain(
  scope: Scope,
  { batchId, ...wish }: { batchId: string; title: string; today: Day; to?: Day | undefined },
): Promise<AgainMade> {
  demand(scope, "declare");
  const batch = await readBatch(scope, batchId);
  if (!batch) return { ok: false, reason: "not-found" };
  const rows = againRows(cellsIn(batch.rows), wish);
  if (rows.length === 0) return { ok: false, reason: "none" };
  const columns = inSight(batch.columns, rows);
  return { ok: true, ...(await makeBatch(scope, { title: wish.title, rows, ...(columns && { columns }) })) };
}
