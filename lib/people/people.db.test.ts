import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { formatInsz } from "@/lib/dimona/identifiers";
import { attachInsz } from "@/lib/people/attach-insz";
import { createPerson } from "@/lib/people/create-person";
import { editPerson } from "@/lib/people/edit-person";
import { maskInsz } from "@/lib/people/mask-insz";
import { personForEmployer } from "@/lib/people/person-for-employer";
import { revealNumber } from "@/lib/people/reveal-number";
import { type NewPersonForm, newPerson, type PersonForm, personInput } from "@/lib/people/schema";
import {
  findEmployedByInsz,
  findPersonByInsz,
  isEmployed,
  listPeople,
  readPerson,
  searchPeopleOfEmployer,
  workerIdentity,
} from "@/lib/people/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { identityData, inventInsz, makePerson } from "@/tests/factories/person";

const system = systemScope("test");

/** An officer with an employer of its own. */
async function desk() {
  const officer = await makeAccount("officer");
  const teamId = await makeTeam([officer.id]);
  const employer = await withScope(system, (tx) => makeEmployer(tx, { teamIds: [teamId] }));
  return { officer, scope: officer.scope, employerId: employer.id, teamId };
}

const read = (scope: Scope, id: string) => withScope(scope, (tx) => readPerson(tx, id, "test"));
const list = (scope: Scope, search?: string) => withScope(scope, (tx) => listPeople(tx, { search }));
const make = (wanted: Parameters<typeof makePerson>[1]) => withScope(system, (tx) => makePerson(tx, wanted));

const newForm = (wanted: Partial<NewPersonForm> & { employerId: string }) =>
  newPerson.parse({ insz: "", lastName: "Getypt", firstName: "Naam", identity: {}, ...wanted });

const form = (wanted: Partial<PersonForm> = {}) =>
  personInput.parse({ insz: "", lastName: "Nieuw", firstName: "Naam", identity: {}, needsIdentity: false, ...wanted });

test("an officer sees the people of its own employers and nothing of others", async () => {
  const [here, there] = [await desk(), await desk()];
  const person = await make({ employerId: here.employerId });
  expect((await read(here.scope, person.id))?.lastName).toBe(person.lastName);
  expect((await list(here.scope)).total).toBe(1);
  expect(await read(there.scope, person.id)).toBeUndefined();
  expect((await list(there.scope)).total).toBe(0);
  const seen = await withScope(there.scope, async (tx) => [
    await findPersonByInsz(tx, person.insz ?? ""),
    await findEmployedByInsz(tx, here.employerId, person.insz ?? ""),
    await isEmployed(tx, here.employerId, person.id),
    await workerIdentity(tx, person.id),
    await searchPeopleOfEmployer(tx, here.employerId, ""),
  ]);
  expect(seen).toEqual([undefined, undefined, false, {}, []]);
});

test("a reader of the team and an administrator see the person too", async () => {
  const { employerId, teamId } = await desk();
  const reader = await makeAccount("reader", { teamIds: [teamId] });
  const administrator = await makeAccount("administrator");
  const person = await make({ employerId });
  for (const { scope } of [reader, administrator]) expect((await read(scope, person.id))?.id).toBe(person.id);
});

test("text that is no key is an unknown person", async () => {
  expect(await read(system, "new'--")).toBeUndefined();
});

test("a number in any notation finds its person, whole numbers only", async () => {
  const { scope, employerId } = await desk();
  const { id, insz = "" } = await make({ employerId });
  for (const notation of [
    insz,
    formatInsz(insz),
    insz.replace(/(..)(.*)/, " $1 $2 "),
    formatInsz(insz).replaceAll(".", "-"),
  ])
    expect((await list(scope, notation)).people.map((it) => it.id)).toEqual([id]);
  expect((await list(scope, insz.slice(0, 10))).total).toBe(0);
});

test("a name is found by parts of it, all of which must fit, and signs of the search language are text", async () => {
  const { scope, employerId } = await desk();
  await make({ employerId, lastName: "Van Den Proefdruk", firstName: "Élise" });
  expect((await list(scope, "proef élise")).total).toBe(1);
  expect((await list(scope, "proef jan")).total).toBe(0);
  expect((await list(scope, "pr_ef")).total).toBe(0);
});

test("no number stands readable in any column of any table", async () => {
  const { scope, employerId } = await desk();
  const { id, insz = "" } = await make({ employerId });
  const next = inventInsz();
  await list(scope, formatInsz(insz));
  await list(scope, insz.slice(0, 9));
  const person = await read(scope, id);
  await revealNumber(scope, id, person?.numbers[0]?.id ?? "");
  await withScope(scope, (tx) => attachInsz(tx, id, next, "2019-09-19"));
  const rows = await withScope(system, async (tx) => {
    const tables = await tx.db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
    const texts: string[] = [];
    for (const { name } of tables)
      texts.push(
        ...(await tx.db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)).map(
          (it) => it.row,
        ),
      );
    return texts;
  });
  expect(rows.length).toBeGreaterThan(10);
  for (const number of [insz, next]) {
    const readable = [number, formatInsz(number), Buffer.from(number).toString("hex")];
    expect(rows.filter((row) => readable.some((it) => row.includes(it)))).toEqual([]);
  }
});

test("typing a number known at another employer gives the answer and the page of a new person", async () => {
  const [here, there] = [await desk(), await desk()];
  const secret = { lastName: "Geheim", firstName: "Gerda" };
  const { id, insz: known = "" } = await make({ employerId: there.employerId, ...secret });
  const pageOf = async (insz: string) => {
    const created = await createPerson(here.scope, newForm({ employerId: here.employerId, insz }));
    if (!created.ok) throw new Error(created.reason);
    const page = await read(here.scope, created.personId);
    const numbers = page?.numbers.map(({ kind, validTo }) => [kind, validTo]);
    const employers = page?.employers.map(({ id }) => id);
    return { answer: Object.keys(created), name: [page?.lastName, page?.firstName], numbers, employers };
  };
  const tied = await pageOf(known);
  expect(tied).toEqual(await pageOf(inventInsz()));
  expect(tied.name).toEqual(["Getypt", "Naam"]);
  expect(JSON.stringify((await list(here.scope)).people)).not.toContain("Geheim");
  expect((await list(here.scope, "Geheim")).total).toBe(0);
  expect((await list(here.scope, "Getypt")).total).toBe(2);
  expect((await list(there.scope, "Getypt")).total).toBe(0);
  expect((await read(there.scope, id))?.lastName).toBe("Geheim");
});

test("who renames a tied person renames it for the own employers alone", async () => {
  const [here, there] = [await desk(), await desk()];
  const person = await make({ employerId: there.employerId, lastName: "Geheim", firstName: "Gerda" });
  await createPerson(here.scope, newForm({ employerId: here.employerId, insz: person.insz ?? "" }));
  const change = { id: person.id, version: 1, seen: { lastName: "Getypt", firstName: "Naam" }, person: form() };
  expect(await editPerson(here.scope, change)).toEqual({ ok: true, personId: person.id });
  expect(await editPerson(here.scope, change)).toMatchObject({ reason: "stale", current: { lastName: "Nieuw" } });
  expect((await read(here.scope, person.id))?.lastName).toBe("Nieuw");
  expect((await read(there.scope, person.id))?.lastName).toBe("Geheim");
});

test("a number typed twice for one employer gives one person and keeps its name", async () => {
  const { scope, employerId } = await desk();
  const first = await createPerson(scope, newForm({ employerId, insz: "65.11.18-999.97" }));
  const second = await createPerson(scope, newForm({ employerId, insz: "65111899997", lastName: "Anders" }));
  expect(second).toEqual(first);
  expect((await list(scope)).people.map((it) => it.lastName)).toEqual(["Getypt"]);
});

test("many who type the same new number at once make one person", async () => {
  const { scope, employerId } = await desk();
  const insz = inventInsz();
  const results = await Promise.all([1, 2, 3, 4, 5].map(() => createPerson(scope, newForm({ employerId, insz }))));
  expect(new Set(results.map((it) => it.ok && it.personId)).size).toBe(1);
  expect((await list(scope)).total).toBe(1);
});

test("nobody is tied to an employer out of reach", async () => {
  const [here, there] = [await desk(), await desk()];
  const input = newForm({ employerId: there.employerId, insz: inventInsz() });
  expect(await createPerson(here.scope, input)).toEqual({ ok: false, reason: "employer" });
});

test("a worker without a number is declared by identity data, and by the number once it has one", async () => {
  const { scope, employerId } = await desk();
  const identity = identityData();
  const personId = (await withScope(scope, (tx) => personForEmployer(tx, { employerId, identity }))) ?? "";
  const again = await withScope(scope, (tx) => personForEmployer(tx, { employerId, identity }));
  expect(again).toBe(personId);
  const declaredAs = () => withScope(scope, (tx) => workerIdentity(tx, personId));
  expect(await declaredAs()).toEqual({ identity });
  const insz = inventInsz();
  expect(await withScope(scope, (tx) => attachInsz(tx, personId, insz, "2019-09-19"))).toEqual({ ok: true });
  expect(await declaredAs()).toEqual({ insz });
});

test("a replaced number keeps its dates, still finds its person, and is not declared any more", async () => {
  const { scope, employerId } = await desk();
  const { id, insz = "" } = await make({ employerId });
  const next = inventInsz();
  await withScope(scope, (tx) => attachInsz(tx, id, next, "2099-10-01"));
  const numbers = (await read(scope, id))?.numbers.map(({ masked, validTo }) => [masked, validTo]);
  expect(numbers).toEqual([
    [maskInsz(next), undefined],
    [maskInsz(insz), "2099-09-30"],
  ]);
  expect((await list(scope, insz)).people.map((it) => it.id)).toEqual([id]);
  expect(await withScope(scope, (tx) => workerIdentity(tx, id))).toEqual({ insz: next });
});

test("a number of another person is not moved", async () => {
  const { scope, employerId } = await desk();
  const [one, other] = [await make({ employerId }), await make({ employerId })];
  const result = await withScope(scope, (tx) => attachInsz(tx, one.id, other.insz ?? "", "2019-09-19"));
  expect(result).toEqual({ ok: false, reason: "belongs-to-other", personId: other.id });
  expect(await withScope(scope, (tx) => workerIdentity(tx, one.id))).toEqual({ insz: one.insz });
  const seen = { lastName: one.lastName, firstName: one.firstName };
  const change = { id: one.id, version: 1, seen, person: form({ insz: other.insz }) };
  const refused = { ok: false, reason: "number-of-other", personId: other.id };
  expect(await editPerson(scope, change)).toEqual(refused);
  expect((await read(scope, one.id))?.lastName).toBe(one.lastName);
});

test("a stale save changes nothing and gives what stands now", async () => {
  const { scope, employerId } = await desk();
  const { id, lastName, firstName } = await make({ employerId });
  const change = { id, version: 1, seen: { lastName, firstName }, person: form() };
  expect(await editPerson(scope, change)).toEqual({ ok: true, personId: id });
  const second = await editPerson(scope, { ...change, person: form({ lastName: "Later" }) });
  expect(second).toMatchObject({ ok: false, reason: "stale", current: { lastName: "Nieuw", version: 2 } });
});

test("a person out of reach cannot be changed and its number not revealed", async () => {
  const [here, there] = [await desk(), await desk()];
  const { id, lastName, firstName } = await make({ employerId: there.employerId });
  const change = { id, version: 1, seen: { lastName, firstName }, person: form() };
  expect(await editPerson(here.scope, change)).toEqual({ ok: false, reason: "not-found" });
  const number = (await read(there.scope, id))?.numbers[0]?.id ?? "";
  expect(await revealNumber(here.scope, id, number)).toEqual({ ok: false, reason: "not-found" });
});

test("lists, searches, pages and reveals are each recorded, by whom and about whom", async () => {
  const { officer, scope, employerId } = await desk();
  const { id, insz = "" } = await make({ employerId });
  await list(scope, insz);
  const person = await read(scope, id);
  await withScope(scope, (tx) => searchPeopleOfEmployer(tx, employerId, "proef"));
  expect(await revealNumber(scope, id, person?.numbers[0]?.id ?? "")).toEqual({ ok: true, insz: formatInsz(insz) });
  const rows = await withScope(system, (tx) =>
    tx.db.consultation.findMany({ where: { userId: officer.id }, orderBy: { id: "asc" } }),
  );
  expect(rows.map((it) => [it.screen, it.purpose, it.personId])).toEqual([
    ["people", "search", id],
    ["test", "look", id],
    ["people-of-employer", "search", id],
    ["person", "reveal", id],
  ]);
  expect(rows[0]?.detail).toEqual({ by: "insz", hits: 1, page: 1 });
  expect(rows[2]?.detail).toMatchObject({ by: "name", words: ["proef"] });
});

test("a list leaves one record for each person shown, and a search that finds nobody leaves one too", async () => {
  const { officer, scope, employerId } = await desk();
  const ids = [(await make({ employerId })).id, (await make({ employerId })).id];
  await list(scope);
  await list(scope, "niemand");
  const rows = await withScope(system, (tx) =>
    tx.db.consultation.findMany({ where: { userId: officer.id }, orderBy: { id: "asc" } }),
  );
  expect(
    rows
      .map((it) => it.personId)
      .slice(0, 2)
      .sort(),
  ).toEqual(ids.sort());
  expect(rows.slice(2).map((it) => [it.personId, it.detail])).toEqual([
    [null, { by: "name", words: ["niemand"], hits: 0, page: 1 }],
  ]);
});
