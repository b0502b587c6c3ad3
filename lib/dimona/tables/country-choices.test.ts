import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { countryChoices } from "@/lib/dimona/tables/country-choices";

const today = toDay("2026-11-20");

test("Belgium stands first, the others by name", () => {
  const [belgium, ...others] = countryChoices("nl", today);
  expect(belgium).toMatchObject({ value: "00150", label: "België" });
  expect(others.map((it) => it.label)).toEqual(others.map((it) => it.label).sort((a, b) => a.localeCompare(b, "nl")));
});

test("a country has the name that people know, and is found by the official ones in both languages", () => {
  const germany = countryChoices("nl", today).find((it) => it.value === "00103");
  expect(germany?.label).toBe("Duitsland");
  expect(germany?.also).toBe("Duitsland (Bondsrep.)|Allemagne (Rép. féd.)");
});

test("what a nationality can be besides a country is there, former states are not", () => {
  const choices = countryChoices("fr", today);
  expect(choices.find((it) => it.value === "00900")?.label).toBe("Apatride");
  expect(choices.some((it) => it.value === "00104")).toBe(false);
});

test("each code stands there once", () => {
  const codes = countryChoices("de", today).map((it) => it.value);
  expect(new Set(codes).size).toBe(codes.length);
});
