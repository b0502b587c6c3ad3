import { expect, test } from "vitest";
import type { EmployerFacts } from "@/lib/dimona/context";
import { about, found, ordinaryIn, ordinaryPeriod } from "@/lib/dimona/rules/samples";

const employer = (changes: Partial<EmployerFacts>) => ({
  employer: {
    nssoNumber: "118203423",
    kind: "private",
    active: true,
    mandate: true,
    usualStartHour: "0800",
    ...changes,
  } satisfies EmployerFacts,
  periods: [ordinaryPeriod({ startDate: "2026-11-18" })],
});
const next = ordinaryIn({ startDate: "2026-11-18", jointCommittee: "140" });
const invalid = (zone: string) => `employer-number-invalid ${zone}-003 employer`;

const numbers: [string, Partial<EmployerFacts>, string[]][] = [
  ["a definitive number", {}, []],
  ["a wrong check digit", { nssoNumber: "118203424" }, [invalid("00011")]],
  ["the first of the domain", { nssoNumber: "000100006" }, []],
  ["the last of the domain", { nssoNumber: "199999934" }, []],
  ["below the domain, check digits right", { nssoNumber: "000099909" }, [invalid("00011")]],
  ["a provisional number", { nssoNumber: "5000000120", provisional: true }, []],
  ["a provisional number as a definitive one", { nssoNumber: "5000000120" }, [invalid("00011")]],
  ["a wrong provisional number", { nssoNumber: "5000000121", provisional: true }, [invalid("00948")]],
  ["an enterprise number alone", { nssoNumber: undefined, enterpriseNumber: "0477472701" }, []],
  ["a wrong enterprise number", { enterpriseNumber: "0477472702" }, [invalid("00014")]],
  ["no number", { nssoNumber: undefined }, ["employer-number-missing 90256-364 employer"]],
  ["no mandate", { mandate: false }, ["employer-no-mandate 90256-155 employer"]],
  ["not active", { active: false }, ["employer-inactive 90373-343 employer"]],
  [
    "everything at once",
    { mandate: false, active: false, nssoNumber: "1" },
    [invalid("00011"), "employer-no-mandate 90256-155 employer", "employer-inactive 90373-343 employer"],
  ],
];

test.each(numbers)("%s", (_, changes, expected) => {
  expect(found(next, employer(changes))).toEqual(expected);
});

test("an IN needs an employer, the other kinds name a period", () => {
  expect(found(next, { employer: undefined })).toEqual(["employer-missing 90256-364 employer"]);
  expect(found(about("OUT", { endDate: "2026-11-18" }), { ...employer({}), employer: undefined })).toEqual([]);
});

test("a period of an employer who is no longer active can be ended and cancelled, not updated", () => {
  const inactive = employer({ active: false });
  expect(found(about("OUT", { endDate: "2026-11-18" }), inactive)).toEqual([]);
  expect(found(about("CANCEL"), inactive)).toEqual([]);
  expect(found(about("UPDATE", { startDate: "2026-11-19" }), inactive)).toContain(
    "employer-inactive 90378-343 employer",
  );
});
