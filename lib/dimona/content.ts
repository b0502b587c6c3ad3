import * as z from "zod";
import { type Content, FIELD_NAMES, type FieldName, KINDS } from "@/lib/dimona/declaration";

/** Longer than any field's domain: what is stored as typed must still have an end, and no NUL, which PostgreSQL cannot hold. */
const text = z
  .string()
  .max(200)
  .overwrite((typed) => typed.replaceAll("\0", ""))
  .optional();

const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, text])) as Record<FieldName, typeof text>;

/** The shape of a declaration's content as it comes from a form or from the database; `check` judges what it says. */
export const contentSchema = z.object({ kind: z.enum(KINDS), ...fields });

/** Content read back from the database; throws when it is none. Fields that are empty or absent are left out. */
export function toContent(json: unknown): Content {
  const { kind, ...rest } = contentSchema.parse(json);
  return {
    kind,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== "")),
  };
}

/** Whether two declarations say the same. */
export const sameContent = (one: Content, other: Content): boolean =>
  one.kind === other.kind && FIELD_NAMES.every((name) => (one[name] ?? "") === (other[name] ?? ""));
