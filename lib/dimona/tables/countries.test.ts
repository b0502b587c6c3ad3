import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { COUNTRIES, country, countryName } from "@/lib/dimona/tables/countries";

test("Belgium is 00150 in four languages", () => {
  expect((["nl", "fr", "de", "en"] as const).map((locale) => countryName("00150", locale))).toEqual([
    "België",
    "Belgique",
    "Belgien",
    "Belgium",
  ]);
});

test("every country has names in four languages and a code of five digits", () => {
  for (const { code } of COUNTRIES) {
    expect(code).toMatch(/^\d{5}$/);
    for (const locale of ["nl", "fr", "de", "en"] as const) expect(countryName(code, locale)).toMatch(/\p{L}/u);
  }
});

test("what has no ISO code keeps its French name in German and English", () => {
  expect(countryName("00900", "nl")).toBe("Vaderlandsloos");
  expect(countryName("00900", "de")).toBe("Apatride");
});

test("an unknown code has no name", () => {
  expect(countryName("150", "nl")).toBeUndefined();
  expect(countryName("00000", "en")).toBeUndefined();
});

test("a state counts until its last quarter and not after it", () => {
  expect(country("00269", toDay("1971-12-31"))?.nl).toBe("Abu Dhabi");
  expect(country("00269", toDay("1972-01-01"))).toBeUndefined();
  expect(country("00269")?.nl).toBe("Abu Dhabi");
});

test("a code with two meanings has its last one", () => {
  expect(country("00486")?.nl).toBe("Maagdeneilanden");
});
