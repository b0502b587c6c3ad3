import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { toDay } from "@/lib/day";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { makeEnterpriseNumber, makeNssoNumber, makeProvisionalNumber } from "@/lib/dimona/identifiers-made";
import { createEmployer } from "@/lib/employers/create-employer";
import { editEmployer } from "@/lib/employers/edit-employer";
import type { Employer } from "@/lib/employers/employer";
import { formatRszNumber } from "@/lib/employers/rsz-number";
import { type EmployerForm, employerInput } from "@/lib/employers/schema";
import {
  employerFacts,
  findEmployer,
  listEmployerOptions,
  listEmployers,
  reachesEmployer,
  replaceEmployer,
} from "@/lib/employers/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { employerForm, makeEmployer } from "@/tests/factories/employer";

const system = systemScope("test");
const made = (wanted: Partial<EmployerForm> = {}) => withScope(system, (tx) => makeEmployer(tx, wanted));
const parsed = (wanted: Partial<EmployerForm> = {}) => employerInput.parse(employerForm(wanted));

/** The form as it would be after opening an employer. */
const formOf = ({ id: _id, version: _version, teams, ...rest }: Employer, wanted: Partial<EmployerForm> = {}) =>
  employerInput.parse({ ...rest, teamIds: teams.map((team) => team.id), ...wanted });

async function officerWithTeam() {
  const officer = await makeAccount("officer");
  return { officer, teamId: await makeTeam([officer.id]) };
}

const sees = (scope: Scope, employer: Employer) =>
  withScope(scope, async (tx) => ({
    found: (await findEmployer(tx, employer.id)) !== undefined,
    reached: await reachesEmployer(tx, employer.id),
    listed: (await listEmployers(tx, { search: employer.name })).total,
    offered: (await listEmployerOptions(tx, employer.name)).length,
    facts: (await employerFacts(tx, employer.id, toDay("2020-01-01"))) !== undefined,
  }));

const everything = { found: true, reached: true, listed: 1, offered: 1, facts: true };
const nothing = { found: false, reached: false, listed: 0, offered: 0, facts: false };

test("an officer or reader of the team sees the employer, one of another team sees nothing of it", async () => {
  const { officer, teamId } = await officerWithTeam();
  const reader = await makeAccount("reader");
  await makeTeam([reader.id]);
  const employer = await made({ teamIds: [teamId] });
  expect(await sees(officer.scope, employer)).toEqual(everything);
  expect(await sees(reader.scope, employer)).toEqual(nothing);
});

test("an administrator sees an employer that belongs to no team", async () => {
  const administrator = await makeAccount("administrator");
  expect(await sees(administrator.scope, await made())).toEqual(everything);
});

test("text that is no key is an unknown employer", async () => {
  expect(await withScope(system, (tx) => findEmployer(tx, "new'--"))).toBeUndefined();
});

test("an employer is found by any notation of its numbers and by part of its name", async () => {
  const employer = await made({ name: "Brasserie De Fictie 100% BV" });
  const rsz = employer.numbers[0]?.number ?? "";
  const enterprise = employer.enterpriseNumber ?? "";
  const ways = ["fictie 100%", rsz, formatRszNumber(rsz), rsz.replace(/^0+/, ""), enterprise];
  ways.push(formatEnterpriseNumber(enterprise), `BE ${enterprise}`);
  for (const search of ways) {
    const { employers } = await withScope(system, (tx) => listEmployers(tx, { search }));
    expect(employers.map((it) => it.id)).toEqual([employer.id]);
  }
});

test("signs of the search language are text", async () => {
  await made();
  expect((await withScope(system, (tx) => listEmployers(tx, { search: "%" }))).employers).toHaveLength(1);
  expect((await withScope(system, (tx) => listEmployers(tx, { search: "Fict_e" }))).total).toBe(0);
});

test("the facts of a day take the definitive number before the provisional one, and none outside their dates", async () => {
  const [definitive, provisional] = [makeNssoNumber(4711), makeProvisionalNumber(4711)];
  const { id } = await made({
    numbers: [
      { number: provisional, validFrom: "2019-01-01" },
      { number: definitive, validFrom: "2019-06-01", validTo: "2019-12-31" },
    ],
    mandates: [{ validFrom: "2019-02-01", validTo: "2019-03-31" }],
  });
  const on = async (day: string) => {
    const facts = await withScope(system, (tx) => employerFacts(tx, id, toDay(day)));
    return [facts?.nssoNumber, facts?.provisional, facts?.mandate];
  };
  expect(await on("2018-12-31")).toEqual([undefined, undefined, false]);
  expect(await on("2019-01-01")).toEqual([provisional, true, false]);
  expect(await on("2019-02-01")).toEqual([provisional, true, true]);
  expect(await on("2019-03-31")).toEqual([provisional, true, true]);
  expect(await on("2019-04-01")).toEqual([provisional, true, false]);
  expect(await on("2019-05-31")).toEqual([provisional, true, false]);
  expect(await on("2019-06-01")).toEqual([definitive, false, false]);
  expect(await on("2019-12-31")).toEqual([definitive, false, false]);
  expect(await on("2020-01-01")).toEqual([provisional, true, false]);
});

test("an officer's new employer joins the officer's only team", async () => {
  const { officer, teamId } = await officerWithTeam();
  const result = await createEmployer(officer.scope, parsed());
  if (!result.ok) throw new Error(result.reason);
  const employer = await withScope(officer.scope, (tx) => findEmployer(tx, result.employerId));
  expect(employer?.teams.map((team) => team.id)).toEqual([teamId]);
});

test("an officer with several teams must choose, among those teams alone", async () => {
  const { officer, teamId } = await officerWithTeam();
  await makeTeam([officer.id]);
  const foreign = await makeTeam();
  expect(await createEmployer(officer.scope, parsed())).toEqual({ ok: false, reason: "team" });
  expect(await createEmployer(officer.scope, parsed({ teamIds: [foreign] }))).toEqual({ ok: false, reason: "team" });
  expect(await createEmployer(officer.scope, parsed({ teamIds: [teamId] }))).toMatchObject({ ok: true });
});

test("an officer without a team can add no employer", async () => {
  const { scope } = await makeAccount("officer");
  expect(await createEmployer(scope, parsed())).toEqual({ ok: false, reason: "team" });
});

test("of two who add the same number at once one gets it and the other is told which field it was", async () => {
  const numbers = [{ number: makeNssoNumber(99), validFrom: "2019-01-01" }];
  const results = await Promise.all([1, 2, 3, 4].map(() => createEmployer(system, parsed({ numbers }))));
  expect(results.filter((it) => it.ok)).toHaveLength(1);
  for (const refused of results.filter((it) => !it.ok))
    expect(refused).toEqual({ ok: false, reason: "number-taken", field: "numbers" });
  const enterpriseNumber = makeEnterpriseNumber(99);
  await createEmployer(system, parsed({ enterpriseNumber }));
  const second = await createEmployer(system, parsed({ enterpriseNumber }));
  expect(second).toEqual({ ok: false, reason: "number-taken", field: "enterpriseNumber" });
});

test("a stale save changes nothing and gives what stands now", async () => {
  const employer = await made();
  const { id, version } = employer;
  expect(await editEmployer(system, { id, version, employer: formOf(employer, { name: "Eerste" }) })).toEqual({
    ok: true,
  });
  const second = await editEmployer(system, { id, version, employer: formOf(employer, { name: "Tweede" }) });
  expect(second).toMatchObject({ ok: false, reason: "stale", current: { name: "Eerste", version: version + 1 } });
  expect((await withScope(system, (tx) => findEmployer(tx, id)))?.name).toBe("Eerste");
});

test("an employer out of reach cannot be changed", async () => {
  const { officer, teamId } = await officerWithTeam();
  const employer = await made();
  const change = { id: employer.id, version: employer.version, employer: formOf(employer, { teamIds: [teamId] }) };
  expect(await editEmployer(officer.scope, change)).toEqual({ ok: false, reason: "not-found" });
});

test("an officer's change leaves teams out of the officer's choice alone", async () => {
  const { officer, teamId } = await officerWithTeam();
  const [own, foreign] = [await makeTeam([officer.id]), await makeTeam()];
  const employer = await made({ teamIds: [teamId, foreign] });
  const { id, version } = employer;
  await editEmployer(officer.scope, { id, version, employer: formOf(employer, { teamIds: [own] }) });
  const after = await withScope(system, (tx) => findEmployer(tx, id));
  expect(after?.teams.map((team) => team.id).sort()).toEqual([own, foreign].sort());
});

test("a number under which something was declared cannot be removed, but it can end", async () => {
  const employer = await made();
  const { id, version, numbers } = employer;
  const number = numbers[0]?.number ?? "";
  const { id: createdById } = await makeAccount("officer");
  await withScope(system, (tx) =>
    tx.db.declaration.create({
      data: {
        employerId: id,
        employerNumber: number,
        kind: "IN",
        state: "queued",
        clientKey: crypto.randomUUID(),
        createdById,
        createdAt: new Date(),
        changedAt: new Date(),
      },
    }),
  );
  const without = formOf(employer, { numbers: [] });
  expect(await editEmployer(system, { id, version, employer: without })).toEqual({
    ok: false,
    reason: "number-used",
    numbers: [number],
  });
  const ended = formOf(employer, { numbers: [{ number, validFrom: "2010-01-01", validTo: "2020-01-01" }] });
  expect(await editEmployer(system, { id, version, employer: ended })).toEqual({ ok: true });
});

test("every change leaves an audit row by its user", async () => {
  const { officer } = await officerWithTeam();
  const result = await createEmployer(officer.scope, parsed());
  if (!result.ok) throw new Error(result.reason);
  const employer = await withScope(system, (tx) => findEmployer(tx, result.employerId));
  if (!employer) throw new Error("gone");
  const { id, version } = employer;
  await editEmployer(officer.scope, { id, version, employer: formOf(employer) });
  const rows = await withScope(system, (tx) =>
    tx.db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
  );
  expect(rows.map(({ action, userId }) => [action, userId])).toEqual([
    ["create", officer.id],
    ["edit", officer.id],
  ]);
});

test("a reader adds and changes no employer, whatever way he comes", async () => {
  const reader = await makeAccount("reader");
  const employer = await made({ teamIds: [await makeTeam([reader.id])] });
  await expect(createEmployer(reader.scope, parsed())).rejects.toThrow("not-allowed");
  const change = { id: employer.id, version: employer.version, employer: formOf(employer) };
  await expect(editEmployer(reader.scope, change)).rejects.toThrow("not-allowed");
});

test("nothing of an employer out of reach is replaced, also when nobody asked for its version first", async () => {
  const { officer } = await officerWithTeam();
  const employer = await made();
  const input = formOf(employer, { name: "Ingenomen", numbers: [] });
  const replace = withScope(officer.scope, (tx) => replaceEmployer(tx, employer.id, input, []));
  await expect(replace).rejects.toThrow();
  expect(await withScope(system, (tx) => findEmployer(tx, employer.id))).toEqual(employer);
});
