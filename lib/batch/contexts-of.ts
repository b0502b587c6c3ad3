import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { isNobody, type Parties, partiesOf } from "@/lib/batch/parties";
import type { AskedPair, PairContext, PairWorker } from "@/lib/batch/row-context";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { type ContextSource, contextSource } from "@/lib/declarations/several/context-source";
import { workWeek } from "@/lib/declarations/work-week";
import { check } from "@/lib/dimona/check";
import type { Employer } from "@/lib/employers/employer";
import { factsOn } from "@/lib/employers/facts-on";
import { type KnownPerson, readPeople } from "@/lib/people/several/store";

/** The consultation screen of the grid. */
const screen = "batch";

/**
 * What `check` may know in a browser of the employers and workers that rows name, in their order: up to 500 pairs, by some
 * queries for them all. Every known worker is recorded as consulted; no number comes along.
 */
export function contextsOf(scope: Scope, pairs: readonly AskedPair[]): Promise<PairContext[]> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const parties = await partiesOf(tx, pairs);
    const known = parties.flatMap(({ employer, personId }) =>
      isNobody(employer) || !personId || isNobody(personId) ? [] : [{ employer, personId }],
    );
    const people = await readPeople(
      tx,
      known.map(({ personId }) => personId),
      { screen, purpose: "look" },
    );
    const source = await sourceFor(tx, parties);
    const employers = new Map<string, Found>();
    return parties.map((it) => contextOf(it, { source, people, employers }));
  });
}

const sourceFor = (tx: Scoped, parties: readonly Parties[]) =>
  contextSource(
    tx,
    parties.flatMap(({ employer, personId }) =>
      isNobody(employer) ? [] : [{ employer, personId: isNobody(personId) ? undefined : personId }],
    ),
    now(),
  );

type Found = Exclude<PairContext["employer"], string>;
type Told = { source: ContextSource; people: Map<string, KnownPerson>; employers: Map<string, Found> };

function contextOf({ employer, personId }: Parties, { source, people, employers }: Told): PairContext {
  if (isNobody(employer)) return { employer, ...workWeek() };
  // One object for all rows of an employer: it then goes over the line once.
  const found = employers.get(employer.id) ?? foundOf(employer);
  employers.set(employer.id, found);
  const worker = workerIn(employer.id, personId, { source, people });
  const daysOfOthers = source.daysOfOthers(employer.id, isNobody(personId) ? undefined : personId);
  return { employer: found, ...(worker && { worker }), ...workWeek(), daysOfOthers };
}

function foundOf(employer: Employer): Found {
  const { id, name, jointCommittees } = employer;
  const committee = jointCommittees.find((it) => it.isDefault)?.number;
  return { id, name, facts: factsOn(employer, dayOf(now())), ...(committee && { committee }) };
}

const workerIn = (
  employerId: string,
  personId: Parties["personId"],
  { source, people }: Pick<Told, "source" | "people">,
): PairContext["worker"] => {
  if (!personId) return undefined;
  return isNobody(personId) ? personId : workerOf(employerId, people.get(personId), source);
};

/** The number itself stays here: `check` judges it, and its findings go along in its place. */
function workerOf(employerId: string, known: KnownPerson | undefined, source: ContextSource): PairWorker | undefined {
  if (!known) return undefined;
  const { person, identity } = known;
  const context = source.contextFor(employerId, person.id, identity, now());
  return {
    personId: person.id,
    name: `${person.lastName} ${person.firstName}`.trim() || (person.numbers[0]?.masked ?? ""),
    findings: check({ kind: "IN" }, context).filter(({ field }) => field === "worker"),
    periods: [...context.periods],
    refusedNumbers: [...(context.refusedNumbers ?? [])],
  };
}
