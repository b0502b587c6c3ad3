"use client";

import type { ChangeEvent, ReactNode } from "react";
import { type FieldKey, fieldId } from "@/components/dimona/declaration-form/field-key";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import { type TextPath, textAt } from "@/components/dimona/declaration-form/use-form-values";
import { type ControlProps, Field } from "@/components/form/field";

/** What a control of one text gets: it is steered by the form, so that a proposal or a cure shows at once. */
export type TextInputProps = ControlProps & {
  name: TextPath;
  value: string;
  maxLength: number;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void;
  onBlur: () => void;
};

export type TextFieldProps = {
  part: FormPart;
  /** Where its text is kept. */
  path: TextPath;
  /** Where its findings stand. */
  place: FieldKey;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  wide?: boolean;
  children: (input: TextInputProps) => ReactNode;
};

/** Longer than any domain of the RSZ; a draft keeps no more. */
const longest = 200;

/** One field of text, with its findings. */
export function TextField({ part, path, place, label, hint, optional, wide, children }: TextFieldProps) {
  const input = {
    name: path,
    value: textAt(part.values, path),
    maxLength: longest,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      part.form.setValue(path, event.target.value),
    onBlur: () => part.touch(place),
  };
  return (
    <Field
      help
      id={fieldId(place)}
      label={label}
      hint={hint}
      optional={optional}
      wide={wide}
      findings={part.findingsAt(place)}
    >
      {(control) => children({ ...control, ...input })}
    </Field>
  );
}
