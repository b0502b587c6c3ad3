import type { KnownWorker, LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { Draft } from "@/lib/declarations/draft";
import type { Context } from "@/lib/dimona/context";
import type { WorkerIdentity } from "@/lib/dimona/declaration";

/** What is known about the draft, as `check` wants it. Answers about another employer or worker do not count. */
export function contextOf({ employerId, worker }: Draft, loaded: LoadedContext | undefined, now: Date): Context {
  const mine = loaded?.employer.option.value === employerId ? loaded : undefined;
  const known = knownOf(worker, mine);
  const identity = identityOf(worker);
  return {
    now,
    ...(mine && { employer: mine.employer.facts }),
    ...(identity && { worker: identity }),
    periods: known?.periods ?? [],
    refusedNumbers: known?.refusedNumbers ?? [],
    ...(loaded?.saturdays !== undefined && { saturdays: loaded.saturdays }),
    usedElsewhere: {},
    ...(mine?.daysOfOthers && { daysOfOthers: mine.daysOfOthers }),
  };
}

/** The chosen worker, as far as the server told of it. */
export const knownOf = (worker: Draft["worker"], loaded: LoadedContext | undefined): KnownWorker | undefined =>
  worker.by === "person" && loaded?.known?.option.value === worker.personId ? loaded.known : undefined;

function identityOf(worker: Draft["worker"]): WorkerIdentity | undefined {
  if (worker.by === "insz") return { insz: worker.insz };
  return worker.by === "identity" ? { identity: worker.identity } : undefined;
}
