import { expect, test } from "vitest";
import { findOptions, wordsBegin } from "@/components/form/find-options";

test.each([
  ["Paritair Comité voor het hotelbedrijf", "hotel", true],
  ["Paritair Comité voor het hotelbedrijf", "comite HOTEL", true],
  ["Paritair Comité voor het hotelbedrijf", "otel", false],
  ["140.05 – Verhuizing", "140.05", true],
  ["140.05 – Verhuizing", "140", true],
  ["140.05 – Verhuizing", "40", false],
  ["Liège", "liege", true],
  ["Côte d'Ivoire", "ivoire", true],
  ["België", "", true],
])("%s begins with the words of %s: %s", (text, typed, expected) => {
  expect(wordsBegin(text, typed)).toBe(expected);
});

const types = [
  { code: "OTH", title: "Andere", summary: "Gewone werknemer, geen student" },
  { code: "STU", title: "Student", summary: "Met een studentenovereenkomst" },
  { code: "STG", title: "Stagiair", summary: "Alleen arbeidsongevallen" },
];
const codesFor = (typed: string) =>
  findOptions(types, typed, (it) => [it.code, it.title, it.summary]).map((it) => it.code);

test("the code goes before the name, and the name before what it is for", () => {
  expect(codesFor("stu")).toEqual(["STU", "OTH"]);
  expect(codesFor("student")).toEqual(["STU", "OTH"]);
});

test("equals keep their order, nothing typed finds all, and what nobody is called finds nothing", () => {
  expect(codesFor("st")).toEqual(["STU", "STG", "OTH"]);
  expect(codesFor(" ")).toEqual(["OTH", "STU", "STG"]);
  expect(codesFor("zzz")).toEqual([]);
});
