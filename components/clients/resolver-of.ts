import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form";
import type { z } from "zod";

/**
 * A zod schema as react-hook-form wants it. `prepare` writes what was typed in canonical form (days, hours); the form
 * itself keeps what was typed, the submit handler gets what was prepared.
 */
export const resolverOf =
  <Form extends FieldValues>(
    schema: z.ZodType<unknown, Form>,
    prepare: (typed: Form) => Form,
  ): Resolver<Form, unknown, Form> =>
  (typed) => {
    const values = prepare(typed);
    const parsed = schema.safeParse(values);
    return parsed.success ? { values, errors: {} } : { values: {}, errors: toErrors<Form>(parsed.error.issues) };
  };

/** The first fault of each field, at its path. */
function toErrors<Form extends FieldValues>(issues: readonly z.core.$ZodIssue[]): FieldErrors<Form> {
  const errors: FieldErrors<Form> = {};
  const seen = new Set<string>();
  for (const { path, message } of issues) {
    const at = path.join(".");
    if (!seen.has(at)) set(errors, at, { type: "zod", message });
    seen.add(at);
  }
  return errors;
}
