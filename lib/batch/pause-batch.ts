import { demand, type Scope } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { PauseChanged } from "@/lib/batch/batch-results";
import { putAside, takeUp } from "@/lib/batch/queue/store";
import { lockBatch, touchBatch } from "@/lib/batch/store";
import { now } from "@/lib/clock";

/** Nothing of the batch leaves the queue from now on, but for what a hand holds at this moment. */
export const pauseBatch = (scope: Scope, id: string): Promise<PauseChanged> => change(scope, id, true);

/** What was paused goes on, in its turn. */
export const resumeBatch = (scope: Scope, id: string): Promise<PauseChanged> => change(scope, id, false);

function change(scope: Scope, id: string, pause: boolean): Promise<PauseChanged> {
  demand(scope, "declare");
  return withScope(scope, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (!batch || batch.isTemplate) return { ok: false, reason: "not-found" };
    if ((batch.pausedAt !== undefined) === pause) return { ok: true, version: batch.version, declarations: 0 };
    const at = now();
    const version = batch.version + 1;
    await touchBatch(tx, { batchId: id, version, at }, { ...batch, pausedAt: pause ? at : undefined });
    const declarations = pause ? await putAside(tx, id) : await takeUp(tx, id, at);
    const action = pause ? "batch-paused" : "batch-resumed";
    await recordAudit(tx, { action, subject: "batch", subjectId: id, detail: { declarations } });
    return { ok: true, version, declarations };
  });
}
