import type { IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import { FIELD_NAMES, type Kind } from "@/lib/dimona/declaration";
import type { Finding, FindingField } from "@/lib/dimona/finding";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import { MESSAGE_PARTS } from "@/lib/dimona/message-part";

/** A place of the form where a finding can stand. */
export type FieldKey = FindingField | `identity.${IdentityPartName}` | `name.${NamePart}`;

/** What is typed of a worker whose number is new. */
export const NAME_PARTS = ["lastName", "firstName"] as const satisfies IdentityPartName[];
type NamePart = (typeof NAME_PARTS)[number];

/** The id of the control at this place, to which the summary leads. */
export const fieldId = (key: FieldKey): string => `declare-${key.replace(".", "-")}`;

const PLACES: readonly FieldKey[] = [
  "declaration",
  ...MESSAGE_PARTS,
  ...NAME_PARTS.map((part) => `name.${part}` as const),
];

/** The place whose control has this id. */
export const placeOfId = (id: string): FieldKey | undefined => PLACES.find((place) => fieldId(place) === id);

/** The part of the name or the identity data that a place is about, if it is. */
export const partOf = (key: FieldKey): IdentityPartName | undefined =>
  IDENTITY_PARTS.find(({ name }) => key === `identity.${name}` || key === `name.${name}`)?.name;

/** Our own rule, not the RSZ's: it knows the name by the number, our register does not. */
export const NAME_MISSING = "name-missing";

/** From top to bottom of the form. */
const ORDER: readonly FieldKey[] = [
  "periodNumber",
  "employer",
  "worker",
  ...NAME_PARTS.map((part) => `name.${part}` as const),
  ...IDENTITY_PARTS.map((part) => `identity.${part.name}` as const),
  ...FIELD_NAMES,
  "declaration",
];

export const inOrder = (one: FieldKey, other: FieldKey): number => ORDER.indexOf(one) - ORDER.indexOf(other);

/** Where a finding is shown: about identity data at their part; about parties that are fixed by a period, at the period. */
export function placeOf(finding: Finding, form: { kind: Kind; hasIdentity: boolean }): FieldKey {
  const part = IDENTITY_PARTS.find((it) => it.name === finding.values?.part)?.name;
  if (form.kind !== "IN" && ["employer", "worker", "workerType", "jointCommittee"].includes(finding.field))
    return "periodNumber";
  const typed = finding.rule === NAME_MISSING && NAME_PARTS.find((it) => it === part);
  if (typed) return `name.${typed}`;
  return finding.field === "worker" && part && form.hasIdentity ? `identity.${part}` : finding.field;
}
