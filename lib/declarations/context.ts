import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { refusedNumbers } from "@/lib/declarations/store";
import type { Context } from "@/lib/dimona/context";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import { employerFacts } from "@/lib/employers/store";
import { periodsOf } from "@/lib/register/store";

/**
 * All that `check` may know for this employer and worker, now. `worker` is who it is about as typed or as stored;
 * without a person there are no periods yet.
 */
export async function contextFor(
  tx: Scoped,
  employerId: string,
  personId: string | undefined,
  worker: WorkerIdentity | undefined,
): Promise<Context> {
  const at = now();
  const employer = await employerFacts(tx, employerId, dayOf(at));
  if (!personId) return { now: at, employer, worker, periods: [] };
  const periods = await periodsOf(tx, employerId, personId);
  return { now: at, employer, worker, periods, refusedNumbers: await refusedNumbers(tx, employerId, personId) };
}
