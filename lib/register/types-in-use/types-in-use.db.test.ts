import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/day";
import { recordFact } from "@/lib/register/record-fact";
import { typesInUse } from "@/lib/register/types-in-use/store";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { makePerson } from "@/tests/factories/person";

const system = systemScope("test");
const since = toDay("2026-01-01");

type Declared = { workerType: string; startDate?: string; cancelled?: boolean };

async function deskWith(declared: Declared[]) {
  const officer = await makeAccount("officer");
  const teamId = await makeTeam([officer.id]);
  const employer = await withScope(system, (tx) => makeEmployer(tx, { teamIds: [teamId] }));
  const person = await withScope(system, (tx) => makePerson(tx, { employerId: employer.id }));
  const of = { at: now(), employerId: employer.id, personId: person.id, declarationId: null };
  for (const [at, { workerType, startDate = "2026-03-01", cancelled }] of declared.entries()) {
    const periodNumber = `${employer.id}-${at}`;
    const verdict = { kind: "verdict", periodNumber, result: "A", late: false } as const;
    await withScope(system, async (tx) => {
      const said = { kind: "IN", workerType, startDate } as const;
      await recordFact(tx, { ...of, periodNumber, fact: { ...verdict, content: said } });
      if (cancelled) await recordFact(tx, { ...of, periodNumber, fact: { ...verdict, content: { kind: "CANCEL" } } });
    });
  }
  const inUse = (scope: Scope) => withScope(scope, (tx) => typesInUse(tx, employer.id, since));
  return { scope: officer.scope, inUse };
}

test("the types of an employer come by how often they are used, the alphabet deciding between equals", async () => {
  const { scope, inUse } = await deskWith(["STU", "FLX", "FLX", "EXT"].map((workerType) => ({ workerType })));
  expect(await inUse(scope)).toEqual(["FLX", "EXT", "STU"]);
});

test("what was cancelled or began before the day does not count", async () => {
  const { scope, inUse } = await deskWith([
    { workerType: "STU", cancelled: true },
    { workerType: "FLX", startDate: "2025-12-31" },
    { workerType: "OTH", startDate: "2026-01-01" },
  ]);
  expect(await inUse(scope)).toEqual(["OTH"]);
});

test("another team's employer shows nothing", async () => {
  const { inUse } = await deskWith([{ workerType: "STU" }]);
  const stranger = await makeAccount("officer");
  await makeTeam([stranger.id]);
  expect(await inUse(stranger.scope)).toEqual([]);
});
