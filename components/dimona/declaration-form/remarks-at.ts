import type { FieldKey } from "@/components/dimona/declaration-form/field-key";
import type { FormStart } from "@/components/dimona/declaration-form/form-start";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { FieldFinding } from "@/components/form/finding-list";
import { FIELD_NAMES } from "@/lib/dimona/declaration";

type Input = { start: FormStart; values: FormValues; explanation: string };

/** What the RSZ said of the ancestor at this field, until the field says something else. Parties keep theirs until changed. */
export function remarksAt(key: FieldKey, { start, values, explanation }: Input): FieldFinding[] {
  if (key === "declaration" || isChanged(key, start.values, values)) return [];
  const mine = (start.ancestor?.remarks ?? []).filter((it) => it.field === key);
  return mine.map(({ code, text }) => ({ severity: "warning", code, text, explanation }));
}

function isChanged(key: FieldKey, before: FormValues, now: FormValues): boolean {
  const field = FIELD_NAMES.find((it) => it === key);
  if (field) return before.fields[field] !== now.fields[field];
  return key === "worker" ? before.person?.value !== now.person?.value : before.employer?.value !== now.employer?.value;
}
