import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { pairSource } from "@/lib/declarations/several/context-source";
import type { Context } from "@/lib/dimona/context";
import type { WorkerIdentity } from "@/lib/dimona/declaration";

/**
 * All that `check` may know for this employer and worker, now; `at` is when it would be sent. `worker` is who it is about as typed or as stored;
 * without a person there are no periods yet.
 */
export async function contextFor(
  tx: Scoped,
  employerId: string,
  personId: string | undefined,
  worker: WorkerIdentity | undefined,
  at: Date = now(),
): Promise<Context> {
  const source = await pairSource(tx, employerId, personId, at);
  return source.contextFor(employerId, personId, worker, at);
}
