import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { personForEmployer } from "@/lib/people/person-for-employer";
import { listPeople, readPerson, searchPeopleOfEmployer } from "@/lib/people/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { inventInsz, makePerson } from "@/tests/factories/person";

const system = systemScope("test");

async function desk() {
  const officer = await makeAccount("officer");
  const teamId = await makeTeam([officer.id]);
  const employer = await withScope(system, (tx) => makeEmployer(tx, { teamIds: [teamId] }));
  return { scope: officer.scope, employerId: employer.id };
}

const tie = (scope: Scope, wanted: { employerId: string; insz: string; lastName?: string; firstName?: string }) =>
  withScope(scope, async (tx) => (await personForEmployer(tx, wanted)) ?? "");
const list = (scope: Scope, search?: string) => withScope(scope, (tx) => listPeople(tx, { search }));

/** A number that another team's worker has, with the name it bears there. */
async function knownElsewhere(lastName: string): Promise<string> {
  const { employerId } = await desk();
  return (await withScope(system, (tx) => makePerson(tx, { employerId, lastName }))).insz ?? "";
}

test("a worker added by number without a name shows the name known elsewhere nowhere", async () => {
  const { scope, employerId } = await desk();
  const id = await tie(scope, { employerId, insz: await knownElsewhere("Geheim") });
  const page = await withScope(scope, (tx) => readPerson(tx, id, "test"));
  expect([page?.lastName, page?.firstName]).toEqual(["", ""]);
  const lines = [
    ...(await list(scope)).people,
    ...(await withScope(scope, (tx) => searchPeopleOfEmployer(tx, employerId, ""))),
  ];
  expect(lines.map((it) => it.lastName)).toEqual(["", ""]);
  expect((await list(scope, "Geheim")).total).toBe(0);
});

test("the number of a tied worker is known since it was typed here, not since it was known elsewhere", async () => {
  const [{ scope, employerId }, insz] = [await desk(), await knownElsewhere("Geheim")];
  const id = await tie(scope, { employerId, insz, lastName: "Getypt" });
  await withScope(system, (tx) =>
    tx.db.personIdentifier.updateMany({ where: { personId: id }, data: { validFrom: "2001-02-03" } }),
  );
  const page = await withScope(scope, (tx) => readPerson(tx, id, "test"));
  expect(page?.numbers.map((it) => it.validFrom)).toEqual([dayOf(now())]);
});

test("lists stand in the order of the names shown, which tells nothing of a hidden one", async () => {
  const { scope, employerId } = await desk();
  await tie(scope, { employerId, insz: await knownElsewhere("Zzz"), lastName: "Aerts" });
  await tie(scope, { employerId, insz: inventInsz(), lastName: "Mertens" });
  await tie(scope, { employerId, insz: await knownElsewhere("Aaa"), lastName: "Willems" });
  const names = ["Aerts", "Mertens", "Willems"];
  expect((await list(scope)).people.map((it) => it.lastName)).toEqual(names);
  const options = await withScope(scope, (tx) => searchPeopleOfEmployer(tx, employerId, ""));
  expect(options.map((it) => it.lastName)).toEqual(names);
});

test("a page of a long list holds what follows the one before, and no more than there are", async () => {
  const { scope, employerId } = await desk();
  for (let i = 0; i < 52; i++)
    await tie(scope, { employerId, insz: inventInsz(), lastName: `N${"abcdefghijklmnopqrstuvwxyz"[i % 26]}` });
  const page = (at: number) => withScope(scope, (tx) => listPeople(tx, { page: at }));
  const [one, two, three] = [await page(1), await page(2), await page(3)];
  expect([one.total, one.people.length, two.people.length, three.people.length]).toEqual([52, 50, 2, 0]);
  const names = [...one.people, ...two.people].map((it) => it.lastName);
  expect(names).toEqual([...names].sort());
  expect(new Set([...one.people, ...two.people].map((it) => it.id)).size).toBe(52);
});

test("an employer out of reach has nobody", async () => {
  const [here, there] = [await desk(), await desk()];
  await tie(there.scope, { employerId: there.employerId, insz: inventInsz() });
  const found = await withScope(here.scope, (tx) => searchPeopleOfEmployer(tx, there.employerId, ""));
  expect(found).toEqual([]);
});
