import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { refusedNumbers } from "@/lib/declarations/store";
import { workWeek } from "@/lib/declarations/work-week";
import type { Context } from "@/lib/dimona/context";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import { ADDRESS_BOOK } from "@/lib/dimona/tables/address-book";
import { employerFacts } from "@/lib/employers/store";
import { employerQuotaDays } from "@/lib/register/employer-quota";
import { periodsOf } from "@/lib/register/store";

/**
 * All that `check` may know for this employer and worker, now; `at` is when it would be sent. `worker` is who it is about as typed or as stored;
 * without a person there are no periods yet. Of contingents only what is declared for this employer is known: by the
 * worker, and of the employer's own by all his workers.
 */
export async function contextFor(
  tx: Scoped,
  employerId: string,
  personId: string | undefined,
  worker: WorkerIdentity | undefined,
  at: Date = now(),
): Promise<Context> {
  const employer = await employerFacts(tx, employerId, dayOf(at));
  const daysOfOthers = await employerQuotaDays(tx, employerId, personId, dayOf(at));
  const known = { now: at, ...workWeek(), employer, worker, addresses: ADDRESS_BOOK, usedElsewhere: {}, daysOfOthers };
  if (!personId) return { ...known, periods: [] };
  const periods = await periodsOf(tx, employerId, personId);
  return { ...known, periods, refusedNumbers: await refusedNumbers(tx, employerId, personId) };
}
