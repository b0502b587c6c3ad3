import { demand, type Scope } from "@/lib/access/scope";
import { againRows, usableAgain } from "@/lib/batch/again/again-rows";
import { makeBatch } from "@/lib/batch/make-batch";
import { readBatch } from "@/lib/batch/read-batch";
import type { Day } from "@/lib/day";

export type TemplateKept = { ok: true; id: string } | { ok: false; reason: "not-found" | "none" };

/** `withDays`: they stay, and move along in each sheet that is made of it; else they are open. */
export type TemplateWish = { batchId: string; title: string; withDays: boolean; today: Day };

/**
 * Keeps what a sheet can be used for again as a template of the asker's own: its INs as they were typed, and its columns; nothing of
 * what was sent of them. The sheet stays as it is. A template is no sheet, so it makes no other template.
 */
export async function keepTemplate(
  scope: Scope,
  { batchId, title, withDays, today }: TemplateWish,
): Promise<TemplateKept> {
  demand(scope, "declare");
  const sheet = await readBatch(scope, batchId);
  if (!sheet || sheet.isTemplate) return { ok: false, reason: "not-found" };
  const cells = sheet.rows.flatMap((row) => row.cells ?? []);
  const rows = withDays ? usableAgain(cells, today).rows : againRows(cells, { today });
  if (rows.length === 0) return { ok: false, reason: "none" };
  return { ok: true, ...(await makeBatch(scope, { title, rows, columns: sheet.columns, isTemplate: true })) };
}
