import { expect, test } from "vitest";
import { readPersonSearch } from "@/lib/people/person-search";
import { type NewPersonForm, newPerson } from "@/lib/people/schema";
import { identityData } from "@/tests/factories/person";

const { lastName, firstName, ...identity } = identityData();
const right: NewPersonForm = { employerId: crypto.randomUUID(), insz: "", lastName, firstName, identity };

const faults = (wanted: Partial<NewPersonForm>): string[] => {
  const parsed = newPerson.safeParse({ ...right, ...wanted });
  return parsed.success ? [] : parsed.error.issues.map((it) => `${it.path.join(".")}: ${it.message}`);
};
const withPart = (part: Partial<NewPersonForm["identity"]>) => faults({ identity: { ...identity, ...part } });

test("a number in any notation comes out as digits, and needs no identity data", () => {
  for (const insz of ["65.11.18-999.97", "65111899997", " 65 11 18 999 97 "])
    expect(newPerson.parse({ ...right, insz, identity: {} }).insz).toBe("65111899997");
});

test("wrong check digits block", () => expect(faults({ insz: "65111899998", identity: {} })).toContain("insz: insz"));

test("without a number every part but the post box is required", () => {
  const required = Object.keys(identity).map((part) => `identity.${part}: missing`);
  expect(faults({ identity: {} }).sort()).toEqual(required.sort());
  expect(faults({})).toEqual([]);
});

test.each([
  ["street", 35],
  ["houseNumber", 10],
  ["postBox", 4],
  ["zipCode", 9],
  ["city", 40],
  ["birthPlace", 40],
] as const)("%s may have %d characters and no more", (part, most) => {
  expect(withPart({ [part]: "x".repeat(most) })).toEqual([]);
  expect(withPart({ [part]: "x".repeat(most + 1) })).toEqual([`identity.${part}: too-long`]);
});

test("a name has at most 48 characters, a first name 24", () => {
  expect(faults({ lastName: "x".repeat(48), firstName: "x".repeat(24) })).toEqual([]);
  const long = faults({ lastName: "x".repeat(49), firstName: "x".repeat(25) });
  expect(long).toEqual(["lastName: too-long", "firstName: too-long"]);
});

test("a country is a code of five digits", () => {
  expect(withPart({ country: "150" })).toEqual(["identity.country: country"]);
});

test.each([
  ["", { by: "nothing" }],
  ["  Van  den Proef ", { by: "name", words: ["Van", "den", "Proef"] }],
  ["65.11.18-999.97", { by: "insz", digits: "65111899997" }],
  ["65.11.18-999.98", { by: "unreadable-number" }],
  ["651118", { by: "unreadable-number" }],
  ["Jan 65111899997", { by: "unreadable-number" }],
])("'%s' is looked for %j", (text, search) => expect(readPersonSearch(text)).toEqual(search));
