import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { type PresenceContext, presenceOf } from "@/lib/dimona/presence";
import type { Presence } from "@/lib/dimona/worker-type";
import { workerType } from "@/lib/dimona/worker-types";

export type FormField = { name: FieldName; presence: Presence };

/** The order in which people think of it is that of the names. The period number comes from the period that was chosen. */
const ORDER = FIELD_NAMES.filter((name) => name !== "periodNumber");

/** The fields a form shows for this declaration, in order, without those that are forbidden. */
export function fieldsFor(content: Content, context: PresenceContext): FormField[] {
  return ORDER.map((name) => ({ name, presence: presenceOf(name, content, context) }))
    .filter(({ presence }) => presence !== "forbidden")
    .filter((field) => isTimely(field, content, context));
}

/** What could be given, but not yet or not here: fields that wait for a worker type, and an end on an open period (00913-359). */
function isTimely({ name, presence }: FormField, content: Content, { period }: PresenceContext): boolean {
  if (content.kind === "IN") {
    if (FIRST.has(name)) return true;
    return workerType(content.workerType) !== undefined && !isIdle(name, presence, content);
  }
  return !(content.kind === "UPDATE" && name === "endDate" && period && period.endDate === undefined);
}

const FIRST: ReadonlySet<FieldName> = new Set(["workerType", "jointCommittee", "startDate"]);

/** The user is named by its number or by name and address: what belongs to the other way is not asked for. */
function isIdle(name: FieldName, presence: Presence, content: Content): boolean {
  if (presence !== "optional") return false;
  const { usingCompanyEnterpriseNumber: number, usingCompanyName: called } = content;
  if (name === "subEntity") return content.subEntity === undefined;
  if (name === "usingCompanyName") return number !== undefined && called === undefined;
  if (name === "usingCompanyEnterpriseNumber") return called !== undefined && number === undefined;
  return name.startsWith("usingCompany") && called === undefined && content[name] === undefined;
}
