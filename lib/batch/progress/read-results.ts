import { demand, type Scope } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { RowResult } from "@/lib/batch/progress/progress";
import { rowResults } from "@/lib/batch/progress/store";
import { findSheet } from "@/lib/batch/store";

/**
 * What became of the rows of a batch that were sent, in its order, or of those in some states; undefined when it is unknown
 * or out of reach. Every worker who is named is recorded as consulted.
 */
export function readResults(
  scope: Scope,
  { batchId, states, purpose }: { batchId: string; states?: readonly string[]; purpose: "look" | "export" },
): Promise<RowResult[] | undefined> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    if (!(await findSheet(tx, batchId))) return undefined;
    const rows = await rowResults(tx, batchId, states);
    await recordConsultations(
      tx,
      { screen: "batch-results", purpose, detail: { batchId, rows: rows.length } },
      rows.map(({ personId }) => personId),
    );
    return rows.map(({ personId, ...row }) => row);
  });
}
