import type { Scoped } from "@/lib/access/scope";
import { dayOf } from "@/lib/day";
import { refusedNumbersOf } from "@/lib/declarations/several/store";
import { workWeek } from "@/lib/declarations/work-week";
import type { Context } from "@/lib/dimona/context";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { EMPLOYER_QUOTA } from "@/lib/dimona/quota-kinds";
import { ADDRESS_BOOK } from "@/lib/dimona/tables/address-book";
import type { DatedEmployer, Employer } from "@/lib/employers/employer";
import { factsOn } from "@/lib/employers/facts-on";
import { findDatedEmployer } from "@/lib/employers/store";
import { employerQuotaDays, quotaFrom } from "@/lib/register/employer-quota";
import { pairKey } from "@/lib/register/several/pair-key";
import { casualDays, periodsOfPairs } from "@/lib/register/several/store";
import { periodsOf } from "@/lib/register/store";

/** What is known of many employers and workers, read at once, as of one moment. */
export type ContextSource = {
  /** All that `check` may know of this pair if it were sent at that moment; of a pair that was not asked for nothing is known. */
  contextFor: (
    employerId: string,
    personId: string | undefined,
    worker: WorkerIdentity | undefined,
    at: Date,
  ) => Context;
  /** As `employerQuotaDays`. */
  daysOfOthers: (employerId: string, personId: string | undefined) => string[];
};

/** What was read. */
type Read = {
  employers: ReadonlyMap<string, DatedEmployer>;
  periods: ReadonlyMap<string, Period[]>;
  refused: ReadonlyMap<string, string[]>;
  daysOfOthers: ContextSource["daysOfOthers"];
};

/**
 * Reads what `check` may know of these pairs, in three queries however many they are. Of contingents only what is declared
 * for these employers is known: by the worker, and of the employer's own by all his workers. `at`: when it would be sent.
 */
export async function contextSource(
  tx: Scoped,
  asked: readonly { employer: Employer; personId: string | undefined }[],
  at: Date,
): Promise<ContextSource> {
  const employers = new Map(asked.map(({ employer }) => [employer.id, employer]));
  const pairs = asked.flatMap(({ employer, personId }) => (personId ? [{ employerId: employer.id, personId }] : []));
  const [periods, refused, casual] = await Promise.all([
    periodsOfPairs(tx, pairs),
    refusedNumbersOf(tx, pairs),
    casualDays(tx, [...employers.keys()], { kind: EMPLOYER_QUOTA, from: quotaFrom(dayOf(at)) }),
  ]);
  const daysOfOthers = (employerId: string, personId: string | undefined) => [
    ...new Set((casual.get(employerId) ?? []).flatMap((it) => (it.personId === personId ? [] : it.day))),
  ];
  return sourceOf({ employers, periods, refused, daysOfOthers });
}

/** The same of one, read at the same time: of an employer out of reach nothing is known. */
export async function pairSource(
  tx: Scoped,
  employerId: string,
  personId: string | undefined,
  at: Date,
): Promise<ContextSource> {
  const pair = personId ? { employerId, personId } : undefined;
  const [employer, periods, refused, days] = await Promise.all([
    findDatedEmployer(tx, employerId),
    pair ? periodsOf(tx, employerId, pair.personId) : [],
    pair ? refusedNumbersOf(tx, [pair]) : new Map<string, string[]>(),
    employerQuotaDays(tx, employerId, personId, dayOf(at)),
  ]);
  return sourceOf({
    employers: new Map(employer && [[employerId, employer]]),
    periods: new Map(pair && [[pairKey(pair), periods]]),
    refused,
    daysOfOthers: () => days,
  });
}

function sourceOf({ employers, periods, refused, daysOfOthers }: Read): ContextSource {
  return {
    daysOfOthers,
    contextFor(employerId, personId, worker, moment) {
      const employer = employers.get(employerId);
      const key = personId ? pairKey({ employerId, personId }) : undefined;
      return {
        now: moment,
        ...workWeek(),
        employer: employer && factsOn(employer, dayOf(moment)),
        worker,
        addresses: ADDRESS_BOOK,
        usedElsewhere: {},
        daysOfOthers: daysOfOthers(employerId, personId),
        periods: key ? (periods.get(key) ?? []) : [],
        ...(key && { refusedNumbers: refused.get(key) ?? [] }),
      };
    },
  };
}
