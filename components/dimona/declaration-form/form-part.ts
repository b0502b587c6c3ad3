import type { FieldKey } from "@/components/dimona/declaration-form/field-key";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { FormHolder } from "@/components/dimona/declaration-form/use-form-values";
import type { FieldFinding } from "@/components/form/finding-list";

/** What each part of the form works with. */
export type FormPart = {
  form: FormHolder;
  values: FormValues;
  /** What is to be shown at a place by now. */
  findingsAt: (key: FieldKey) => FieldFinding[];
  /** From now on findings of this place are shown. */
  touch: (key: FieldKey) => void;
};
