import { expect, test } from "vitest";
import { ANOMALY_IDS } from "@/lib/dimona/anomalies";
import { check } from "@/lib/dimona/check";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { FIELD_CASES } from "@/lib/dimona/ledger-cases/field-cases";
import { PARTY_CASES } from "@/lib/dimona/ledger-cases/party-cases";
import { RULE_CASES } from "@/lib/dimona/ledger-cases/rule-cases";
import { fieldOfAnomaly, recipeOf } from "@/lib/dimona/recipes";
import { sampleContext } from "@/lib/dimona/rules/samples";

const PLACES: readonly string[] = [...FIELD_NAMES, "employer", "worker", "declaration"];
const CASES = [...FIELD_CASES, ...PARTY_CASES, ...RULE_CASES];

test("every anomaly of the table has a recipe, at a place that the form knows", () => {
  for (const errorId of ANOMALY_IDS) expect.soft(PLACES, errorId).toContain(recipeOf(errorId)?.field);
});

test("a number that the table does not have has no recipe", () => expect(recipeOf("99999-999")).toBeUndefined());

test("received, an anomaly stands at the very field where the law foresees it", () => {
  for (const { raises } of CASES)
    for (const { anomaly = "", field, values } of check(raises.content, sampleContext(raises.context))) {
      if (!anomaly) continue;
      const place = fieldOfAnomaly(anomaly, raises.content);
      // Zone 00046 is the employer's and the user's committee; the number does not say whose.
      const isSame =
        place === field || (FIELDS[field as keyof typeof FIELDS]?.zone === "00046" && place === "jointCommittee");
      expect.soft(isSame, `${anomaly}: ${field}, not ${place}`).toBe(true);
      if (values?.part && anomaly !== "90017-363") expect.soft(recipeOf(anomaly)?.part, anomaly).toBe(values.part);
    }
});

test.each([
  ["00910-008", "startDate"],
  ["00911-014", "endDate"],
  ["01135-001", "plannedHours"],
  ["00046-001", "jointCommittee"],
  ["00024-003", "worker"],
  ["00030-003", "worker"],
  ["90017-369", "worker"],
  ["90256-155", "employer"],
  ["90373-334", "startDate"],
  ["90378-368", "endDate"],
  ["90373-343", "employer"],
  ["90373-450", "declaration"],
  ["?????-???", "declaration"],
  ["00110-003", "declaration"],
])("the anomaly %s belongs to %s", (errorId, field) => expect(fieldOfAnomaly(errorId)).toBe(field));

test.each([
  ["00910-999", "startDate"],
  ["00024-999", "worker"],
  ["00014-999", "employer"],
  ["99999-999", "declaration"],
  ["", "declaration"],
])("the unknown anomaly %j belongs to %s, by its zone", (errorId, field) =>
  expect(fieldOfAnomaly(errorId)).toBe(field),
);

test("a street is the user's, or that of the place of work where the declaration names one", () => {
  const place = { kind: "IN", workPlaceName: "Filiaal" } as const;
  expect(fieldOfAnomaly("00517-001")).toBe("usingCompanyStreet");
  expect(fieldOfAnomaly("00517-001", place)).toBe("workPlaceStreet");
  expect(fieldOfAnomaly("00517-003", { kind: "IN", usingCompanyStreet: "x" })).toBe("usingCompanyStreet");
  expect(fieldOfAnomaly("00517-003", { ...place, workPlaceStreet: "x" })).toBe("workPlaceStreet");
});

test("what no officer can mend says so", () => {
  expect(recipeOf("00110-003")?.notOurs).toBe("portal");
  expect(recipeOf("01085-181")?.notOurs).toBe("daily-registration");
  expect(recipeOf("90373-336")?.notOurs).toBe("ended");
  expect(recipeOf("90373-334")?.notOurs).toBeUndefined();
});
