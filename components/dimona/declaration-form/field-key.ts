import type { IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import type { Kind } from "@/lib/dimona/declaration";
import type { Finding, FindingField } from "@/lib/dimona/finding";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";

/** A place of the form where a finding can stand. */
export type FieldKey = FindingField | `identity.${IdentityPartName}` | "name";

/** The id of the control at this place, to which the summary leads. */
export const fieldId = (key: FieldKey): string => `declare-${key.replace(".", "-")}`;

/** The part of the identity data that a place is about, if it is. */
export const partOf = (key: FieldKey): IdentityPartName | undefined =>
  IDENTITY_PARTS.find((part) => key === `identity.${part.name}`)?.name;

/** From top to bottom of the form. */
const ORDER: readonly FieldKey[] = [
  "periodNumber",
  "employer",
  "worker",
  ...IDENTITY_PARTS.map((part) => `identity.${part.name}` as const),
  "workerType",
  "jointCommittee",
  "startDate",
  "startHour",
  "endDate",
  "endHour",
  "plannedHours",
  "declaration",
];

export const inOrder = (one: FieldKey, other: FieldKey): number => ORDER.indexOf(one) - ORDER.indexOf(other);

/** Where a finding is shown: about identity data at their part; about parties that are fixed by a period, at the period. */
export function placeOf(finding: Finding, form: { kind: Kind; hasIdentity: boolean }): FieldKey {
  const part = IDENTITY_PARTS.find((it) => it.name === finding.values?.part)?.name;
  if (form.kind !== "IN" && ["employer", "worker", "workerType", "jointCommittee"].includes(finding.field))
    return "periodNumber";
  return finding.field === "worker" && part && form.hasIdentity ? `identity.${part}` : finding.field;
}
