import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { BatchLine } from "@/lib/batch/progress/progress";
import { countRows } from "@/lib/batch/progress/store";
import { pageOfBatches } from "@/lib/batch/store";

export const batchPageSize = 25;

export type BatchPage = { batches: BatchLine[]; total: number; page: number; pageSize: number };

type Wish = { page?: number; templates?: boolean };

/** A page (from 1) of the sheets within reach, or of the templates, those that changed last first, with where their rows stand. */
export function listBatches(scope: Scope, { page = 1, templates = false }: Wish = {}): Promise<BatchPage> {
  demand(scope, "look");
  const wanted = Math.max(1, page);
  return withScope(scope, async (tx) => {
    const { heads, total } = await pageOfBatches(tx, {
      templates,
      skip: (wanted - 1) * batchPageSize,
      take: batchPageSize,
    });
    const counts = await countRows(
      tx,
      heads.map(({ id }) => id),
    );
    const batches = heads.map((head) => ({ ...head, counts: counts.get(head.id) ?? [] }));
    return { batches, total, page: wanted, pageSize: batchPageSize };
  });
}
