import type { UseFormReturn } from "react-hook-form";
import type { FieldKey } from "@/components/dimona/declaration-form/field-key";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import type { FieldFinding } from "@/components/form/finding-list";

/** What each part of the form works with. */
export type FormPart = {
  form: UseFormReturn<FormValues>;
  values: FormValues;
  /** What is to be shown at a place by now. */
  findingsAt: (key: FieldKey) => FieldFinding[];
  /** From now on findings of this place are shown. */
  touch: (key: FieldKey) => void;
};
