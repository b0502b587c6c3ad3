import { committee, toDimonaCommittee } from "@/lib/dimona/committees";
import type { Context } from "@/lib/dimona/context";
import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { presenceOf } from "@/lib/dimona/presence";
import type { WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** What an acceptance with a warning can mean that is no good news: the work is not what it was declared as, or not wholly. */
export const TROUBLES = ["flexi-conditions", "student-hours", "worker-days", "employer-days"] as const;
export type Trouble = (typeof TROUBLES)[number];

type Meaning = (type: WorkerType) => Trouble | undefined;

/**
 * Glossary 2023/3, blocks 90017 and 90256, and the RSZ's page on flexi-jobs. Article 17 over its contingent is refused, so
 * that nothing need be undone. Not here: late (-460) cannot be mended by declaring again; 00014-022, -348, -483, -514 and
 * -515 leave the work what it is; of 90017-058 the glossary does not say which work it is about.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  "90017-510": () => "flexi-conditions",
  "90017-369": ({ casual, quotas }) =>
    casual ? "worker-days" : quotas?.includes("STUDENT") ? "student-hours" : undefined,
  "90256-369": ({ casual }) => casual && "employer-days",
};

/** What this anomaly means for accepted work of this type; undefined when it harms nothing that another declaration mends. */
export function troubleOf(errorId: string, workerTypeCode: string | undefined): Trouble | undefined {
  const type = workerType(workerTypeCode);
  return type?.fallsBackTo === undefined ? undefined : MEANINGS[errorId]?.(type);
}

/** Each trouble among these anomalies, once. */
export const troublesOf = (errorIds: readonly string[], workerTypeCode: string | undefined): Trouble[] => [
  ...new Set(errorIds.flatMap((errorId) => troubleOf(errorId, workerTypeCode) ?? [])),
];

/**
 * Two declarations that put it right, in this order. `held` is the period as an IN would say it, `lost` what of it the
 * second declaration cannot say.
 */
export type WayOut = { cancel: Content; content: Content; held: Content; lost: FieldName[] };

/**
 * CANCEL of the period and an IN of the same work as an ordinary worker. `declared` is the IN that made the period, where
 * we hold it: it knows more than the period (a user's address). Undefined when there is nothing to undo (cancelled,
 * locked), or when the ordinary worker needs what nobody has said yet (the cards of construction, block 90375).
 */
export function wayOut(anomaly: string, declared: Content | undefined, period: Period): WayOut | undefined {
  const fallback = workerType(period.workerType)?.fallsBackTo;
  if (!fallback || !troubleOf(anomaly, period.workerType) || period.cancelled || period.locked) return undefined;
  if (asksCards(period)) return undefined;
  const held = heldContent(declared, period);
  const content = admitted({ ...held, workerType: fallback, jointCommittee: ordinaryCommittee(period, fallback) });
  const lost = FIELD_NAMES.filter((name) => held[name] !== undefined && content[name] === undefined);
  return { cancel: { kind: "CANCEL", periodNumber: period.number }, content, held, lost };
}

const asksCards = ({ jointCommittee, usingCompany }: Period): boolean =>
  [jointCommittee, usingCompany?.jointCommittee].some((it) => committee(it)?.controlCards);

/** Local authorities have no committee; an agency worker's stays; of casual work it is that of all other sectors. */
const ordinaryCommittee = ({ jointCommittee }: Period, fallback: string): string | undefined =>
  jointCommittee && toDimonaCommittee(jointCommittee, fallback);

/** The period as an IN would say it today: days and hours as they now are, whatever was declared first. */
function heldContent(declared: Content | undefined, period: Period): Content {
  const { jointCommittee, enterpriseNumber, name } = period.usingCompany ?? {};
  return given({
    usingCompanyCommittee: jointCommittee,
    usingCompanyEnterpriseNumber: enterpriseNumber,
    usingCompanyName: name,
    ...(declared?.kind === "IN" && declared),
    kind: "IN",
    workerType: period.workerType,
    jointCommittee: period.jointCommittee,
    subEntity: period.subEntity,
    startDate: period.startDate,
    startHour: period.startHour,
    endDate: period.endDate,
    endHour: period.endHour,
    plannedHours: period.plannedHours === undefined ? undefined : String(period.plannedHours),
  });
}

/** Without the fields that an IN of this type forbids. */
const admitted = (content: Content): Content => given(content, (name) => presenceOf(name, content, {}) !== "forbidden");

/** The fields that say something, and of them those that are kept. */
function given(content: Content, keep: (name: FieldName) => boolean = () => true): Content {
  const kept = FIELD_NAMES.filter((name) => content[name] !== undefined && keep(name));
  return { kind: content.kind, ...Object.fromEntries(kept.map((name) => [name, content[name]])) };
}

/** What would be known once the period is cancelled: by this the second declaration is judged before the first is sent. */
export const asIfCancelled = (context: Context, periodNumber: string): Context => ({
  ...context,
  periods: context.periods.map((it) => (it.number === periodNumber ? { ...it, cancelled: true } : it)),
});

/** A contingent may have been put right by a later change, and then the period's last result is an A; access is tested once, at the IN. */
export const standsStill = (trouble: Trouble, { cancelled, result }: Pick<Period, "cancelled" | "result">): boolean =>
  !cancelled && (trouble === "flexi-conditions" || result === "W");
