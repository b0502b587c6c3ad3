import { committeeOfWork } from "@/lib/dimona/committees";
import type { Characteristics } from "@/lib/dimona/declaration";
import type { QuotaKind } from "@/lib/dimona/quotas";
import { workerType } from "@/lib/dimona/worker-types";

/** The contingents that work with these characteristics uses: of its type, or of its sector where the type is casual work. */
export function quotaKindsOf(work: Characteristics): readonly QuotaKind[] {
  const type = workerType(work.workerType);
  return (type?.casual ? committeeOfWork(work)?.casual?.quotas : type?.quotas) ?? [];
}
