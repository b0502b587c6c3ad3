import type { Content, FieldName } from "@/lib/dimona/declaration";
import { anomalyOf, FIELDS } from "@/lib/dimona/fields";
import {
  agencyIn,
  agencyInByNumber,
  casualIn,
  constructionIn,
  differ,
  type LedgerCase,
  shopIn,
  trainingIn,
  without,
} from "@/lib/dimona/ledger-cases/ledger-case";
import { about, NUMBER, ordinaryIn, ordinaryPeriod, studentIn } from "@/lib/dimona/rules/samples";

const open = { periods: [ordinaryPeriod()] };
const closed = { periods: [ordinaryPeriod({ endDate: "2026-11-30" })] };
const numberOf = (field: FieldName, suffix: "001" | "003" | "005"): string => anomalyOf(FIELDS[field], suffix) ?? "";

const missing = (field: FieldName, full: Content): LedgerCase =>
  differ(numberOf(field, "001"), without(full, field), full);

const MISSING: readonly LedgerCase[] = [
  missing("jointCommittee", ordinaryIn()),
  missing("workerStatus", trainingIn()),
  missing("usingCompanyStreet", agencyIn()),
  missing("usingCompanyHouseNumber", agencyIn()),
  missing("usingCompanyZipCode", agencyIn()),
  missing("usingCompanyCity", agencyIn()),
  missing("usingCompanyCountry", agencyIn()),
  missing("workerType", ordinaryIn()),
  missing("firstMonthCard", constructionIn()),
  missing("nextMonthCard", constructionIn()),
  missing("startHour", casualIn()),
  missing("endHour", casualIn({ jointCommittee: "145" })),
  missing("startDate", ordinaryIn()),
  missing("endDate", studentIn()),
  missing("plannedHours", studentIn()),
  missing("employmentNature", trainingIn()),
  differ("00913-001", { kind: "CANCEL" }, about("CANCEL"), open),
];

/** The first text is refused, the second is the last that is not. */
const invalid = (field: FieldName, of: (changes: Partial<Content>) => Content, bad: string, good: string): LedgerCase =>
  differ(numberOf(field, "003"), of({ [field]: bad }), of({ [field]: good }));

const x = (length: number): string => "x".repeat(length);

const INVALID: readonly LedgerCase[] = [
  invalid("jointCommittee", ordinaryIn, "999", "XXX"),
  invalid("workerStatus", trainingIn, "F3", "F2"),
  invalid("usingCompanyEnterpriseNumber", agencyInByNumber, "0477472702", "0477472701"),
  invalid("usingCompanyName", agencyIn, x(97), x(96)),
  invalid("usingCompanyStreet", agencyIn, x(43), x(42)),
  invalid("usingCompanyHouseNumber", agencyIn, x(11), x(10)),
  invalid("usingCompanyPostBox", agencyIn, x(5), x(4)),
  invalid("workerType", ordinaryIn, "TRS", "OTH"),
  invalid("firstMonthCard", constructionIn, "12345678901", "123456789011"),
  invalid("nextMonthCard", constructionIn, "1234567890123", "123456789010"),
  invalid("workPlaceName", shopIn, x(97), x(96)),
  invalid("startHour", casualIn, "2400", "0000"),
  invalid("endHour", casualIn, "1860", "1859"),
  invalid("startDate", ordinaryIn, "2026-02-29", "2026-11-18"),
  invalid("endDate", ordinaryIn, "2026-11-31", "2026-11-30"),
  invalid("plannedHours", studentIn, "1000", "999"),
  invalid("employmentNature", trainingIn, "CLERK", "EMPLOYEE"),
  differ("00913-003", about("CANCEL", { periodNumber: "600165606188" }), about("CANCEL"), open),
  {
    errorId: "00652-003",
    raises: { content: ordinaryIn({ subEntity: x(3) }), context: { employer: subEntityEmployer() } },
    clear: { content: ordinaryIn({ subEntity: "1234567890" }), context: { employer: subEntityEmployer() } },
  },
];

function subEntityEmployer() {
  return { nssoNumber: "118203423", kind: "private", usualStartHour: "0800", federalSubEntities: true } as const;
}

const forbidden = (field: FieldName, text: string, clear: Content, bare: Content): LedgerCase =>
  differ(numberOf(field, "005"), { ...bare, [field]: text }, clear);

const FORBIDDEN: readonly LedgerCase[] = [
  forbidden("usingCompanyCommittee", "XXX", agencyIn(), ordinaryIn()),
  forbidden("workerStatus", "F1", trainingIn(), ordinaryIn()),
  forbidden("usingCompanyEnterpriseNumber", "0477472701", agencyInByNumber(), ordinaryIn()),
  forbidden("usingCompanyName", "Acme GmbH", agencyIn(), ordinaryIn()),
  forbidden("workPlaceStreet", "Nieuwstraat", shopIn(), studentIn()),
  forbidden("workPlaceHouseNumber", "1", shopIn(), studentIn()),
  forbidden("workPlacePostBox", "1", shopIn({ workPlacePostBox: "1" }), studentIn()),
  forbidden("workPlaceZipCode", "1000", shopIn(), studentIn()),
  forbidden("workPlaceCity", "Brussel", shopIn(), studentIn()),
  forbidden("workPlaceCountry", "00150", shopIn(), studentIn()),
  forbidden("firstMonthCard", "123456789012", constructionIn(), ordinaryIn()),
  forbidden("nextMonthCard", "123456789012", constructionIn(), ordinaryIn()),
  forbidden("workPlaceName", "Winkel", shopIn(), ordinaryIn()),
  forbidden("startHour", "1000", casualIn(), ordinaryIn()),
  forbidden("endHour", "1800", casualIn(), ordinaryIn()),
  forbidden("plannedHours", "80", studentIn(), ordinaryIn()),
  forbidden("employmentNature", "WORKER", trainingIn(), ordinaryIn()),
  forbidden("periodNumber", NUMBER, ordinaryIn(), ordinaryIn()),
  differ(
    "00910-005",
    about("OUT", { startDate: "2026-11-02", endDate: "2026-11-30" }),
    about("OUT", { endDate: "2026-11-30" }),
    open,
  ),
  differ("00911-005", about("CANCEL", { endDate: "2026-11-30" }), about("CANCEL"), closed),
  {
    errorId: "00652-005",
    raises: { content: ordinaryIn({ subEntity: "1" }) },
    clear: { content: ordinaryIn({ subEntity: "1" }), context: { employer: subEntityEmployer() } },
  },
  {
    errorId: "00652-001",
    raises: { content: ordinaryIn(), context: { employer: subEntityEmployer() } },
    clear: { content: ordinaryIn() },
  },
];

/** -001, -003 and -005 of the fields of a declaration. */
export const FIELD_CASES: readonly LedgerCase[] = [...MISSING, ...INVALID, ...FORBIDDEN];
