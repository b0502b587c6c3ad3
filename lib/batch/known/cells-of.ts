import type { Cells } from "@/lib/batch/column";
import { type Content, FIELD_NAMES, type FieldName } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { formatDay, formatHour } from "@/lib/dimona/notation";

const written = (name: FieldName, text: string): string => {
  const { control } = FIELDS[name];
  if (control === "day") return formatDay(text);
  return control === "hour" ? formatHour(text) : text;
};

/** What a declaration says as an officer would type it: read again, the row says the same. */
export const cellsOf = (content: Content): Cells => ({
  kind: content.kind,
  ...Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const text = content[name];
      return text === undefined ? [] : [[name, written(name, text)]];
    }),
  ),
});
