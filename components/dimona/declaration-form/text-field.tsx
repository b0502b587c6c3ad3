"use client";

import type { ReactNode } from "react";
import { type FieldPath, useController } from "react-hook-form";
import { type FieldKey, fieldId } from "@/components/dimona/declaration-form/field-key";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { FormValues } from "@/components/dimona/declaration-form/form-values";
import { type ControlProps, Field } from "@/components/form/field";

/** What a control of one text gets: it is steered by the form, so that a proposal or a cure shows at once. */
export type TextInputProps = ControlProps &
  ReturnType<typeof useController<FormValues, TextPath>>["field"] & { value: string; maxLength: number };

type TextPath = Extract<
  FieldPath<FormValues>,
  "insz" | "lastName" | "firstName" | `fields.${string}` | `identity.${string}`
>;

export type TextFieldProps = {
  part: FormPart;
  /** Where its text is kept. */
  path: TextPath;
  /** Where its findings stand. */
  place: FieldKey;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  children: (input: TextInputProps) => ReactNode;
};

/** Longer than any domain of the RSZ; a draft keeps no more. */
const longest = 200;

/** One field of text, with its findings. */
export function TextField({ part, path, place, label, hint, optional, children }: TextFieldProps) {
  const { field } = useController({ control: part.form.control, name: path });
  const leave = () => {
    field.onBlur();
    part.touch(place);
  };
  return (
    <Field id={fieldId(place)} label={label} hint={hint} optional={optional} findings={part.findingsAt(place)}>
      {(control) => children({ ...control, ...field, value: String(field.value), onBlur: leave, maxLength: longest })}
    </Field>
  );
}
