import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { createPerson } from "@/lib/people/create-person";
import { editPerson } from "@/lib/people/edit-person";
import { maskInsz } from "@/lib/people/mask-insz";
import { newPerson, personInput } from "@/lib/people/schema";
import { isEmployed, readPerson, workerIdentity } from "@/lib/people/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { identityData, inventInsz, makePerson } from "@/tests/factories/person";

const system = systemScope("test");
const typed = { lastName: "Getypt", firstName: "Naam" };

async function desk() {
  const officer = await makeAccount("officer");
  const teamId = await makeTeam([officer.id]);
  const employer = await withScope(system, (tx) => makeEmployer(tx, { teamIds: [teamId] }));
  return { officer, scope: officer.scope, employerId: employer.id };
}
type Desk = Awaited<ReturnType<typeof desk>>;

const make = (employerId: string) => withScope(system, (tx) => makePerson(tx, { employerId, ...typed }));
const read = (scope: Scope, id: string) => withScope(scope, (tx) => readPerson(tx, id, "test"));
const declaredAs = (scope: Scope, id: string) => withScope(scope, (tx) => workerIdentity(tx, id));
const knows = (id: string) => withScope(system, (tx) => tx.db.person.count({ where: { id } }));

async function typeNumber({ scope, employerId }: Desk, insz: string): Promise<string> {
  const made = await createPerson(scope, newPerson.parse({ employerId, insz, ...typed, identity: {} }));
  if (!made.ok) throw new Error(made.reason);
  return made.personId;
}

const give = ({ scope }: Desk, id: string, insz: string) => {
  const person = personInput.parse({ insz, ...typed, identity: {}, needsIdentity: false });
  return editPerson(scope, { id, version: 1, seen: typed, person });
};

/** A declaration of this worker that was submitted. */
const declare = ({ employerId, officer }: Desk, personId: string, state = "accepted") =>
  withScope(system, (tx) =>
    tx.db.declaration.create({
      data: {
        employerId,
        personId,
        kind: "IN",
        state,
        clientKey: randomUUID(),
        createdById: officer.id,
        createdAt: now(),
        changedAt: now(),
      },
    }),
  );

/** What an officer learns of giving a number: the answer, and the page it leads to. */
async function learn(at: Desk, id: string, insz: string) {
  const answer = await give(at, id, insz);
  const page = answer.ok && answer.personId !== id ? await read(at.scope, answer.personId) : undefined;
  const numbers = page?.numbers.map(({ masked, validTo }) => [masked === maskInsz(insz), validTo]);
  return { ok: answer.ok, gone: await read(at.scope, id), name: [page?.lastName, page?.firstName], numbers };
}

test("a number given to a worker known elsewhere leaves the other team's worker alone", async () => {
  const [here, there] = [await desk(), await desk()];
  const person = await make(there.employerId);
  const id = await typeNumber(here, person.insz ?? "");
  const right = inventInsz();
  const answer = await give(here, id, right);
  if (!answer.ok) throw new Error(answer.reason);
  expect(await declaredAs(there.scope, person.id)).toEqual({ insz: person.insz });
  expect((await read(there.scope, person.id))?.numbers).toHaveLength(1);
  expect(await declaredAs(here.scope, answer.personId)).toEqual({ insz: right });
  expect(await withScope(here.scope, (tx) => isEmployed(tx, here.employerId, person.id))).toBe(false);
});

test("who brought a worker does not rewrite its number either once another team has it too", async () => {
  const [here, there] = [await desk(), await desk()];
  const wrong = inventInsz();
  const id = await typeNumber(here, wrong);
  await typeNumber(there, wrong);
  const right = inventInsz();
  const answer = await give(here, id, right);
  expect(answer.ok && (await declaredAs(here.scope, answer.personId))).toEqual({ insz: right });
  expect(await declaredAs(there.scope, id)).toEqual({ insz: wrong });
});

test("giving a number gives one answer, wherever the worker or the number was known before", async () => {
  const [here, there] = [await desk(), await desk()];
  const known = async () => (await make(there.employerId)).insz ?? "";
  const plain = await learn(here, await typeNumber(here, inventInsz()), inventInsz());
  expect(plain).toEqual({ ok: true, gone: undefined, name: ["Getypt", "Naam"], numbers: [[true, undefined]] });
  expect(await learn(here, await typeNumber(here, inventInsz()), await known())).toEqual(plain);
  expect(await learn(here, await typeNumber(here, await known()), inventInsz())).toEqual(plain);
  expect(await learn(here, await typeNumber(here, await known()), await known())).toEqual(plain);
});

test("a worker with identity data of whom nothing was declared gets its first number in the same way", async () => {
  const here = await desk();
  const identity = identityData(typed);
  const { id } = await withScope(system, (tx) => makePerson(tx, { employerId: here.employerId, identity }));
  const insz = inventInsz();
  const answer = await give(here, id, insz);
  expect(answer.ok && (await declaredAs(here.scope, answer.personId))).toEqual({ insz });
});

test("a number that was typed wrong, and of which nothing was declared, is kept nowhere", async () => {
  const here = await desk();
  const id = await typeNumber(here, inventInsz());
  await give(here, id, inventInsz());
  expect(await knows(id)).toBe(0);
});

test("a worker of ours alone of whom something was declared keeps its history under a new number", async () => {
  const here = await desk();
  const person = await make(here.employerId);
  await declare(here, person.id);
  const insz = inventInsz();
  expect(await give(here, person.id, insz)).toEqual({ ok: true, personId: person.id });
  expect((await read(here.scope, person.id))?.numbers).toHaveLength(2);
  expect(await declaredAs(here.scope, person.id)).toEqual({ insz });
});

test("what was declared of a worker whom another team has too is not moved: the number is refused and nothing written", async () => {
  const [here, there] = [await desk(), await desk()];
  const person = await make(there.employerId);
  const id = await typeNumber(here, person.insz ?? "");
  await declare(here, id);
  expect(await give(here, id, inventInsz())).toEqual({ ok: false, reason: "declared" });
  for (const { scope } of [here, there]) expect(await declaredAs(scope, id)).toEqual({ insz: person.insz });
  const audit = await withScope(system, (tx) => tx.db.auditEvent.findFirst({ orderBy: { id: "desc" } }));
  expect(audit).toMatchObject({ action: "refuse-number", subjectId: id, userId: here.officer.id });
});

test("a number of a person out of sight is not joined to a worker of whom something was declared", async () => {
  const [here, there] = [await desk(), await desk()];
  const [person, other] = [await make(here.employerId), await make(there.employerId)];
  await declare(here, person.id);
  expect(await give(here, person.id, other.insz ?? "")).toEqual({ ok: false, reason: "declared" });
  expect(await declaredAs(there.scope, other.id)).toEqual({ insz: other.insz });
  expect(await withScope(system, (tx) => isEmployed(tx, here.employerId, other.id))).toBe(false);
});

test("a draft stands in the way of no number", async () => {
  const here = await desk();
  const person = await make(here.employerId);
  await declare(here, person.id, "draft");
  expect(await give(here, person.id, inventInsz())).toMatchObject({ ok: true });
  expect(await knows(person.id)).toBe(1);
});
