import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { type AskedWorker, workersByText } from "@/lib/people/by-text/store";
import { inventInsz, makePerson } from "@/tests/factories/person";
import { makeDesk } from "@/tests/fixtures/submission";

const system = systemScope("test");

const add = async (employerId: string, insz: string, lastName: string, firstName: string) =>
  (await withScope(system, (tx) => makePerson(tx, { employerId, insz, lastName, firstName }))).id;

test("a worker is named by number, or by the whole name in either order, whatever its capitals", async () => {
  const { officer, employerId } = await makeDesk();
  const insz = inventInsz();
  const id = await add(employerId, insz, "Van den Berg", "Éloïse");
  const asked: AskedWorker[] = [
    { employerId, insz },
    { employerId, name: "Van den Berg Éloïse" },
    { employerId, name: " éloïse  VAN DEN BERG " },
    { employerId, name: "Van den Berg" },
    { employerId, name: "" },
    { employerId, insz: inventInsz() },
  ];
  const found = await withScope(officer, (tx) => workersByText(tx, asked));
  expect(found).toEqual([id, id, id, undefined, undefined, undefined]);
});

test("a name that two workers of an employer bear names neither; at another employer it is another's", async () => {
  const [one, other] = [await makeDesk(), await makeDesk()];
  const name = "Gelijk An";
  for (const insz of [inventInsz(), inventInsz()]) await add(one.employerId, insz, "Gelijk", "An");
  const id = await add(other.employerId, inventInsz(), "Gelijk", "An");
  const asked = [one, other].map(({ employerId }) => ({ employerId, name }));
  expect(await withScope(system, (tx) => workersByText(tx, asked))).toEqual(["several", id]);
});

test("someone whose first name is another's last is no namesake of themselves", async () => {
  const { employerId } = await makeDesk();
  const id = await add(employerId, inventInsz(), "Thomas", "Thomas");
  const asked = [{ employerId, name: "Thomas Thomas" }];
  expect(await withScope(system, (tx) => workersByText(tx, asked))).toEqual([id]);
});

test("who is known elsewhere under another name is found here by the name typed here alone", async () => {
  const [here, elsewhere] = [await makeDesk(), await makeDesk()];
  const insz = inventInsz();
  const id = await add(elsewhere.employerId, insz, "Geheim", "Gerda");
  await add(here.employerId, insz, "Getypt", "Gerda");
  const asked = ["Geheim Gerda", "Getypt Gerda"].map((name) => ({ employerId: here.employerId, name }));
  expect(await withScope(here.officer, (tx) => workersByText(tx, asked))).toEqual([undefined, id]);
});

test("a worker of an employer out of reach is nobody", async () => {
  const [mine, other] = [await makeDesk(), await makeDesk()];
  const asked = [
    { employerId: other.employerId, insz: other.insz },
    { employerId: mine.employerId, insz: other.insz },
    { employerId: other.employerId, name: "Proefdruk Amara" },
  ];
  expect(await withScope(mine.officer, (tx) => workersByText(tx, asked))).toEqual([undefined, undefined, undefined]);
});
