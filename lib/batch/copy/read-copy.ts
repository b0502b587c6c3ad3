import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import type { CopyLine, CopyRead, Moment } from "@/lib/batch/copy/copy-line";
import { type LeftWhy, shifted, staysBehind } from "@/lib/batch/copy/shifted";
import { nextAfter, shiftBetween, spanOf, type Unit } from "@/lib/batch/copy/span";
import { inOf } from "@/lib/batch/known/in-of";
import type { KnownIn } from "@/lib/batch/known/known-period";
import { insUnderWay, lastBeginning, periodsBeginning } from "@/lib/batch/known/store";
import { type Day, toDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";

/** Which day or week of which employer, to which. `from` absent: the last one on which work began; `to`: the one after. */
export type CopyAsked = { employerId: string; unit: Unit; from?: Day | undefined; to?: Day | undefined; today: Day };

/** An IN that is there to be copied, and its copy or why there is none. */
export type Copied = KnownIn & ({ copy: Content } | { why: LeftWhy });

export type CopiedDays = Pick<CopyRead, "unit" | "source" | "target"> & { copied: Copied[] };

/**
 * The INs of a day or week as they stand in the mirror today, with those under way, and their copies. What was refused never became
 * a period; what was cancelled, or still runs on the new day, is told and not copied.
 */
export async function copiesOf(tx: Scoped, { employerId, unit, today, ...days }: CopyAsked): Promise<CopiedDays> {
  const from = days.from ?? toDay((await lastBeginning(tx, employerId, today)) ?? today);
  const to = days.to ?? nextAfter(unit, from, today);
  const source = spanOf(unit, from);
  const shift = shiftBetween(unit, from, to);
  const periods = (await periodsBeginning(tx, { ...source, employerId })).map((known) => ({
    ...known,
    content: inOf(known),
    cancelled: known.period.cancelled,
  }));
  const sent = (await insUnderWay(tx, { ...source, employerId })).map((known) => ({ ...known, cancelled: false }));
  const copied = [...periods, ...sent].map((it) => copyOf(it, shift));
  return { unit, source, target: spanOf(unit, to), copied };
}

function copyOf({ employer, worker, content, cancelled }: KnownIn & { cancelled: boolean }, shift: number): Copied {
  const known = { employer, worker, content };
  if (cancelled) return { ...known, why: "cancelled" };
  return staysBehind(content, shift) ? { ...known, why: "running" } : { ...known, copy: shifted(content, shift) };
}

const momentOf = ({ startDate, startHour, endDate, endHour }: Content): Moment => ({
  ...(startDate && { startDate }),
  ...(startHour && { startHour }),
  ...(endDate && { endDate }),
  ...(endHour && { endHour }),
});

const toLine = (it: Copied): CopyLine => ({
  worker: it.worker,
  workerType: it.content.workerType ?? "",
  was: momentOf(it.content),
  ...("copy" in it ? { becomes: momentOf(it.copy) } : { why: it.why }),
});

/** What a copy of an employer's day or week will hold, and what it will not. Every worker is recorded as consulted. */
export function readCopy(scope: Scope, asked: CopyAsked): Promise<CopyRead> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const { copied, ...rest } = await copiesOf(tx, asked);
    const { employerId } = asked;
    const detail = { from: rest.source.from, to: rest.source.to };
    await recordConsultations(
      tx,
      { screen: "copy-days", purpose: "look", employerId, detail },
      copied.map(({ worker }) => worker.id),
    );
    const lines = copied.map(toLine);
    return { ...rest, lines: lines.filter((it) => !it.why), leftOut: lines.filter((it) => it.why) };
  });
}
