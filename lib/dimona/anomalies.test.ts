import { expect, test } from "vitest";
import { ANOMALY_IDS, anomaly } from "@/lib/dimona/anomalies";

test.each([
  [
    "90017-369",
    "Natuurlijke persoon : Overschrijding van het contingent",
    "Personne physique : Dépassement du contingent",
    false,
  ],
  ["00910-344", "Datum begin : Verboden uit te stellen", "Interdit de postposer", true],
  ["00011-003", "RSZ-nummer : Ongeldig", "Invalide", true],
  ["?????-???", "In afwachting", "En attente", false],
])("%s", (errorId, nl, fr, blocking) => {
  expect(anomaly(errorId)).toEqual({ errorId, label: { nl, fr }, blocking });
});

test("a number that is not in the table is undefined, also one that every object has", () => {
  expect(anomaly("00910-999")).toBeUndefined();
  expect(anomaly("constructor")).toBeUndefined();
});

test("every anomaly has both labels", () => {
  expect(ANOMALY_IDS.length).toBe(259);
  for (const errorId of ANOMALY_IDS) {
    const label = anomaly(errorId)?.label;
    expect(label?.nl).toBeTruthy();
    expect(label?.fr).toBeTruthy();
  }
});

test("of the declaration only these do not block: glossary 2023/3, severity NP", () => {
  const open = ANOMALY_IDS.filter((errorId) => anomaly(errorId)?.blocking === false);
  expect(open).toEqual([
    "00014-022",
    "00024-348",
    "00025-348",
    "00026-348",
    "00028-348",
    "00029-348",
    "90017-058",
    "90017-369",
    "90017-510",
    "90017-514",
    "90017-515",
    "90256-369",
    "90373-460",
    "90373-483",
    "90378-460",
    "90378-483",
    "?????-???",
  ]);
});
