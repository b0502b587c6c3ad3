import { expect, test } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";
import { about, found, ordinaryPeriod, studentPeriod } from "@/lib/dimona/rules/samples";

/** Periods still to begin, so that nothing here is late. */
const open = ordinaryPeriod({ startDate: "2026-12-01" });
const closed = ordinaryPeriod({ startDate: "2026-12-01", endDate: "2026-12-15" });
const student = studentPeriod({ startDate: "2026-12-01", endDate: "2026-12-15" });
const update = (changes: Partial<Content>) => about("UPDATE", changes);
const nothing = "nothing-changed 90378-444 declaration";

const cases: [string, Content, Period, string[]][] = [
  ["no date at all", update({}), closed, ["no-date 90378-360 declaration"]],
  ["planned hours alone", update({ plannedHours: "90" }), student, ["no-date 90378-360 declaration"]],
  ["planned hours with the end as it is", update({ plannedHours: "90", endDate: "2026-12-15" }), student, []],
  ["all as it is", update({ plannedHours: "80", endDate: "2026-12-15" }), student, [nothing]],
  ["the same end", update({ endDate: "2026-12-15" }), closed, [nothing]],
  ["an end a day earlier", update({ endDate: "2026-12-14" }), closed, []],
  ["an end a day later", update({ endDate: "2026-12-16" }), closed, []],
  ["a start a day earlier", update({ startDate: "2026-11-30" }), open, []],
  ["the same start", update({ startDate: "2026-12-01" }), open, [nothing]],
  ["a start a day later", update({ startDate: "2026-12-02" }), open, ["start-later 00910-344 startDate"]],
  ["an end on an open period", update({ endDate: "2026-12-15" }), open, ["end-on-open-period 00913-359 endDate"]],
  ["reopening a closed period", update({ endDate: "9999-12-31" }), closed, []],
  ["reopening an open period", update({ endDate: "9999-12-31" }), open, [nothing]],
  [
    "reopening a student's period",
    update({ endDate: "9999-12-31", plannedHours: "80" }),
    student,
    ["reopening-forbidden 90378-368 endDate"],
  ],
  [
    "reopening an agency worker's period",
    update({ endDate: "9999-12-31" }),
    { ...closed, jointCommittee: "322" },
    ["reopening-forbidden 90378-368 endDate"],
  ],
];

test.each(cases)("%s", (_, content, period, expected) => {
  expect(found(content, { periods: [period] })).toEqual(expected);
});
