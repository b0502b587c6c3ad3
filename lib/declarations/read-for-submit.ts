import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import type { Draft } from "@/lib/declarations/draft";
import { type ContextSource, pairSource } from "@/lib/declarations/several/context-source";
import { findAncestor, findByClientKey, findUnderWay } from "@/lib/declarations/store";
import { identityOfChoice, knownPerson } from "@/lib/declarations/worker-choice";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import { reachesEmployer } from "@/lib/employers/store";
import { isEmployed, workerIdentity } from "@/lib/people/store";
import { lockPair, ownerOfPeriod } from "@/lib/register/store";

/** Somebody else was quicker with the same draft, or worker: what became of it is looked at again. */
export const movedOn = new Error("the draft has moved on");

/**
 * What was read for many at once, for an employer within reach and under a client key that none has yet. `pair`: the worker,
 * where the employer has that worker: locked before it was read, so that nothing about it changes but by these.
 */
export type Ahead = {
  source: ContextSource;
  pair?: { personId: string; underWay: readonly { id: string; content: unknown }[] } | undefined;
};

type Held = Awaited<ReturnType<typeof findByClientKey>>;
type UnderWay = readonly { id: string; content: unknown }[];

/**
 * What a submission is judged by. `held`: the declaration of its client key. `known`: the worker, where the employer has him
 * already: the pair is held from here on. `not-found`: employer, worker, ancestor or period is out of reach, or another's.
 */
export type ReadForSubmit =
  | { is: "not-found"; held: Held }
  | {
      is: "found";
      held: Held;
      known: string | undefined;
      ancestor: string | null;
      underWay: UnderWay;
      worker: WorkerIdentity | undefined;
      source: ContextSource;
    };

/** Reads it all at once, after the pair was locked. */
export async function readFor(tx: Scoped, draft: Draft, ahead?: Ahead): Promise<ReadForSubmit> {
  const { clientKey, employerId, ancestorId, worker, content } = draft;
  // Who a number means is only looked for where it has to be.
  const before = worker.by === "person" || ahead ? undefined : await findByClientKey(tx, clientKey);
  if (before && before.state !== "draft") return { is: "not-found", held: before };
  const meant = await whoIsMeant(tx, draft, ahead);
  const known = meant?.personId;
  const [held, isThere, ancestor, owner, underWay, identity, source] = await Promise.all([
    ahead ? null : (before ?? findByClientKey(tx, clientKey)),
    meant && (ahead?.pair || !known || isEmployed(tx, employerId, known)),
    ancestorId ? findAncestor(tx, ancestorId, employerId) : null,
    content.periodNumber ? ownerOfPeriod(tx, content.periodNumber) : undefined,
    ahead?.pair?.underWay ?? (known ? findUnderWay(tx, employerId, known) : []),
    worker.by === "person" ? workerIdentity(tx, worker.personId) : identityOfChoice(tx, employerId, worker),
    ahead?.source ?? pairSource(tx, employerId, known, now()),
  ]);
  // Whoever gives the worker another number meanwhile may have moved the employment to another person.
  if (meant && !isThere && worker.by !== "person") throw movedOn;
  // A period number that we know must belong to the employer and the worker it is declared for.
  const isTheirs = !owner || (owner.employerId === employerId && owner.personId === known);
  if (!isThere || ancestor === undefined || !isTheirs) return { is: "not-found", held };
  return { is: "found", held, known, ancestor, underWay, worker: identity, source };
}

/** The worker, where the employer has him already, their pair held; undefined when the employer is out of reach. */
async function whoIsMeant(
  tx: Scoped,
  { employerId, worker }: Draft,
  ahead?: Ahead,
): Promise<{ personId: string | undefined } | undefined> {
  if (ahead?.pair) return ahead.pair;
  if (worker.by !== "person" && !ahead && !(await reachesEmployer(tx, employerId))) return undefined;
  const personId = worker.by === "person" ? worker.personId : await knownPerson(tx, employerId, worker);
  if (personId) await lockPair(tx, employerId, personId);
  return { personId };
}

/** From here on the pair is ours alone; false when this employer, within reach, has no such worker. */
export async function holdPair(tx: Scoped, employerId: string, personId: string): Promise<boolean> {
  await lockPair(tx, employerId, personId);
  return isEmployed(tx, employerId, personId);
}
