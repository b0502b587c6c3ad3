import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { readDeclarations } from "@/lib/declarations/read-declarations";
import { employerPlace } from "@/lib/employers/employer-place";
import { employerInput } from "@/lib/employers/schema";
import { listEmployerOptions, listEmployers } from "@/lib/employers/store";
import { personPlace } from "@/lib/people/person-place";
import { newPerson } from "@/lib/people/schema";
import { listPeople, searchPeopleOfEmployer } from "@/lib/people/store";
import { placeOf } from "@/lib/search/place-of";
import { makeAccount } from "@/tests/factories/account";
import { employerForm } from "@/tests/factories/employer";
import { identityData, inventInsz } from "@/tests/factories/person";

const scope = systemScope("test");
const nul = "Proef\0druk";

test("a NUL in what is looked for is as if it were not there, in every search", async () => {
  const found = await withScope((await makeAccount("officer")).scope, async (tx) => [
    (await listPeople(tx, { search: nul })).total,
    (await searchPeopleOfEmployer(tx, "00000000-0000-4000-8000-000000000001", nul)).length,
    (await listEmployers(tx, { search: nul })).total,
    (await listEmployerOptions(tx, nul)).length,
    (await readDeclarations(tx, { q: nul })).total,
  ]);
  expect(found).toEqual([0, 0, 0, 0, 0]);
  const places = [await placeOf(scope, nul), await personPlace(scope, nul), await employerPlace(scope, nul)];
  expect(places).toEqual(["/search?q=Proefdruk", "/people?q=Proefdruk", "/employers?q=Proefdruk"]);
  expect(await placeOf(scope, `\0${inventInsz()}`)).toBe("/search");
});

test("a NUL in a name or an address is not kept", () => {
  const identity = { ...identityData(), birthDate: "00/00/1985", street: "Straat\0" };
  const employerId = "00000000-0000-4000-8000-000000000001";
  const person = newPerson.parse({ employerId, insz: "", lastName: nul, firstName: "\0A", identity });
  expect([person.lastName, person.firstName, person.identity.street]).toEqual(["Proefdruk", "A", "Straat"]);
  expect(employerInput.parse(employerForm({ name: nul })).name).toBe("Proefdruk");
  expect(newPerson.safeParse({ employerId, insz: "", lastName: "\0", firstName: "A", identity }).success).toBe(false);
});
