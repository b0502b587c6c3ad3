import type { JsonObject, JsonValue } from "@/lib/rsz/json";

/** Without what is absent, in the order written. */
export function given(parts: Record<string, JsonValue | undefined>): JsonObject {
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) result[name] = value;
  return result;
}

/** The same as a block of its own: undefined when nothing is in it. */
export function block(parts: Record<string, JsonValue | undefined>): JsonObject | undefined {
  const result = given(parts);
  return Object.keys(result).length === 0 ? undefined : result;
}
