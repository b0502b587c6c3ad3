import { expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { fieldsFor } from "@/lib/dimona/form-fields";
import type { PresenceContext } from "@/lib/dimona/presence";
import { about, ordinaryIn, ordinaryPeriod, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";

/** Short form: a field that may be left out has a question mark. */
const shown = (content: Content, context: PresenceContext): string =>
  fieldsFor(content, context)
    .map(({ name, presence }) => (presence === "optional" ? `${name}?` : name))
    .join(" ");

const employer = { employerKind: "private" } as const;
const closed = ordinaryPeriod({ endDate: "2026-11-30" });

const cases: [string, Content, PresenceContext, string][] = [
  ["before a type is chosen", { kind: "IN" }, employer, "workerType jointCommittee startDate"],
  ["an ordinary worker", ordinaryIn(), employer, "workerType jointCommittee startDate endDate?"],
  [
    "an agency worker",
    ordinaryIn({ jointCommittee: "322" }),
    employer,
    "workerType jointCommittee usingCompanyCommittee usingCompanyEnterpriseNumber? usingCompanyName? startDate endDate",
  ],
  [
    "an agency worker whose user has a number",
    ordinaryIn({ jointCommittee: "322", usingCompanyEnterpriseNumber: "0477472701" }),
    employer,
    "workerType jointCommittee usingCompanyCommittee usingCompanyEnterpriseNumber? startDate endDate",
  ],
  [
    "an agency worker whose user has a name",
    ordinaryIn({ jointCommittee: "322", usingCompanyName: "Acme GmbH" }),
    employer,
    "workerType jointCommittee usingCompanyCommittee usingCompanyName? usingCompanyStreet usingCompanyHouseNumber usingCompanyPostBox? usingCompanyZipCode usingCompanyCity usingCompanyCountry startDate endDate",
  ],
  ["a student", studentIn(), employer, "workerType jointCommittee startDate endDate plannedHours workPlaceName?"],
  [
    "a student who works elsewhere",
    studentIn({ workPlaceName: "Winkel" }),
    employer,
    "workerType jointCommittee startDate endDate plannedHours workPlaceName? workPlaceStreet workPlaceHouseNumber workPlacePostBox? workPlaceZipCode workPlaceCity workPlaceCountry",
  ],
  [
    "in construction",
    ordinaryIn({ workerType: "BCW", jointCommittee: "124" }),
    employer,
    "workerType jointCommittee startDate endDate? firstMonthCard nextMonthCard",
  ],
  [
    "a training",
    ordinaryIn({ workerType: "IVT" }),
    employer,
    "workerType jointCommittee startDate endDate employmentNature workerStatus activityWithRisk?",
  ],
  [
    "casual work in horeca",
    ordinaryIn({ workerType: "EXT", jointCommittee: "302" }),
    employer,
    "workerType jointCommittee startDate startHour endDate endHour?",
  ],
  [
    "an employer with sub-entities",
    ordinaryIn(),
    { ...employer, subEntities: true },
    "workerType jointCommittee subEntity startDate endDate?",
  ],
  [
    "a flexi-job",
    ordinaryIn({ workerType: "FLX" }),
    employer,
    "workerType jointCommittee startDate startHour? endDate? endHour?",
  ],
  [
    "a flexi-job with an hour is of one day",
    ordinaryIn({ workerType: "FLX", startHour: "1000" }),
    employer,
    "workerType jointCommittee startDate startHour endDate endHour",
  ],
  [
    "a flexi-job of many days",
    ordinaryIn({ workerType: "FLX", endDate: "2026-12-31" }),
    employer,
    "workerType jointCommittee startDate endDate?",
  ],
  ["a local authority", ordinaryIn(), { employerKind: "local-authority" }, "workerType startDate endDate?"],
  ["an OUT", about("OUT"), { ...employer, period: ordinaryPeriod() }, "endDate"],
  ["an UPDATE of an open period", about("UPDATE"), { ...employer, period: ordinaryPeriod() }, "startDate?"],
  ["an UPDATE of a closed period", about("UPDATE"), { ...employer, period: closed }, "startDate? endDate?"],
  ["an UPDATE of a student", about("UPDATE"), { ...employer, period: studentPeriod() }, "endDate? plannedHours"],
  ["a CANCEL", about("CANCEL"), { ...employer, period: closed }, ""],
];

test.each(cases)("%s", (_, content, context, expected) => {
  expect(shown(content, context)).toBe(expected);
});

test("every field has a title in four languages and stands under its own name", () => {
  for (const [name, field] of Object.entries(FIELDS)) {
    expect(field.name).toBe(name);
    expect(field.zone).toMatch(/^\d{5}$/);
    expect(Object.values(field.title).filter(Boolean)).toHaveLength(4);
  }
});
