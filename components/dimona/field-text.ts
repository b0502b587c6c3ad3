import { committee } from "@/lib/dimona/committees";
import type { FieldName } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { formatDimonaNumber, formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Texts } from "@/lib/dimona/texts";
import { workerType } from "@/lib/dimona/worker-types";

type Language = keyof Texts;

const named = (code: string, title: Texts | undefined, language: Language): string =>
  title ? `${code} – ${title[language]}` : code;

/** `STU – Student`; an unknown code stands alone. */
export const workerTypeText = (code: string, language: Language): string =>
  named(code, workerType(code)?.title, language);

/** `XXX – …`; an unknown value stands alone. */
export const committeeText = (value: string, language: Language): string =>
  named(value, committee(value)?.title, language);

/** What stands in a field, as people read it; what could not be read comes back as it is. `open` names an end taken away. */
export function fieldText(name: FieldName, value: string, language: Language, open: string): string {
  switch (FIELDS[name].control) {
    case "day":
      return value === OPEN_END ? open : formatDay(value);
    case "hour":
      return formatHour(value);
    case "worker-type":
      return workerTypeText(value, language);
    case "committee":
      return committeeText(value, language);
    case "period-number":
      return formatDimonaNumber(value);
    case "choice":
      return FIELDS[name].options?.find((it) => it.value === value)?.title[language] ?? value;
    case "enterprise-number":
      return formatEnterpriseNumber(value);
    default:
      return value;
  }
}
