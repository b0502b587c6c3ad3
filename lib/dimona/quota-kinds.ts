import { COMMITTEES, committeeOfWork } from "@/lib/dimona/committees";
import type { Characteristics } from "@/lib/dimona/declaration";
import type { QuotaKind } from "@/lib/dimona/quotas";
import { ENDED_WORKER_TYPES, WORKER_TYPES, workerType } from "@/lib/dimona/worker-types";

/** The contingents that work with these characteristics uses: of its type, or of its sector where the type is casual work. */
export function quotaKindsOf(work: Characteristics): readonly QuotaKind[] {
  const type = workerType(work.workerType);
  return (type?.casual ? committeeOfWork(work)?.casual?.quotas : type?.quotas) ?? [];
}

/** The contingent that all workers of an employer use together. */
export const EMPLOYER_QUOTA: QuotaKind = "HORECA_EMPLOYER";

/**
 * The casual work that uses a contingent, for a search: of these types, under one of the committees, be it the user's of
 * an agency worker. The same work for which `quotaKindsOf` names the contingent.
 */
export const casualWorkUsing = (kind: QuotaKind) => ({
  workerTypes: [...WORKER_TYPES, ...ENDED_WORKER_TYPES].filter((it) => it.casual).map((it) => it.code),
  committees: COMMITTEES.filter((it) => it.casual?.quotas.includes(kind)).map((it) => it.value),
  agencies: COMMITTEES.filter((it) => it.usingCompany).map((it) => it.value),
});

const blocking = new Set(WORKER_TYPES.flatMap((it) => (it.quotasBlock ? (it.quotas ?? []) : [])));

/** Whether the RSZ refuses what goes over a contingent, rather than warns. */
export const blocksOver = (kind: QuotaKind): boolean => blocking.has(kind);
