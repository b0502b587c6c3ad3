import fc from "fast-check";
import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { makeEnterpriseNumber, makeNssoNumber, makeProvisionalNumber } from "@/lib/dimona/identifiers-made";
import type { Employer } from "@/lib/employers/employer";
import { prepareForm, toForm } from "@/lib/employers/employer-form";
import { formatRszNumber, parseAnyRszNumber } from "@/lib/employers/rsz-number";
import { type EmployerForm, employerInput } from "@/lib/employers/schema";
import { employerForm } from "@/tests/factories/employer";

/** The faults of a form, each as `path: fault`. */
const faults = (wanted: Partial<EmployerForm>): string[] => {
  const parsed = employerInput.safeParse(employerForm(wanted));
  return parsed.success ? [] : parsed.error.issues.map((it) => `${it.path.join(".")}: ${it.message}`);
};

const row = (number: string, validFrom = "2019-01-01", validTo = "") => ({ number, validFrom, validTo });

test("a right form has no faults, and numbers come out as digits", () => {
  const parsed = employerInput.parse(
    employerForm({ enterpriseNumber: "BE 0477.472.701", numbers: [row("1182034-23")] }),
  );
  expect(parsed.enterpriseNumber).toBe("0477472701");
  expect(parsed.numbers).toEqual([{ number: "118203423", validFrom: "2019-01-01", validTo: undefined }]);
});

test.each<[string, Partial<EmployerForm>]>([
  ["name: missing", { name: "  " }],
  ["name: too-long", { name: "x".repeat(201) }],
  ["enterpriseNumber: enterprise-number", { enterpriseNumber: "0477.472.702" }],
  ["usualStartHour: not-an-hour", { usualStartHour: "2400" }],
  ["numbers.0.number: rsz-number", { numbers: [row("118203424")] }],
  ["numbers.0.number: missing", { numbers: [row("")] }],
  ["numbers.0.validFrom: not-a-day", { numbers: [row("118203423", "2019-02-29")] }],
  ["numbers.0.validTo: end-before-start", { numbers: [row("118203423", "2019-01-02", "2019-01-01")] }],
  ["numbers.1.number: number-twice", { numbers: [row("118203423"), row("1182034-23", "2020-01-01")] }],
  ["numbers: number-needed", { numbers: [], enterpriseNumber: "" }],
  ["jointCommittees.0.number: committee", { jointCommittees: [{ number: "XXX", isDefault: true }] }],
  ["jointCommittees: default-committee", { jointCommittees: [{ number: "302", isDefault: false }] }],
  [
    "jointCommittees: committee-forbidden",
    { kind: "local-authority", jointCommittees: [{ number: "302", isDefault: true }] },
  ],
  [
    "mandates.1.validFrom: mandates-overlap",
    { mandates: [{ validFrom: "2019-01-01", validTo: "2019-06-30" }, { validFrom: "2019-06-30" }] },
  ],
])("%s", (fault, wanted) => expect(faults(wanted)).toContain(fault));

test.each<[string, Partial<EmployerForm>]>([
  ["a name of 200", { name: "x".repeat(200) }],
  ["the last minute of the day", { usualStartHour: "2359" }],
  ["an end on the first day", { numbers: [row("118203423", "2019-01-01", "2019-01-01")] }],
  ["no number but an enterprise number", { numbers: [] }],
  [
    "a mandate the day after another",
    { mandates: [{ validFrom: "2019-01-01", validTo: "2019-06-30" }, { validFrom: "2019-07-01" }] },
  ],
])("%s is right", (_name, wanted) => expect(faults(wanted)).toEqual([]));

test("a number says itself whether it is provisional, in every notation", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_998_999 }), fc.boolean(), (seed, provisional) => {
      const number = provisional ? makeProvisionalNumber(seed) : makeNssoNumber(seed);
      for (const text of [number, formatRszNumber(number), ` ${number} `])
        expect(parseAnyRszNumber(text)).toEqual({ number, provisional });
    }),
  );
});

test("an employer that goes through its form unchanged is the same employer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_998_999 }), fc.boolean(), (seed, ended) => {
      const dates = { validFrom: "2019-01-01", ...(ended && { validTo: "2020-12-31" }) };
      const employer: Employer = {
        ...{ id: crypto.randomUUID(), version: 1, name: "Fictie", kind: "private", language: "fr" },
        ...{ usualStartHour: "0830", active: false, enterpriseNumber: makeEnterpriseNumber(seed), teams: [] },
        numbers: [{ number: makeNssoNumber(seed), provisional: false, ...dates }],
        jointCommittees: [{ number: "302", isDefault: true }],
        mandates: [dates],
      };
      const parsed = employerInput.parse(prepareForm(toForm(employer, []), toDay("2026-11-21")));
      expect(formatEnterpriseNumber(parsed.enterpriseNumber ?? "")).toBe(toForm(employer, []).enterpriseNumber);
      expect(parsed.numbers).toEqual([{ number: employer.numbers[0]?.number, validTo: undefined, ...dates }]);
      expect(parsed).toMatchObject({ usualStartHour: "0830", active: false, mandates: [dates], language: "fr" });
    }),
  );
});
