"use client";

import { useCallback, useState } from "react";
import type { FormValues, IdentityPartName } from "@/components/dimona/declaration-form/form-values";
import type { FieldName } from "@/lib/dimona/declaration";

/** Where one text of the form is kept. */
export type TextPath = "insz" | "lastName" | "firstName" | `fields.${FieldName}` | `identity.${IdentityPartName}`;

type ValueAt<Path> = Path extends keyof FormValues ? FormValues[Path] : string;

/** What stands in the form, and how it is changed. */
export type FormHolder = {
  values: FormValues;
  setValue: <Path extends keyof FormValues | TextPath>(path: Path, value: ValueAt<Path>) => void;
  reset: (values: FormValues) => void;
};

/** The text at a path. */
export function textAt(values: FormValues, path: TextPath): string {
  const [group = "", name] = path.split(".");
  const held: unknown = Reflect.get(values, group);
  return String(name === undefined ? held : Reflect.get(Object(held), name));
}

/** The same values with another one at the path. */
export function withValue(values: FormValues, path: string, value: unknown): FormValues {
  const [group = "", name] = path.split(".");
  return { ...values, [group]: name === undefined ? value : { ...Reflect.get(values, group), [name]: value } };
}

/** Holds what is typed: a keystroke draws the form once. */
export function useFormValues(initial: FormValues): FormHolder {
  const [values, setValues] = useState(initial);
  const setValue: FormHolder["setValue"] = useCallback(
    (path, value) => setValues((before) => withValue(before, path, value)),
    [],
  );
  return { values, setValue, reset: setValues };
}
