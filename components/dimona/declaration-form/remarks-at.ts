import { type FieldKey, partOf, placeOf } from "@/components/dimona/declaration-form/field-key";
import type { FormStart, RszRemark } from "@/components/dimona/declaration-form/form-start";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import { FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";

type Input = { start: FormStart; values: FormValues; shown: readonly { name: FieldName }[] };

/** What stands in the form apart from the fields of the content. */
const PARTIES: readonly FieldKey[] = ["employer", "worker"];

/** Where the form shows a remark: where it would show the same finding; at the declaration when that field is not drawn. */
function placeOfRemark({ field, part, code }: RszRemark, { start, values, shown }: Input): FieldKey {
  const finding = { rule: "", field, anomaly: code, severity: "blocking", ...(part && { values: { part } }) } as const;
  const place = placeOf(finding, { kind: start.frame.kind, hasIdentity: values.by === "identity" });
  const isDrawn =
    PARTIES.includes(place) ||
    partOf(place) !== undefined ||
    (place === "periodNumber" && start.frame.kind !== "IN") ||
    shown.some(({ name }) => name === place);
  return isDrawn ? place : "declaration";
}

/** The place of the field at which a form begins. */
export const placeOfFocus = ({ focus: field, frame: { kind } }: FormStart): FieldKey | undefined =>
  field && placeOf({ rule: "", field, severity: "blocking" }, { kind, hasIdentity: false });

/** What the RSZ said of the ancestor at this place, until the field says something else. Parties keep theirs until changed. */
export function remarksAt(key: FieldKey, input: Input): RszRemark[] {
  if (key === "declaration" || isChanged(key, input.start.values, input.values)) return [];
  return (input.start.ancestor?.remarks ?? []).filter((it) => placeOfRemark(it, input) === key);
}

/** What the RSZ said of it that belongs to no field of this form. */
export const remarksElsewhere = (input: Input): RszRemark[] =>
  (input.start.ancestor?.remarks ?? []).filter((it) => placeOfRemark(it, input) === "declaration");

function isChanged(key: FieldKey, before: FormValues, now: FormValues): boolean {
  const field = FIELD_NAMES.find((it) => it === key);
  if (field) return before.fields[field] !== now.fields[field];
  const part = partOf(key);
  if (part) return before.identity[part] !== now.identity[part];
  return key === "worker" ? before.person?.value !== now.person?.value : before.employer?.value !== now.employer?.value;
}
