import { demand, type Scope } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { lockBatch } from "@/lib/batch/store";
import { deleteTemplate, holdsHiddenRows } from "@/lib/batch/templates/store";

/** `hidden`: it holds rows of an employer out of reach, which are not the asker's to delete. */
export type TemplateDropped = { ok: true } | { ok: false; reason: "not-found" | "hidden" };

/** Deletes a template with all that stands in it; what was made of it stays. A sheet is never deleted. */
export function dropTemplate(scope: Scope, id: string): Promise<TemplateDropped> {
  demand(scope, "declare");
  return withScope(scope, async (tx) => {
    const head = await lockBatch(tx, id);
    if (!head?.isTemplate) return { ok: false, reason: "not-found" };
    if (await holdsHiddenRows(tx, id)) return { ok: false, reason: "hidden" };
    await deleteTemplate(tx, id);
    await recordAudit(tx, { action: "template-deleted", subject: "batch", subjectId: id });
    return { ok: true };
  });
}
