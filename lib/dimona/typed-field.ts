import type { Day } from "@/lib/day";
import type { FieldName } from "@/lib/dimona/declaration";
import { FIELDS, type Field } from "@/lib/dimona/fields";
import { formatEnterpriseNumber, parseEnterpriseNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour, parseDayInput, parseHourInput } from "@/lib/dimona/notation";
import { OPEN_END } from "@/lib/dimona/open-end";

type Control = Field["control"];

const readers: Partial<Record<Control, (text: string, today: Day) => string | undefined>> = {
  day: parseDayInput,
  hour: parseHourInput,
  hours: (text) => text.trim(),
  number: (text) => text.trim(),
  "enterprise-number": parseEnterpriseNumber,
  "card-number": (text) => text.replace(/[\s.-]/g, ""),
};

/** The canonical text of what was typed in a field; what cannot be read is kept as typed, blanks alone are nothing. */
export function readField(name: FieldName, text: string, today: Day): string | undefined {
  if (text.trim() === "") return undefined;
  return readers[FIELDS[name].control]?.(text, today) ?? text;
}

const writers: Partial<Record<Control, (text: string) => string>> = {
  day: formatDay,
  hour: formatHour,
  "enterprise-number": (text) => (parseEnterpriseNumber(text) ? formatEnterpriseNumber(text) : text),
};

/** Canonical text as a person would type it; an end that was taken away is an empty field. */
export function showField(name: FieldName, text: string | undefined): string {
  if (text === undefined || (name === "endDate" && text === OPEN_END)) return "";
  return writers[FIELDS[name].control]?.(text) ?? text;
}
