import { describe, expect, test } from "vitest";
import { check } from "@/lib/dimona/check";
import type { IdentityData } from "@/lib/dimona/declaration";
import { found, ordinaryIn, sampleContext } from "@/lib/dimona/rules/samples";

const identity: IdentityData = {
  lastName: "Peeters",
  firstName: "An",
  birthDate: "1990-05-17",
  birthPlace: "Gent",
  birthCountry: "00150",
  nationality: "00150",
  gender: "FEMALE",
  street: "Kerkstraat",
  houseNumber: "1",
  zipCode: "9000",
  city: "Gent",
  country: "00150",
};

const withIdentity = (changes: Partial<IdentityData>) => ({ worker: { identity: { ...identity, ...changes } } });

const cases: [string, Parameters<typeof found>[1], string[]][] = [
  ["an INSZ", {}, []],
  ["an INSZ with a wrong check digit", { worker: { insz: "65111899998" } }, ["insz-invalid 00024-003 worker"]],
  ["an INSZ too short", { worker: { insz: "6511189999" } }, ["insz-invalid 00024-003 worker"]],
  ["nobody", { worker: undefined }, ["worker-missing 90017-363 worker"]],
  ["a worker of whom nothing is known", { worker: {} }, ["worker-missing 90017-363 worker"]],
  ["identity data instead of an INSZ", withIdentity({}), []],
  ["a birth of which only the year is known", withIdentity({ birthDate: "1990-00-00" }), []],
  [
    "a birth day that does not exist",
    withIdentity({ birthDate: "1990-02-30" }),
    ["identity-part-invalid 00028-003 worker"],
  ],
  ["120 years old", withIdentity({ birthDate: "1906-01-01" }), []],
  ["121 years old", withIdentity({ birthDate: "1905-12-31" }), ["identity-part-invalid 00028-003 worker"]],
  ["born next year", withIdentity({ birthDate: "2027-01-01" }), ["identity-part-invalid 00028-003 worker"]],
  ["a country in letters", withIdentity({ country: "BE" }), ["identity-part-invalid 00035-003 worker"]],
  ["a name of 48", withIdentity({ lastName: "x".repeat(48) }), []],
  ["a name of 49", withIdentity({ lastName: "x".repeat(49) }), ["identity-part-invalid 00025-003 worker"]],
  ["a street of 35", withIdentity({ street: "x".repeat(35) }), []],
  ["a street of 36", withIdentity({ street: "x".repeat(36) }), ["identity-part-invalid 00030-003 worker"]],
  ["a box of 5", withIdentity({ postBox: "12345" }), ["identity-part-invalid 00032-003 worker"]],
];

test.each(cases)("%s", (_, context, expected) => {
  expect(found(ordinaryIn(), context)).toEqual(expected);
});

describe("without an INSZ every part is needed but the box", () => {
  test.each(Object.keys(identity))("%s", (name) => {
    const findings = check(ordinaryIn(), sampleContext(withIdentity({ [name]: undefined })));
    expect(findings).toEqual([
      {
        rule: "identity-part-missing",
        anomaly: "90017-363",
        field: "worker",
        severity: "blocking",
        values: { part: name },
      },
    ]);
  });
});

test("the worker is not asked for where a period says it", () => {
  expect(found({ kind: "CANCEL", periodNumber: "600165606187" }, { worker: undefined })).toEqual([
    "(period-unknown 00913-354 periodNumber)",
  ]);
});
