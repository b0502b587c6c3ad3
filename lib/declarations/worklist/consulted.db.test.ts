import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { prisma } from "@/lib/db";
import { readRelations } from "@/lib/declarations/personnel-file/read-relations";
import { readDeclarations } from "@/lib/declarations/read-declarations";
import { readWorklist } from "@/lib/declarations/worklist/read-worklist";
import { recordFact } from "@/lib/register/record-fact";
import { makePerson } from "@/tests/factories/person";
import { makeDesk, openIn, submit } from "@/tests/fixtures/submission";

test("who looked at a person is found by that person, whatever the list", async () => {
  const desk = await makeDesk();
  const { officer, employerId, userId } = desk;
  const other = await withScope(officer, (tx) => makePerson(tx, { employerId }));
  await submit(desk, openIn);
  await submit({ ...desk, personId: other.id }, openIn);
  for (const personId of [desk.personId, other.id]) {
    const fact = { kind: "verdict", periodNumber: personId, result: "A", late: false, content: openIn } as const;
    const about = { at: now(), employerId, personId, periodNumber: personId, declarationId: null, fact };
    await withScope(systemScope("test"), (tx) => recordFact(tx, about));
  }
  await withScope(officer, async (tx) => {
    await readWorklist(tx, { now: now() });
    await readDeclarations(tx, {});
    await readRelations(tx, {}, dayOf(now()));
  });
  const screens = async (personId: string) =>
    (await prisma().consultation.findMany({ where: { userId, personId }, orderBy: { id: "asc" } })).map(
      (it) => it.screen,
    );
  for (const id of [desk.personId, other.id])
    expect(await screens(id)).toEqual(["worklist", "declarations", "register"]);
  expect(await prisma().consultation.count({ where: { userId } })).toBe(6);
});
