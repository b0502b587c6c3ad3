import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { beforeLook } from "@/lib/batch/progress/before-look";
import type { Progress } from "@/lib/batch/progress/progress";
import { countRows, rowStates } from "@/lib/batch/progress/store";
import { findSheet } from "@/lib/batch/store";
import { now } from "@/lib/clock";

/** Where the rows of a sheet stand (a template has none that were sent): how many, and each that changed since the last look. */
export function readProgress(scope: Scope, wish: { batchId: string; since?: Date | undefined }): Promise<Progress> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const head = await findSheet(tx, wish.batchId);
    if (!head) return { ok: false, reason: "not-found" };
    const at = now();
    const rows = await rowStates(tx, head.id, wish.since && beforeLook(wish.since));
    const counts = (await countRows(tx, [head.id])).get(head.id) ?? [];
    return { ok: true, head, counts, rows, at };
  });
}
