import { committee, committeeOfWork } from "@/lib/dimona/committees";
import type { Content, EmployerKind, FieldName, Kind } from "@/lib/dimona/declaration";
import { isDay, isOfDays } from "@/lib/dimona/performance";
import type { Period } from "@/lib/dimona/period";
import { blockPresence } from "@/lib/dimona/presence-of-blocks";
import { usingCompanyOf } from "@/lib/dimona/using-company";
import type { Presence, Presences, WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** What is known about the declaration besides its own fields. */
export type PresenceContext = {
  employerKind?: EmployerKind;
  period?: Period;
  /** The employer is in the system of sub-entities; when it is not known the field is neither asked nor refused. */
  subEntities?: boolean;
};

type Rule = (field: FieldName, content: Content, context: PresenceContext) => Presence;

const OUT: Presences = { periodNumber: "required", endDate: "required" };
const CANCEL: Presences = { periodNumber: "required" };

const RULES: Record<Kind, Rule> = {
  IN: presenceInIn,
  OUT: (field) => given(OUT, field),
  UPDATE: presenceInUpdate,
  CANCEL: (field) => given(CANCEL, field),
};

/** Whether a field must, may or must not be given in this declaration. */
export const presenceOf = (field: FieldName, content: Content, context: PresenceContext): Presence =>
  RULES[content.kind](field, content, context);

const given = (presences: Presences, field: FieldName): Presence => presences[field] ?? "forbidden";

/** As long as no type is chosen only what every type has is asked, and nothing but the period number is refused. */
function presenceInIn(field: FieldName, content: Content, { employerKind, subEntities }: PresenceContext): Presence {
  if (field === "jointCommittee") return committeePresence(employerKind);
  if (field === "subEntity") return subEntityPresence(employerKind, subEntities);
  const type = workerType(content.workerType);
  const block = blockPresence(field, content, type);
  if (block) return block;
  if (!type) return untyped(field);
  if (field === "endDate" && committee(content.jointCommittee)?.usingCompany) return "required";
  if (field === "endHour" && mayBeByTheDay(type, content)) return "optional";
  if (!type.inAsDay) return given(type.in, field);
  return HOURS.has(field) && isOfDays(content) ? "forbidden" : given(isDay(content) ? type.inAsDay : type.in, field);
}

function untyped(field: FieldName): Presence {
  if (field === "periodNumber") return "forbidden";
  return field === "workerType" || field === "startDate" ? "required" : "optional";
}

/** Glossary 2023/3, zone 00046: required, but forbidden for provincial and local authorities. */
function committeePresence(kind: EmployerKind | undefined): Presence {
  if (kind === undefined) return "optional";
  return kind === "local-authority" ? "forbidden" : "required";
}

/** Sub-entities are of public employers (zone 00652); a private one has them only where that is known. */
function subEntityPresence(kind: EmployerKind | undefined, hasThem: boolean | undefined): Presence {
  if (hasThem === undefined) return kind === "private" ? "forbidden" : "optional";
  return hasThem ? "required" : "forbidden";
}

/** Casual work in horeca by the day has no end hour (zone 00778). */
const mayBeByTheDay = (type: WorkerType, content: Content): boolean =>
  type.casual === true &&
  committeeOfWork({ jointCommittee: content.jointCommittee, usingCompany: usingCompanyOf(content) })?.casual
    ?.dayLumpSum === true;

/** The characteristics (block 90374) and what goes with them are never part of an UPDATE. */
function presenceInUpdate(field: FieldName, _: Content, { period }: PresenceContext): Presence {
  if (field === "periodNumber") return "required";
  if (!UPDATABLE.has(field)) return "forbidden";
  const type = workerType(period?.workerType);
  if (!type || !period) return "optional";
  if (field === "startDate" && startMayMove(type, period)) return "optional";
  if (isFixed(type, period)) return "optional";
  if (HOURS.has(field) && type.hoursAreOfDayOnly && period.startHour === undefined) return "forbidden";
  return given(type.update, field);
}

const HOURS: ReadonlySet<FieldName> = new Set(["startHour", "endHour"]);
const UPDATABLE: ReadonlySet<FieldName> = new Set(["startDate", "startHour", "endDate", "endHour", "plannedHours"]);

const startMayMove = (type: WorkerType, period: Period): boolean =>
  type.startFixedFrom !== undefined && period.startDate < type.startFixedFrom;

/**
 * 90378, extra restrictions: no UPDATE of the type STX, nor of a horeca period with a lump sum. The lump sum of today
 * that this can mean is the one by the day.
 */
export const isFixed = (type: WorkerType | undefined, period: Period): boolean =>
  type?.notUpdatable === true ||
  (type?.casual === true && period.endHour === undefined && committeeOfWork(period)?.casual?.dayLumpSum === true);
