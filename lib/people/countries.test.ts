import { expect, test } from "vitest";
import { countryName } from "@/lib/people/countries";

test("a country has the name that people know in each language", () => {
  expect(countryName("00150", "fr")).toBe("Belgique");
  expect(countryName("00111", "de")).toBe("Frankreich");
  expect(countryName("00103", "nl")).toBe("Duitsland");
});

test("what is no country has the RSZ's name, and an unknown code is shown as it is", () => {
  expect(countryName("00900", "nl")).toBe("Vaderlandsloos");
  expect(countryName("00000", "en")).toBe("00000");
});
