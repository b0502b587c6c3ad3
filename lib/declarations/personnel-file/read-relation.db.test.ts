import { expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { prisma } from "@/lib/db";
import { readRelation } from "@/lib/declarations/personnel-file/read-relation";
import { readRelations } from "@/lib/declarations/personnel-file/read-relations";
import type { Content } from "@/lib/dimona/declaration";
import { recordFact } from "@/lib/register/record-fact";
import { type Desk, makeDesk, openIn, submit } from "@/tests/fixtures/submission";

const system = systemScope("test");
const today = dayOf(now());

/** The RSZ accepted it: a fact, as the worker would store one. */
async function accept({ employerId, personId }: Desk, periodNumber: string, content: Content): Promise<string> {
  const fact = { kind: "verdict", periodNumber, result: "A", late: false, content } as const;
  const about = { at: now(), employerId, personId, periodNumber, declarationId: null, fact };
  await withScope(system, (tx) => recordFact(tx, about));
  return (await prisma().relation.findFirstOrThrow({ where: { employerId, personId } })).id;
}

const numberFor = (desk: Desk, tail: string) => `${desk.employerId}-${tail}`;

test("the newest valid period is looked at unless another is asked for; a cancelled one never by itself", async () => {
  const desk = await makeDesk();
  const [old, gone] = [numberFor(desk, "1"), numberFor(desk, "2")];
  await accept(desk, old, { ...openIn, startDate: "2026-01-05", endDate: "2026-02-05" });
  await accept(desk, gone, { ...openIn, startDate: "2026-03-01" });
  const id = await accept(desk, gone, { kind: "CANCEL", periodNumber: gone });
  const chosen = async (period?: string) =>
    (await withScope(desk.officer, (tx) => readRelation(tx, id, period)))?.selected?.number;
  expect(await chosen()).toBe(old);
  expect(await chosen(gone)).toBe(gone);
  expect(await chosen("no such number")).toBe(old);
});

test("a relation out of reach does not exist", async () => {
  const [mine, other] = [await makeDesk(), await makeDesk()];
  const id = await accept(other, numberFor(other, "1"), openIn);
  expect(await withScope(mine.officer, (tx) => readRelation(tx, id))).toBeUndefined();
  expect(await withScope(mine.officer, (tx) => readRelation(tx, "nonsense"))).toBeUndefined();
  expect((await withScope(mine.officer, (tx) => readRelations(tx, {}, today))).total).toBe(0);
});

test("the number stands masked in what a page is given", async () => {
  const desk = await makeDesk();
  const id = await accept(desk, numberFor(desk, "1"), openIn);
  const read = await withScope(desk.officer, (tx) => readRelation(tx, id));
  expect(read?.number?.masked).toContain("•");
  expect(JSON.stringify(read)).not.toContain(desk.insz);
});

test("the list tells how the last declaration stands, a refused change included", async () => {
  const desk = await makeDesk();
  await accept(desk, numberFor(desk, "1"), openIn);
  const stateNow = async () =>
    (await withScope(desk.officer, (tx) => readRelations(tx, {}, today))).relations.map(({ state }) => state);
  expect(await stateNow()).toEqual(["accepted"]);
  const id = await submit(desk, { ...openIn, startDate: "2026-12-01" });
  await prisma().declaration.update({ where: { id }, data: { state: "refused", result: "B" } });
  expect(await stateNow()).toEqual(["refused"]);
});

test("the history of a period holds what was sent, that it arrived and what came back, newest first", async () => {
  const desk = await makeDesk();
  const number = numberFor(desk, "1");
  const declarationId = await submit(desk, openIn);
  const at = new Date(now().getTime() + 1000);
  await prisma().declaration.update({
    where: { id: declarationId },
    data: { declarationNumber: number, receivedAt: at, state: "accepted", result: "A" },
  });
  await prisma().notification.create({
    data: {
      ...{ declarationId, employerId: desk.employerId, number, result: "A", final: true },
      ...{ anomalies: [], informations: [], receivedAt: new Date(at.getTime() + 2500) },
    },
  });
  const id = await accept(desk, number, openIn);
  const read = await withScope(desk.officer, (tx) => readRelation(tx, id));
  expect(read?.history.map(({ what }) => what)).toEqual(["answer", "received", "declared"]);
  expect(read?.history[0]).toMatchObject({ kind: "IN", afterMs: 2500 });
});
