import { parseDay } from "@/lib/day";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import type { Period } from "@/lib/dimona/period";
import { EMPLOYER_QUOTA, quotaKindsOf } from "@/lib/dimona/quota-kinds";
import { QUOTA_KINDS, type Quota, type QuotaKind, quotaOn, sameSpan, spanOf } from "@/lib/dimona/quotas";
import { usingCompanyOf } from "@/lib/dimona/using-company";

/** How far a contingent is used, by what is known here. Hours or days, as the contingent says. */
export type QuotaUse = {
  quota: Quota;
  /** `2026`, or `2026-Q3`. */
  span: string;
  /** By what the register holds, and what is known of elsewhere. */
  declared: number;
  /** What the declaration adds; none for a day that counts already. */
  adds: number;
  total: number;
  /** Beyond the amount; 0 up to the last hour or day. */
  over: number;
};

/** What is known of the use: the worker's periods with this employer, the days of his other workers, what is used elsewhere. */
export type KnownUse = Pick<Context, "periods" | "daysOfOthers" | "usedElsewhere">;

/** A piece of work that begins on `start`: its hours, or 1 for its day. The period `except` is the one it stands for. */
export type PieceOfWork = { start: string; adds: number; except?: string };

/**
 * A contingent on the day on which a piece of work begins; undefined when there was none then. Cancelled periods do not
 * count, nor does the one that is declared anew. A day counts once, whatever its performances, and a night for the day on which it begins.
 */
export function quotaUse(kind: QuotaKind, work: PieceOfWork, known: KnownUse): QuotaUse | undefined {
  const quota = quotaOn(kind, work.start);
  if (!quota) return undefined;
  const periods = usersOf(quota, work, known.periods);
  const { used, adds } = quota.unit === "hours" ? ofHours(periods, work) : ofDays(quota, periods, work, known);
  const declared = used + (known.usedElsewhere?.[kind] ?? 0);
  const total = declared + adds;
  return { quota, span: spanOf(quota, work.start), declared, adds, total, over: Math.max(0, total - quota.amount) };
}

const usersOf = (quota: Quota, { start, except }: PieceOfWork, periods: readonly Period[]): Period[] =>
  periods.filter(
    (it) =>
      !it.cancelled &&
      it.number !== except &&
      sameSpan(quota, it.startDate, start) &&
      quotaKindsOf(it).includes(quota.kind),
  );

type Used = { used: number; adds: number };

const ofHours = (periods: readonly Period[], { adds }: PieceOfWork): Used => ({
  used: periods.reduce((sum, it) => sum + (it.plannedHours ?? 0), 0),
  adds,
});

function ofDays(quota: Quota, periods: readonly Period[], { start, adds }: PieceOfWork, known: KnownUse): Used {
  const others = quota.kind === EMPLOYER_QUOTA ? (known.daysOfOthers ?? []) : [];
  const days = new Set([...periods.map((it) => it.startDate), ...others.filter((day) => sameSpan(quota, day, start))]);
  return { used: days.size, adds: adds > 0 && !days.has(start) ? 1 : 0 };
}

/** The contingents that the work of a declaration uses on the day on which it begins; none while that day cannot be read. */
export function quotaUsesOf(content: Content, known: KnownUse): QuotaUse[] {
  const period = content.kind === "IN" ? undefined : known.periods.find((it) => it.number === content.periodNumber);
  const start = parseDay(content.startDate ?? period?.startDate ?? "");
  if (!start) return [];
  return kindsOf(content, period).flatMap((kind) => {
    const unit = quotaOn(kind, start)?.unit;
    return quotaUse(kind, { start, ...changeOf(content, period, unit) }, known) ?? [];
  });
}

const kindsOf = (content: Content, period: Period | undefined): readonly QuotaKind[] =>
  quotaKindsOf(
    period ?? {
      workerType: content.workerType ?? "",
      jointCommittee: content.jointCommittee,
      usingCompany: usingCompanyOf(content),
    },
  );

/** An OUT changes nothing of what counts; a CANCEL takes its period away; an UPDATE puts its own in the place of it. */
function changeOf(
  content: Content,
  period: Period | undefined,
  unit: Quota["unit"] | undefined,
): Omit<PieceOfWork, "start"> {
  if (content.kind === "OUT" || period?.cancelled) return { adds: 0 };
  if (content.kind === "CANCEL") return { adds: 0, except: period?.number };
  return { adds: unit === "hours" ? plannedHours(content, period) : 1, except: period?.number };
}

/** The hours that would be planned if a declaration were accepted: its own, else those that stand; 0 when they cannot be read. */
export function plannedHours({ plannedHours: typed }: Content, period: Period | undefined): number {
  if (typed === undefined) return period?.plannedHours ?? 0;
  return FIELDS.plannedHours.accepts(typed) ? Number(typed) : 0;
}

/** The contingents of a calendar year that live periods use, each span once, in order. `year` is `2026`. */
export function quotaUsesOfYear(year: string, known: KnownUse): QuotaUse[] {
  const live = known.periods.filter((it) => !it.cancelled && it.startDate.startsWith(year));
  return QUOTA_KINDS.flatMap((kind) => {
    const uses = live
      .filter((it) => quotaKindsOf(it).includes(kind))
      .map((it) => it.startDate)
      .sort()
      .flatMap((start) => quotaUse(kind, { start, adds: 0 }, known) ?? []);
    // The last that begins in a span says how much there is of it.
    return [...new Map(uses.map((it) => [it.span, it])).values()];
  });
}
