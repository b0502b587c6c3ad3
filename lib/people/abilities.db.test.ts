import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { createPerson } from "@/lib/people/create-person";
import { editPerson } from "@/lib/people/edit-person";
import { newPerson, personInput } from "@/lib/people/schema";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { inventInsz } from "@/tests/factories/person";

const typed = { lastName: "Getypt", firstName: "Naam", identity: {} };

test("a reader adds and changes nobody, whatever way he comes", async () => {
  const reader = await makeAccount("reader");
  const teamId = await makeTeam([reader.id]);
  const employer = await withScope(systemScope("test"), (tx) => makeEmployer(tx, { teamIds: [teamId] }));
  const input = newPerson.parse({ employerId: employer.id, insz: inventInsz(), ...typed });
  await expect(createPerson(reader.scope, input)).rejects.toThrow("not-allowed");
  const person = personInput.parse({ insz: "", ...typed, needsIdentity: false });
  const seen = { lastName: "", firstName: "" };
  await expect(editPerson(reader.scope, { id: randomUUID(), version: 1, seen, person })).rejects.toThrow("not-allowed");
});
