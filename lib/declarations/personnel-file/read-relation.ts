import { z } from "zod";
import type { Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { type PeriodEvent, periodHistory } from "@/lib/declarations/personnel-file/period-history";
import { workWeek } from "@/lib/declarations/work-week";
import type { Context } from "@/lib/dimona/context";
import type { Period } from "@/lib/dimona/period";
import { employerFacts } from "@/lib/employers/store";
import { findPerson } from "@/lib/people/store";
import { employerQuotaDays } from "@/lib/register/employer-quota";
import { findRelation } from "@/lib/register/store";

/** A relation with its periods, newest first, and the one of them that is looked at. */
export type RelationView = {
  id: string;
  employer: { id: string; name: string };
  worker: string;
  personId: string;
  /** The number that counts, masked, with the key by which it can be revealed. */
  number?: { id: string; masked: string };
  startDate?: string;
  endDate?: string;
  periods: Period[];
  selected?: Period;
  history: PeriodEvent[];
  /** What the law may know of them besides the moment. */
  known: Omit<Context, "now">;
  /** Days of the employer's own contingent that his other workers used: see `Context`. */
  daysOfOthers: string[];
};

/** One relation, recorded as consulted; undefined when unknown or out of reach. Without `period` the newest valid one is chosen. */
export async function readRelation(tx: Scoped, id: string, period?: string): Promise<RelationView | undefined> {
  const row = z.uuid().safeParse(id).success ? await findRelation(tx, id) : undefined;
  if (!row) return undefined;
  const { employerId, personId } = row;
  const detail = { relationId: id };
  await recordConsultation(tx, { screen: "relation", purpose: "look", employerId, personId, detail });
  const selected = choose(row.periods, period);
  const current = (await findPerson(tx, personId))?.numbers.find((it) => !it.validTo);
  return {
    id,
    employer: { id: row.employer.id, name: row.employer.name },
    worker: `${row.person.firstName} ${row.person.lastName}`.trim(),
    personId,
    ...(current && { number: { id: current.id, masked: current.masked } }),
    startDate: row.startDate ?? undefined,
    endDate: row.endDate ?? undefined,
    periods: row.periods,
    selected,
    known: { ...workWeek(), employer: await employerFacts(tx, employerId, dayOf(now())), periods: row.periods },
    history: selected ? await periodHistory(tx, selected.number) : [],
    daysOfOthers: await employerQuotaDays(tx, employerId, personId, dayOf(now())),
  };
}

const choose = (periods: readonly Period[], number: string | undefined): Period | undefined =>
  periods.find((it) => it.number === number) ?? periods.find((it) => !it.cancelled) ?? periods[0];
