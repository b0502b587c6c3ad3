import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import {
  isPostcode,
  matchesMunicipality,
  municipalitiesOf,
  POSTCODES,
  POSTCODES_SOURCE,
  searchPostcodes,
} from "@/lib/dimona/tables/postcodes";

const today = toDay("2026-11-18");

test("the table says where it comes from and of when it is", () => {
  expect(POSTCODES_SOURCE).toBe("RSZ annex 23, postcodes, 2021/1");
  expect(POSTCODES.every((it) => /^\d{4}$/.test(it.zipCode) && /^(\d{5})?$/.test(it.nisCode))).toBe(true);
  expect(POSTCODES.every(({ municipality: { nl, fr }, otherNames }) => nl || fr || otherNames.length > 0)).toBe(true);
});

test.each([
  ["9000", "Gent"],
  ["9000", "Gand"],
  ["9000", "GENT"],
  ["4000", "Liège"],
  ["4000", "liege"],
  ["4000", "Luik"],
  ["1020", "Laken"],
  ["1020", "Brussel"],
  ["1420", "Braine-l'Alleud"],
  ["1420", "Eigenbrakel"],
  ["4700", "Eupen"],
])("%s %s is one of the names of the annex", (zipCode, city) => {
  expect(matchesMunicipality(zipCode, city)).toBe(true);
});

test.each([
  ["9000", "Antwerpen"],
  ["9000", "Gen"],
  ["9000", ""],
  ["1420", "Braine l'Alleud"],
  ["9999", "Gent"],
  ["", "Gent"],
])("%s %s is none of them", (zipCode, city) => {
  expect(matchesMunicipality(zipCode, city)).toBe(false);
});

test("a name counts until its last quarter and not after it", () => {
  expect(matchesMunicipality("1367", "Ramilies", toDay("2008-12-31"))).toBe(true);
  expect(matchesMunicipality("1367", "Ramilies", toDay("2009-01-01"))).toBe(false);
  expect(matchesMunicipality("1367", "Ramilies")).toBe(true);
});

test("a postcode of the annex is one, and ended ones are no longer", () => {
  expect(isPostcode("1000")).toBe(true);
  expect(isPostcode("1001")).toBe(false);
  expect(isPostcode("1201", toDay("2016-09-30"))).toBe(true);
  expect(isPostcode("1201", toDay("2016-10-01"))).toBe(false);
});

test("the municipality comes before the names within it", () => {
  expect(municipalitiesOf("9700", today).slice(0, 2)).toEqual(["Oudenaarde", "Audenarde"]);
});

test("a search finds by digits, by name without accents, and by a later word", () => {
  expect(searchPostcodes("9000", today)).toEqual([
    { zipCode: "9000", city: "Gent" },
    { zipCode: "9000", city: "Gand" },
  ]);
  expect(searchPostcodes("liege", today)[0]).toEqual({ zipCode: "4000", city: "Liège" });
  expect(searchPostcodes("l'alleud", today)).toContainEqual({ zipCode: "1420", city: "Braine-l'Alleud" });
});

test("a search for nothing finds nothing, and none gives more than the limit", () => {
  expect(searchPostcodes("  ", today)).toEqual([]);
  expect(searchPostcodes("1", today)).toHaveLength(20);
  expect(searchPostcodes("s", today, 3)).toHaveLength(3);
});
