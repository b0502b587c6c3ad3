import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { Progress } from "@/lib/batch/progress/progress";
import { countRows, rowStates } from "@/lib/batch/progress/store";
import { findBatch } from "@/lib/batch/store";
import { now } from "@/lib/clock";

/** What is written at the same time as the look is seen at the next one: it is told twice rather than never. */
const overlapMs = 5_000;

/** Where the rows of a batch stand: how many, and each that changed since the last look. */
export function readProgress(scope: Scope, wish: { batchId: string; since?: Date | undefined }): Promise<Progress> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const head = await findBatch(tx, wish.batchId);
    if (!head) return { ok: false, reason: "not-found" };
    const at = now();
    const from = wish.since && new Date(wish.since.getTime() - overlapMs);
    const rows = await rowStates(tx, head.id, from);
    const counts = (await countRows(tx, [head.id])).get(head.id) ?? [];
    return { ok: true, head, counts, rows, at };
  });
}
