import type { Content, FieldName } from "@/lib/dimona/declaration";
import { type PresenceContext, presenceOf } from "@/lib/dimona/presence";
import type { Presence } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

export type FormField = { name: FieldName; presence: Presence };

/** The order in which people think of it. The period number is absent: it comes from the period that was chosen. */
const ORDER = [
  "workerType",
  "jointCommittee",
  "startDate",
  "startHour",
  "endDate",
  "endHour",
  "plannedHours",
] as const satisfies readonly FieldName[];

/** The fields a form shows for this declaration, in order, without those that are forbidden. */
export function fieldsFor(content: Content, context: PresenceContext): FormField[] {
  return ORDER.map((name) => ({ name, presence: presenceOf(name, content, context) }))
    .filter(({ presence }) => presence !== "forbidden")
    .filter(({ name }) => isTimely(name, content, context));
}

/** What could be given, but not yet or not here: fields that wait for a worker type, and an end on an open period (00913-359). */
function isTimely(name: FieldName, content: Content, { period }: PresenceContext): boolean {
  if (content.kind === "IN")
    return ["workerType", "jointCommittee", "startDate"].includes(name) || workerType(content.workerType) !== undefined;
  return !(content.kind === "UPDATE" && name === "endDate" && period && period.endDate === undefined);
}
