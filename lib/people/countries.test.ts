import { expect, test } from "vitest";
import { countryChoices, countryName } from "@/lib/people/countries";

test("a country has its name in each language, and Belgium stands first", () => {
  expect(countryName("00150", "fr")).toBe("Belgique");
  expect(countryName("00111", "de")).toBe("Frankreich");
  expect(countryChoices("nl")[0]).toEqual({ value: "00150", label: "België" });
});

test("a code that is not in the table is shown as it is", () => {
  expect(countryName("00999", "en")).toBe("00999");
});

test("every code has five digits and every country a name of its own", () => {
  const choices = countryChoices("en");
  expect(choices.every(({ value }) => /^\d{5}$/.test(value))).toBe(true);
  expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
});
