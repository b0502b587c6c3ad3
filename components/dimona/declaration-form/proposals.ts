import { addDays, type Day, endOfQuarter, parseDay } from "@/lib/day";
import { toDimonaCommittee } from "@/lib/dimona/committees";
import type { EmployerFacts } from "@/lib/dimona/context";
import type { Content, FieldName } from "@/lib/dimona/declaration";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { isDay } from "@/lib/dimona/performance";
import type { Period } from "@/lib/dimona/period";
import { possibleKinds } from "@/lib/dimona/period-actions";
import { presenceOf } from "@/lib/dimona/presence";
import { workerType } from "@/lib/dimona/worker-types";

/** Why something is proposed; the hint says so as long as the proposal stands. */
export type Why = "own-committee" | "end-of-quarter" | "same-day" | "next-day" | "usual-hour" | "today";

/** The text of a field as a person would type it, and why. */
export type Proposal = { text: string; why: Why };
export type Proposals = Partial<Record<FieldName, Proposal>>;

export type Known = {
  today: Day;
  facts?: EmployerFacts;
  /** National number of the committee that was chosen by name, else the employer's default. */
  committee?: string;
  /** Of which an OUT speaks. */
  period?: Period;
};

/** What the form fills in for the person who types, field by field. Reads properties of the worker type alone. */
export function proposalsFor(content: Content, known: Known): Proposals {
  const found: Record<string, Proposal | undefined> =
    content.kind === "OUT"
      ? { endDate: endOfOut(known) }
      : content.kind === "IN"
        ? { jointCommittee: ownCommittee(content, known), startHour: usualHour(content, known), endDate: end(content) }
        : {};
  return Object.fromEntries(Object.entries(found).filter(([, proposal]) => proposal));
}

function ownCommittee({ workerType: code }: Content, { committee, facts }: Known): Proposal | undefined {
  const type = workerType(code);
  if (!type || !committee || facts?.kind !== "private") return undefined;
  return { text: toDimonaCommittee(committee, type.code), why: "own-committee" };
}

/** Where an hour must be given, work likely begins at the employer's usual one. */
function usualHour(content: Content, { facts }: Known): Proposal | undefined {
  const start = parseDay(content.startDate ?? "");
  const isAsked = presenceOf("startHour", content, { employerKind: facts?.kind }) === "required";
  return start && facts && isAsked ? { text: formatHour(facts.usualStartHour), why: "usual-hour" } : undefined;
}

function end(content: Content): Proposal | undefined {
  const type = workerType(content.workerType);
  const start = parseDay(content.startDate ?? "");
  if (!type || !start) return undefined;
  const wanted = (isDay(content) && type.proposedEndAsDay) || type.proposedEnd;
  if (wanted === "end-of-quarter") return { text: formatDay(endOfQuarter(start)), why: "end-of-quarter" };
  if (wanted !== "same-day") return undefined;
  if (type.withHours && crossesMidnight(content)) return { text: formatDay(addDays(start, 1)), why: "next-day" };
  return { text: formatDay(start), why: "same-day" };
}

const hour = /^\d{4}$/;

/** Work that ends at an earlier hour than it began, or at the same, ends the next day. */
const crossesMidnight = ({ startHour = "", endHour = "" }: Content): boolean =>
  hour.test(startHour) && hour.test(endHour) && endHour <= startHour;

/** Whoever reports an end mostly does so on the day itself; not of a period that lies ahead, or that an OUT cannot end. */
function endOfOut({ today, period }: Known): Proposal | undefined {
  if (!period || period.startDate > today) return undefined;
  const isPossible = possibleKinds(period).some((it) => it.kind === "OUT" && it.possible);
  return isPossible ? { text: formatDay(today), why: "today" } : undefined;
}
