import { randomUUID } from "node:crypto";
import { demand, type Scope } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { Column } from "@/lib/batch/column";
import { insertBatch } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import { mask } from "@/lib/log";

/** `id`: made in the browser where the sheet began there; a second time it gives the batch that it made. */
export type NewSheet = { id?: string | undefined; title: string; columns: readonly Column[]; isTemplate?: boolean };

/** Makes an empty batch, a sheet or a template, of the asker's own. An identity number in its title is masked: the title stands readable. */
export function createBatch(scope: Scope, sheet: NewSheet): Promise<{ ok: true; id: string; version: number }> {
  demand(scope, "declare");
  const id = sheet.id ?? randomUUID();
  return withScope(scope, async (tx) => {
    if (await insertBatch(tx, { ...sheet, title: mask(sheet.title), id, at: now() }))
      await recordAudit(tx, {
        action: sheet.isTemplate ? "template-created" : "batch-created",
        subject: "batch",
        subjectId: id,
      });
    return { ok: true, id, version: 1 };
  });
}
