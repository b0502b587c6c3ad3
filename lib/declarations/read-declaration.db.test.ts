import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { handleDeclaration } from "@/lib/declarations/handle";
import { readDeclaration } from "@/lib/declarations/read-declaration";
import { readDeclarations } from "@/lib/declarations/read-declarations";
import { readMessages } from "@/lib/declarations/read-messages";
import { addNotifications, addWireMessages } from "@/lib/declarations/store";
import { makePerson } from "@/tests/factories/person";
import { draftOf, makeDesk, openIn, submit } from "@/tests/fixtures/submission";

const system = systemScope("test");
const refuse = (id: string) => prisma().declaration.update({ where: { id }, data: { state: "refused", result: "B" } });

test("one declaration shows who sent what and what happened, and the look is recorded", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const read = await withScope(desk.officer, (tx) => readDeclaration(tx, id, "declaration"));
  expect(read).toMatchObject({
    state: "queued",
    content: openIn,
    worker: "Amara Proefdruk",
    createdBy: "Test officer",
  });
  expect(read?.events.map(({ event, who }) => [event, who])).toEqual([["submit", "Test officer"]]);
  const looks = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "declaration" } });
  expect(looks).toMatchObject([{ personId: desk.personId, employerId: desk.employerId }]);
});

test("out of reach, unknown and unreadable are one answer, and nothing is recorded", async () => {
  const [mine, other] = [await makeDesk(), await makeDesk()];
  const theirs = await submit(other, openIn);
  for (const id of [theirs, "00000000-0000-4000-8000-000000000000", "nonsense"])
    expect(await withScope(mine.officer, (tx) => readDeclaration(tx, id, "declaration"))).toBeUndefined();
  expect(await prisma().consultation.count({ where: { userId: mine.userId } })).toBe(0);
});

test("labels that cannot be read back leave the answer standing", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const answer = { declarationId: id, employerId: desk.employerId, number: "1", result: "B", final: true };
  await withScope(system, (tx) =>
    addNotifications(tx, [{ ...answer, anomalies: { odd: true }, informations: [], receivedAt: now() }]),
  );
  const read = await withScope(desk.officer, (tx) => readDeclaration(tx, id, "declaration"));
  expect(read?.notices).toMatchObject([{ result: "B", anomalies: [] }]);
});

test("a refusal that was handled leaves the work list, not the list of refused declarations", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await refuse(id);
  await handleDeclaration(desk.officer, id, "settled by phone");
  const { lines, total } = await withScope(desk.officer, (tx) => readDeclarations(tx, { state: "refused" }));
  expect([total, lines[0]?.id]).toEqual([1, id]);
});

test("an employer out of reach shows no declarations, not those of everyone", async () => {
  const [mine, other] = [await makeDesk(), await makeDesk()];
  await submit(mine, openIn);
  const asked = { employer: other.employerId };
  expect((await withScope(mine.officer, (tx) => readDeclarations(tx, asked))).total).toBe(0);
});

test("a worker is found by the name typed for this employer, never by the name known elsewhere", async () => {
  const [first, second] = [await makeDesk(), await makeDesk()];
  const tied = { employerId: second.employerId, insz: first.insz, lastName: "Elders", firstName: "Anna" };
  const { id: personId } = await withScope(system, (tx) => makePerson(tx, tied));
  const id = await submit({ ...second, personId }, openIn);
  const find = (q: string) => withScope(second.officer, (tx) => readDeclarations(tx, { q }));
  expect((await find("anna elders")).lines.map((line) => line.id)).toEqual([id]);
  expect((await find("proefdruk")).total).toBe(0);
});

test("an identity number in the address is not looked for and not shown again", async () => {
  const desk = await makeDesk();
  await submit(desk, draftOf(desk, openIn).content);
  const read = await withScope(desk.officer, (tx) => readDeclarations(tx, { q: desk.insz }));
  expect(read.text).toBeUndefined();
});

test("messages show no identity number, leave Dimona numbers whole, and are recorded with their own purpose", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const text = `Location: /declarations/600165606187\n\n{"worker":{"ssin":"${desk.insz}"}}`;
  await withScope(system, (tx) => addWireMessages(tx, [{ declarationId: id, at: now(), direction: "request", text }]));
  const [message] = await withScope(desk.officer, (tx) => readMessages(tx, id));
  expect(message?.text).not.toContain(desk.insz);
  expect(message?.text).toContain("600165606187");
  expect(await prisma().consultation.count({ where: { userId: desk.userId, purpose: "read-messages" } })).toBe(1);
});
