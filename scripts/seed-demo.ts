import { randomUUID } from "node:crypto";
import { createAccount } from "@/lib/access/accounts/create-account";
import { listAccounts } from "@/lib/access/accounts/store";
import { actingAs } from "@/lib/access/acting-as";
import { DEMO_LOGINS } from "@/lib/access/demo-logins";
import { type Scope, systemScope } from "@/lib/access/scope";
import { saveTeam } from "@/lib/access/teams/save-team";
import { listTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { saveDraft } from "@/lib/declarations/save-draft";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { createEmployer } from "@/lib/employers/create-employer";
import { employerInput } from "@/lib/employers/schema";
import { listEmployers } from "@/lib/employers/store";
import { env } from "@/lib/env";
import { personForEmployer } from "@/lib/people/person-for-employer";
import { assertStamp } from "@/lib/stamp";
import { type DemoDeclaration, demoDeclarations } from "@/scripts/demo/declarations";
import { BUILDING, demoEmployers, HORECA } from "@/scripts/demo/employers";
import { type DemoPerson, demoPeople, exercisePeople, workerWithoutNumber } from "@/scripts/demo/people";

// Fills an empty installation with invented clients, through the use cases of the rooms. The accounts come last but for
// what they declare: a start that was killed halfway finds none, begins again, and leaves alone what is there already.

const scope = systemScope("demo data");

function must<T extends { ok: boolean }>(result: T, what: string): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`demo data: ${what} was refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

async function refuseElsewhere(): Promise<void> {
  if (env().RSZ_ENVIRONMENT !== "simulator" || !env().DEMO_LOGINS)
    throw new Error("demo data belong in a database of Indienst's own, with the simulator (DEMO_LOGINS=true)");
  await assertStamp(env().DATABASE_URL, "simulator");
  if ((await withScope(scope, listAccounts)).length > 0) throw new Error("this installation has accounts already");
}

async function seedTeams(): Promise<Map<string, string>> {
  const held = await withScope(scope, listTeams);
  const ids = new Map(held.map(({ name, id }) => [name, id]));
  for (const name of [HORECA, BUILDING].filter((it) => !ids.has(it)))
    ids.set(name, must(await saveTeam(scope, undefined, { name, memberIds: [], employerIds: [] }), name).id);
  return ids;
}

async function seedEmployers(teams: Map<string, string>): Promise<string[]> {
  const held = await withScope(scope, (tx) => listEmployers(tx, {}));
  const ids: string[] = [];
  for (const { team, form } of demoEmployers) {
    const known = held.employers.find(({ name }) => name === form.name);
    const input = employerInput.parse({ ...form, teamIds: [teams.get(team) ?? ""] });
    ids.push(known?.id ?? must(await createEmployer(scope, input), form.name).employerId);
  }
  return ids;
}

const personKey = (employer: number, insz: string) => `${employer} ${insz}`;

/** The ids of people by `personKey`. */
async function seedPeople(employerIds: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const person of [...demoPeople, ...Object.values<DemoPerson>(exercisePeople)])
    for (const employer of person.employers) {
      const { insz, lastName, firstName } = person;
      const employerId = employerIds[employer] ?? "";
      const id = await withScope(scope, (tx) => personForEmployer(tx, { employerId, insz, lastName, firstName }));
      if (!id) throw new Error("demo data: a person was refused");
      ids.set(personKey(employer, insz), id);
    }
  return ids;
}

/** The officer of each team, who declares for its employers. */
async function seedAccounts(teams: Map<string, string>): Promise<Map<string, Scope>> {
  const officers = new Map<string, Scope>();
  for (const { teams: names, ...login } of DEMO_LOGINS) {
    const teamIds = names.flatMap((name) => teams.get(name) ?? []);
    const { id } = must(await createAccount(scope, { ...login, teamIds }), login.email);
    if (login.role === "officer") for (const name of names) officers.set(name, await actingAs(id));
  }
  return officers;
}

type Seeded = { employerIds: readonly string[]; personIds: Map<string, string>; officers: Map<string, Scope> };

async function declare({ employerIds, personIds, officers }: Seeded, it: DemoDeclaration): Promise<void> {
  const officer = officers.get(demoEmployers[it.employer]?.team ?? "");
  const employerId = employerIds[it.employer];
  const personId = personIds.get(personKey(it.employer, it.worker.insz));
  if (!officer || !employerId || !personId)
    throw new Error("demo data: a declaration without officer, employer or worker");
  const draft = {
    clientKey: randomUUID(),
    employerId,
    worker: { by: "person", personId } as const,
    content: it.content,
  };
  if (it.how === "draft") must(await saveDraft(officer, draft), "a draft");
  else
    must(
      await submitDeclaration(officer, { ...draft, sendAnywayReason: it.why, lateReason: it.late }),
      "a declaration",
    );
}

/** A worker who has no number yet, whom the RSZ identifies first. */
async function declareWithoutNumber({ employerIds, officers }: Seeded): Promise<void> {
  const [example] = demoDeclarations(now());
  const [officer, employerId] = [officers.get(BUILDING), employerIds[7]];
  if (!example || !officer || !employerId) throw new Error("demo data: nobody to declare");
  const content = { ...example.content, jointCommittee: "XXX" };
  const worker = { by: "identity", identity: workerWithoutNumber } as const;
  must(await submitDeclaration(officer, { clientKey: randomUUID(), employerId, worker, content }), "without number");
}

async function seed(): Promise<void> {
  await refuseElsewhere();
  const teams = await seedTeams();
  const employerIds = await seedEmployers(teams);
  const personIds = await seedPeople(employerIds);
  const seeded = { employerIds, personIds, officers: await seedAccounts(teams) };
  for (const it of demoDeclarations(now())) await declare(seeded, it);
  await declareWithoutNumber(seeded);
}

try {
  await seed();
} finally {
  await prisma().$disconnect();
}
