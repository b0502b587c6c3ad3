import { expect, test } from "vitest";
import { searchLedger } from "@/components/ledger/search-ledger";
import { searchableText } from "@/components/ledger/searchable-text";
import { LEDGER } from "@/lib/dimona/ledger";

const recipes = {
  "90373-334": { cause: "Deze periode overlapt een andere.", cure: "Sluit de andere periode eerst." },
  "90378-334": { cause: "Diese Periode überschneidet sich.", cure: "…" },
};
const idsOf = (text: string) => searchLedger(LEDGER, recipes, text).map((it) => it.errorId);

test("an anomaly is found by its number, its label in both languages, its cause and its cure", () => {
  expect(idsOf("90373-334")).toEqual(["90373-334"]);
  expect(idsOf("overlappende dimonaperiode")).toEqual(["90373-334", "90378-334"]);
  expect(idsOf("chevauchement")).toContain("90373-334");
  expect(idsOf("sluit andere EERST")).toEqual(["90373-334"]);
  expect(idsOf("uberschneidet")).toEqual(["90378-334"]);
});

test("nothing asked gives all, nothing found gives none", () => {
  expect(idsOf(" ")).toHaveLength(LEDGER.length);
  expect(idsOf("zzz")).toEqual([]);
});

test.each([
  ["90373-334", "90373-334"],
  [" overlap ", "overlap"],
  ["65.11.18-999.97", ""],
  ["65111899997", ""],
  ["123456789", ""],
  ["12345678", "12345678"],
])("of %j %j gets into an address", (typed, text) => expect(searchableText(typed)).toBe(text));
