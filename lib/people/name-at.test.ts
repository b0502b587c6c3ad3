import { expect, test } from "vitest";
import { nameAt } from "@/lib/people/name-at";

const known = { id: "p", lastName: "Geheim", firstName: "Gerda" };
const at = (lastName: string | null, firstName: string | null) => ({ employerId: "here", lastName, firstName });

test("an employer that brought the worker sees the worker's own name", () => {
  const person = { ...known, employments: [at(null, null)] };
  expect(nameAt(person, "here")).toEqual({ id: "p", lastName: "Geheim", firstName: "Gerda" });
});

test("a name typed for this employer stands in place of the one known elsewhere", () => {
  const person = { ...known, employments: [at("Getypt", "Naam"), { ...at(null, null), employerId: "there" }] };
  expect(nameAt(person, "here")).toEqual({ id: "p", lastName: "Getypt", firstName: "Naam" });
});

test("a worker added by number without a name never shows the name known elsewhere", () => {
  const person = { ...known, employments: [at("", ""), { ...at(null, null), employerId: "there" }] };
  expect(nameAt(person, "here")).toEqual({ id: "p", lastName: "", firstName: "" });
});

test("a first name alone is shown as it was typed", () => {
  const person = { ...known, employments: [at("", "Naam")] };
  expect(nameAt(person, "here")).toEqual({ id: "p", lastName: "", firstName: "Naam" });
});

test("an employer that does not have the person sees no name", () => {
  expect(nameAt({ ...known, employments: [{ ...at(null, null), employerId: "there" }] }, "here").lastName).toBe("");
});
