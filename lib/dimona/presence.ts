import { committee } from "@/lib/dimona/committees";
import type { Content, EmployerKind, FieldName, Kind } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import type { Presence, Presences, WorkerType } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

/** What is known about the declaration besides its own fields. */
export type PresenceContext = { employerKind?: EmployerKind; period?: Period };

type Rule = (field: FieldName, content: Content, context: PresenceContext) => Presence;

const RULES: Record<Kind, Rule> = {
  IN: presenceInIn,
  OUT: (field) => given({ periodNumber: "required", endDate: "required" }, field),
  UPDATE: presenceInUpdate,
  CANCEL: (field) => given({ periodNumber: "required" }, field),
};

/** Whether a field must, may or must not be given in this declaration. */
export const presenceOf = (field: FieldName, content: Content, context: PresenceContext): Presence =>
  RULES[content.kind](field, content, context);

const given = (presences: Presences, field: FieldName): Presence => presences[field] ?? "forbidden";

/** As long as no type is chosen only what every type has is asked, and nothing but the period number is refused. */
function presenceInIn(field: FieldName, content: Content, { employerKind }: PresenceContext): Presence {
  if (field === "jointCommittee") return committeePresence(employerKind);
  const type = workerType(content.workerType);
  if (!type) return untyped(field);
  if (field === "endDate" && committee(content.jointCommittee)?.usingCompany) return "required";
  return given(type.in, field);
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

/** The characteristics (block 90374) are never part of an UPDATE. */
function presenceInUpdate(field: FieldName, _: Content, { period }: PresenceContext): Presence {
  if (field === "periodNumber") return "required";
  if (field === "workerType" || field === "jointCommittee") return "forbidden";
  const type = workerType(period?.workerType);
  if (!type || !period) return "optional";
  if (field === "startDate" && startMayMove(type, period)) return "optional";
  return given(type.update, field);
}

const startMayMove = (type: WorkerType, period: Period): boolean =>
  type.startFixedFrom !== undefined && period.startDate < type.startFixedFrom;
