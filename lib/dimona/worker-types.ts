import type { WorkerType } from "@/lib/dimona/worker-type";
import { oth } from "@/lib/dimona/worker-types/oth";
import { stu } from "@/lib/dimona/worker-types/stu";

export type { Presence, WorkerType } from "@/lib/dimona/worker-type";

/** Every worker type that can be declared, in the order in which a form offers them. One file each. */
export const WORKER_TYPES: readonly WorkerType[] = [oth, stu];

/** The type with this code (zone 00655), undefined when there is none. */
export const workerType = (code: string | undefined): WorkerType | undefined =>
  WORKER_TYPES.find((it) => it.code === code);
