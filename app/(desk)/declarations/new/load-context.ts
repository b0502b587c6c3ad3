import type { NationalChoice } from "@/components/dimona/declaration-form/form-part";
import type { KnownWorker, LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import type { ComboOption } from "@/components/form/use-combo";
import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { addDays, dayOf } from "@/lib/day";
import { contextFor } from "@/lib/declarations/context";
import type { WorkerChoice } from "@/lib/declarations/draft";
import { workWeek } from "@/lib/declarations/work-week";
import { identityOfChoice, knownPerson } from "@/lib/declarations/worker-choice";
import { check } from "@/lib/dimona/check";
import { likelyTypes } from "@/lib/dimona/likely-types";
import type { Period } from "@/lib/dimona/period";
import { nationalCommittee } from "@/lib/dimona/tables/national-committees";
import type { Employer } from "@/lib/employers/employer";
import { factsOn } from "@/lib/employers/facts-on";
import { findEmployer } from "@/lib/employers/store";
import type { Person } from "@/lib/people/person";
import { readPerson } from "@/lib/people/store";
import { employerQuotaDays } from "@/lib/register/employer-quota";
import { typesInUse } from "@/lib/register/types-in-use/store";

/** The consultation screen of the declaration form. */
const screen = "declaration-form";

/**
 * What the form may know of an employer and a worker; undefined when the employer is unknown or out of reach. A worker of
 * another employer is nobody here. Who is found is recorded as consulted.
 */
export async function loadContext(
  tx: Scoped,
  employerId: string,
  worker: WorkerChoice,
): Promise<LoadedContext | undefined> {
  const employer = await findEmployer(tx, employerId);
  if (!employer) return undefined;
  const committee = employer.jointCommittees.find((it) => it.isDefault)?.number;
  const personId = await knownPerson(tx, employerId, worker);
  const known = personId && (await loadWorker(tx, employerId, personId));
  return {
    ...workWeek(),
    employer: {
      option: { value: employer.id, label: employer.name },
      facts: factsOn(employer, dayOf(now())),
      ...(committee && { committee }),
      committees: employer.jointCommittees.map(({ number }) => namesOf(number)),
    },
    likelyTypes: await likely(tx, employer, known ? known.periods : []),
    daysOfOthers: await employerQuotaDays(tx, employerId, known ? known.option.value : undefined, dayOf(now())),
    ...(known && { known }),
  };
}

/** A committee with its official names; one that the list lacks is called by its number. */
function namesOf(number: string): NationalChoice {
  const { nl, fr } = nationalCommittee(number) ?? { nl: number, fr: number };
  return { number, nl, fr };
}

/** How far back it counts what an employer uses. */
const daysBack = 400;

async function likely(tx: Scoped, { id, jointCommittees }: Employer, periods: readonly Period[]): Promise<string[]> {
  return likelyTypes({
    own: periods.filter((it) => !it.cancelled).map((it) => it.workerType),
    used: await typesInUse(tx, id, addDays(dayOf(now()), -daysBack)),
    committees: jointCommittees.map((it) => it.number),
  });
}

/** The number itself stays here: `check` judges it, and its findings go along in its place. */
async function loadWorker(tx: Scoped, employerId: string, personId: string): Promise<KnownWorker | undefined> {
  const person = await readPerson(tx, personId, screen);
  if (!person) return undefined;
  const identity = await identityOfChoice(tx, employerId, { by: "person", personId });
  const context = await contextFor(tx, employerId, personId, identity);
  return {
    option: personOption(person),
    ...(person.numbers[0] && { numberId: person.numbers[0].id }),
    findings: check({ kind: "IN" }, context).filter(({ field }) => field === "worker"),
    periods: [...context.periods],
    refusedNumbers: [...(context.refusedNumbers ?? [])],
  };
}

/** A person in a combobox: by name, the number masked. */
const personOption = ({ id, lastName, firstName, numbers }: Person): ComboOption => ({
  value: id,
  label: `${lastName} ${firstName}`.trim() || (numbers[0]?.masked ?? id),
  ...(numbers[0] && { hint: numbers[0].masked }),
});
