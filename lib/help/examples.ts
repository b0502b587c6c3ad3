import type { FieldName } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { formatDimonaNumber, formatEnterpriseNumber, formatInsz, formatNssoNumber } from "@/lib/dimona/identifiers";
import type { MessagePart } from "@/lib/dimona/message-part";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { isField } from "@/lib/help/domain";

/** Canonical texts; numbers are invented, with right check digits. A list needs no example. */
export const EXAMPLES: Readonly<Partial<Record<MessagePart, string>>> = {
  employer: "199904195",
  worker: "65111899997",
  "identity.lastName": "Peeters",
  "identity.firstName": "An",
  "identity.birthDate": "1985-05-17",
  "identity.birthPlace": "Gent",
  "identity.birthCountry": "00150",
  "identity.nationality": "00150",
  "identity.street": "Kerkstraat",
  "identity.houseNumber": "12",
  "identity.postBox": "3A",
  "identity.zipCode": "9000",
  "identity.city": "Gent",
  "identity.country": "00150",
  periodNumber: "600165606187",
  subEntity: "12",
  usingCompanyEnterpriseNumber: "0477472701",
  usingCompanyName: "Boekhandel Leesproef BV",
  startDate: "2026-11-23",
  startHour: "0900",
  endDate: "2026-12-31",
  endHour: "1730",
  plannedHours: "96",
  workPlaceName: "Boekhandel Leesproef, filiaal Zuid",
  firstMonthCard: "123456789012",
  nextMonthCard: "123456789013",
  activityWithRisk: "001",
  ...addressExamples("usingCompany"),
  ...addressExamples("workPlace"),
};

function addressExamples(block: "usingCompany" | "workPlace"): Partial<Record<FieldName, string>> {
  return {
    [`${block}Street`]: "Kerkstraat",
    [`${block}HouseNumber`]: "12",
    [`${block}PostBox`]: "3A",
    [`${block}ZipCode`]: "9000",
    [`${block}City`]: "Gent",
    [`${block}Country`]: "00150",
  };
}

/** The example as a person types it. */
export function exampleOf(part: MessagePart): string | undefined {
  const text = EXAMPLES[part];
  return text === undefined ? undefined : (writers[part] ?? ofControl(part))(text);
}

const same = (text: string): string => text;
const writers: Partial<Record<MessagePart, (text: string) => string>> = {
  employer: formatNssoNumber,
  worker: formatInsz,
  "identity.birthDate": formatDay,
  periodNumber: formatDimonaNumber,
  usingCompanyEnterpriseNumber: formatEnterpriseNumber,
};

function ofControl(part: MessagePart): (text: string) => string {
  const control = isField(part) ? FIELDS[part].control : undefined;
  if (control === "day") return formatDay;
  return control === "hour" ? formatHour : same;
}
