import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import {
  type DeclarationEntryRow,
  declarationsWithin,
  type PeriodEntryRow,
  periodsWithin,
  type WorkerRow,
  workersAround,
} from "@/lib/batch/week/store";
import type { WeekBoard, WeekEntry, WeekQuota, WeekWorker } from "@/lib/batch/week/week-board";
import { addDays, type Day } from "@/lib/day";
import { formatInsz } from "@/lib/dimona/identifiers";
import { isState } from "@/lib/dimona/lifecycle";
import { outcomeOf } from "@/lib/dimona/outcome";
import type { Period } from "@/lib/dimona/period";
import { EMPLOYER_QUOTA } from "@/lib/dimona/quota-kinds";
import { quotaUsesOf } from "@/lib/dimona/quota-use";
import { employersByText } from "@/lib/employers/by-text/store";
import type { Employer } from "@/lib/employers/employer";
import { formatRszNumber } from "@/lib/employers/rsz-number";
import { findEmployer } from "@/lib/employers/store";
import { workersByText } from "@/lib/people/by-text/store";
import { readPeople } from "@/lib/people/several/store";
import { pairKey } from "@/lib/register/several/pair-key";
import { periodsOfPairs } from "@/lib/register/several/store";

/** Who worked here in the eight weeks before may be wanted again. */
const daysBefore = 56;
export const mostWorkers = 500;

/** `also`: people of this employer whom somebody put on the board. */
export type WeekAsked = { employerId: string; monday: Day; also: readonly string[] };

/**
 * An employer's week: the workers around it, and what was declared of this week and the one before. Undefined when the employer
 * is unknown or out of reach. Every worker shown is recorded as consulted.
 */
export function readWeek(scope: Scope, asked: WeekAsked): Promise<WeekBoard | undefined> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const employer = await findEmployer(tx, asked.employerId);
    if (!employer) return undefined;
    const { employerId, monday, also } = asked;
    const last = addDays(monday, 6);
    const around = { employerId, since: addDays(monday, -daysBefore), last, also, most: mostWorkers };
    const { rows, total } = await workersAround(tx, around);
    const about = { screen: "week", purpose: "look", employerId, detail: { from: monday } };
    const ids = rows.map(({ personId }) => personId);
    await recordConsultations(tx, about, ids);
    const span = { employerId, from: addDays(monday, -7), to: last };
    const entries = entriesOf(await periodsWithin(tx, span), await declarationsWithin(tx, span));
    return {
      employer: await employerOf(tx, employer),
      workers: await workersOf(tx, { employer, monday, rows }),
      entries: entries.filter(({ personId }) => ids.includes(personId)),
      more: Math.max(0, total - rows.length),
    };
  });
}

/** By name where that names no other within reach, else by the number that began last. */
async function employerOf(tx: Scoped, employer: Employer): Promise<WeekBoard["employer"]> {
  const { id, name, numbers, enterpriseNumber, jointCommittees } = employer;
  const named = (await employersByText(tx, [name])).get(name);
  const number = numbers.at(-1)?.number;
  const text = typeof named === "object" ? name : number ? formatRszNumber(number) : (enterpriseNumber ?? name);
  const committee = jointCommittees.find((it) => it.isDefault)?.number;
  return { id, name, text, ...(committee && { committee }) };
}

type Shown = { employer: Employer; monday: Day; rows: readonly WorkerRow[] };

async function workersOf(tx: Scoped, { employer, monday, rows }: Shown): Promise<WeekWorker[]> {
  const texts = await textsOf(tx, employer.id, rows);
  const pairs = rows.flatMap((it) => (it.workerType ? [{ employerId: employer.id, personId: it.personId }] : []));
  const periods = pairs.length > 0 ? await periodsOfPairs(tx, pairs) : new Map<string, Period[]>();
  const committee = employer.jointCommittees.find((it) => it.isDefault)?.number;
  return rows.map((row) => {
    const own = periods.get(pairKey({ employerId: employer.id, personId: row.personId })) ?? [];
    const text = texts.get(row.personId);
    return {
      personId: row.personId,
      name: nameOf(row) || (text ?? ""),
      ...(text && { text }),
      workerType: row.workerType ?? "",
      jointCommittee: (row.workerType ? row.jointCommittee : committee) ?? "",
      quotas: quotasOf(row, monday, own),
    };
  });
}

const nameOf = ({ lastName, firstName }: WorkerRow): string => `${lastName} ${firstName}`.trim();

/** A namesake's number comes along, since the row must hold it; that look is recorded too. */
async function textsOf(tx: Scoped, employerId: string, rows: readonly WorkerRow[]): Promise<Map<string, string>> {
  const named = await workersByText(
    tx,
    rows.map((row) => ({ employerId, name: nameOf(row) })),
  );
  const texts = new Map(
    rows.flatMap((row, at): [string, string][] => (named[at] === row.personId ? [[row.personId, nameOf(row)]] : [])),
  );
  const others = rows.filter((row) => !texts.has(row.personId)).map(({ personId }) => personId);
  const known = await readPeople(tx, others, { screen: "week", purpose: "namesake", employerId });
  for (const [id, { identity }] of known) if (identity.insz) texts.set(id, formatInsz(identity.insz));
  return texts;
}

/** Of the type last used here: how far the worker's own contingents are used, by what is known of this employer. */
function quotasOf({ workerType, jointCommittee }: WorkerRow, monday: Day, periods: readonly Period[]): WeekQuota[] {
  if (!workerType) return [];
  const content = { kind: "IN" as const, workerType, startDate: monday, ...(jointCommittee && { jointCommittee }) };
  return quotaUsesOf(content, { periods, usedElsewhere: {} })
    .filter(({ quota }) => quota.kind !== EMPLOYER_QUOTA)
    .map(({ quota, declared, span }) => ({
      kind: quota.kind,
      unit: quota.unit,
      used: declared,
      amount: quota.amount,
      span,
    }));
}

function entriesOf(periods: readonly PeriodEntryRow[], declarations: readonly DeclarationEntryRow[]): WeekEntry[] {
  const known = new Set(periods.map(({ declarationId }) => declarationId));
  return [
    ...periods.map(
      (it): WeekEntry => ({
        ...timesOf(it),
        key: it.number,
        outcome: it.result === "W" ? "warned" : "accepted",
        periodNumber: it.number,
        ...(it.declarationId && { declarationId: it.declarationId }),
        ...(it.cancelled && { cancelled: true as const }),
      }),
    ),
    ...declarations
      .filter(({ id }) => !known.has(id))
      .map(
        (it): WeekEntry => ({
          ...timesOf(it),
          key: it.id,
          outcome: isState(it.state) ? outcomeOf(it.state, it.result) : "stuck",
          declarationId: it.id,
        }),
      ),
  ];
}

const timesOf = (it: PeriodEntryRow | DeclarationEntryRow) => ({
  personId: it.personId,
  workerType: it.workerType,
  startDate: it.startDate,
  ...(it.jointCommittee && { jointCommittee: it.jointCommittee }),
  ...(it.startHour && { startHour: it.startHour }),
  ...(it.endDate && { endDate: it.endDate }),
  ...(it.endHour && { endHour: it.endHour }),
  ...(it.plannedHours !== null && { plannedHours: it.plannedHours }),
});
