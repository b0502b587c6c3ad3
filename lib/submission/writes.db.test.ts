import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { periodsOf } from "@/lib/register/store";
import { begin } from "@/lib/submission/begin";
import { createGatherer } from "@/lib/submission/gather";
import { step, type Tools } from "@/lib/submission/hand";
import { writesOf } from "@/lib/submission/writes";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  bodiesAbout,
  carryUntil,
  claim,
  claimAny,
  type Desk,
  endLease,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  submit,
} from "@/tests/fixtures/submission";

const { rsz, tools: given } = await openRsz();
const tools: Tools = { ...given, writes: writesOf(given, createGatherer) };

const makeDesks = (count: number) => Promise.all(Array.from({ length: count }, () => makeDesk()));
const submitAll = (desks: readonly Desk[]) => Promise.all(desks.map((it) => submit(it, openIn)));

/** What was claimed of these. */
const claimThese = async (ids: readonly string[]) => (await claimAny(tools)).filter(({ id }) => ids.includes(id));

/** Another hand holds it from now on. */
async function takenOver(id: string): Promise<void> {
  await endLease(id);
  expect(await claimThese([id])).toHaveLength(1);
}

const statesOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await rowOf(id)).state));

test("what is written together each comes to its verdict, its period and its dates, and is sent once", async () => {
  const desks = await makeDesks(12);
  const ids = await submitAll(desks);
  for (const id of ids) await carryUntil(tools, id, "accepted");
  for (const [nth, desk] of desks.entries()) {
    const events = await eventsOf(ids[nth] ?? "");
    expect(events).toEqual(["submit queued", "start sending", "receive sent", "accept accepted"]);
    expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
    const periods = await withScope(desk.officer, (tx) => periodsOf(tx, desk.employerId, desk.personId));
    expect(periods.map(({ number }) => number)).toEqual([(await rowOf(ids[nth] ?? "")).declarationNumber]);
    const relation = await prisma().relation.findFirstOrThrow({ where: { personId: desk.personId } });
    expect(relation).toMatchObject({ startDate: openIn.startDate, endDate: null });
  }
});

test("of what is begun together only what is still ours begins", async () => {
  const ids = await submitAll(await makeDesks(3));
  const claimed = await claimThese(ids);
  await takenOver(ids[1] ?? "");
  const bodies = await withScope(tools.scope, (tx) => begin(tx, claimed, tools.client));
  expect([...bodies.keys()].sort()).toEqual([ids[0], ids[2]].sort());
  expect(await statesOf(ids)).toEqual(["sending", "queued", "sending"]);
  expect(await prisma().wireMessage.count({ where: { declarationId: ids[1] } })).toBe(0);
});

test("what was begun without this hand hearing of it is begun by it again, and written down once", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  const beginAgain = () => withScope(tools.scope, (tx) => begin(tx, [claimed], tools.client));
  const first = await beginAgain();
  expect(await beginAgain()).toEqual(first);
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending"]);
  expect(await prisma().wireMessage.count({ where: { declarationId: id } })).toBe(1);
  await takenOver(id);
  expect((await beginAgain()).size).toBe(0);
});

test("of two that are given the same number at once one has it and the other is stuck; a third is not disturbed", async () => {
  const ids = await submitAll(await makeDesks(3));
  const [same, other] = [makeDimonaNumber(8_001), makeDimonaNumber(8_002)];
  const numbers = [same, same, other];
  const claimed = await claimThese(ids);
  await Promise.all(
    claimed.map((it) => {
      const number = numbers[ids.indexOf(it.id)] ?? "";
      const post = async () => ({ kind: "received", number, exchange: { request: "" } }) as const;
      return step({ ...tools, client: { ...tools.client, post } }, it);
    }),
  );
  const states = await statesOf(ids);
  expect(states.slice(0, 2).sort()).toEqual(["sent", "stuck"]);
  expect(states[2]).toBe("sent");
  expect((await rowOf(ids[2] ?? "")).declarationNumber).toBe(other);
});

test("what cannot be read breaks off only itself, however many are begun with it", async () => {
  const ids = await submitAll(await makeDesks(3));
  await prisma().declaration.update({ where: { id: ids[1] }, data: { content: { kind: "NONSENSE" } } });
  const steps = await Promise.allSettled((await claimThese(ids)).map((it) => step(tools, it)));
  expect(steps.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await statesOf(ids)).toEqual(["sent", "queued", "sent"]);
  await endLease(ids[1] ?? "");
  await prisma().declaration.update({ where: { id: ids[1] }, data: { content: openIn } });
});
