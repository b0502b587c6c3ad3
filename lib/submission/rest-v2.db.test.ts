// The whole way of a declaration over REST v2; what does not depend on the wire is tried over v1 in hand.db.test.ts.
import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { addDays } from "@/lib/day";
import { prisma } from "@/lib/db";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import type { Content } from "@/lib/dimona/declaration";
import { workerIdentity } from "@/lib/people/store";
import { periodsOf } from "@/lib/register/store";
import { registerOf, train } from "@/lib/simulator/simulator-for-tests";
import { step } from "@/lib/submission/hand";
import { identityData } from "@/tests/factories/person";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  bodiesAbout,
  carryUntil,
  claim,
  type Desk,
  draftOf,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  START,
  submit,
  toolsFor,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz("v2");

const periods = ({ officer, employerId, personId }: Desk) =>
  withScope(officer, (tx) => periodsOf(tx, employerId, personId));

test("IN, UPDATE, OUT and CANCEL each come to their verdict, and the mirror stays what the RSZ's register is", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "accepted");
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending", "receive sent", "accept accepted"]);
  const [body] = await bodiesAbout(rsz, desk.insz);
  expect(JSON.parse(body ?? "")).toMatchObject({ employer: { employerId: Number(desk.nssoNumber) } });
  const periodNumber = (await periods(desk))[0]?.number ?? "";
  expect((await rowOf(id)).declarationNumber).toBe(periodNumber);
  const steps: Content[] = [
    { kind: "UPDATE", periodNumber, startDate: addDays(START, -3) },
    { kind: "OUT", periodNumber, endDate: addDays(START, 85) },
    { kind: "CANCEL", periodNumber },
  ];
  for (const content of steps) {
    await carryUntil(tools, await submit(desk, content), "accepted");
    const [theirs] = await registerOf(rsz, desk.nssoNumber);
    const [ours] = await periods(desk);
    expect([ours?.number, ours?.startDate, ours?.endDate, ours?.cancelled]).toEqual([
      theirs?.number,
      theirs?.startingDate,
      theirs?.endingDate,
      theirs?.cancelled,
    ]);
  }
  expect((await periods(desk))[0]).toMatchObject({ endDate: addDays(START, 85), cancelled: true });
});

test("a refused IN creates no period, though its answer names one, and keeps the RSZ's anomalies", async () => {
  const desk = await makeDesk();
  await train(rsz, "periods", { employer: desk.nssoNumber, worker: desk.insz, startDate: START });
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "refused");
  expect(await periods(desk)).toEqual([]);
  const [notification] = await prisma().notification.findMany({ where: { declarationId: id } });
  expect(notification).toMatchObject({ result: "B", final: true });
  const text = expect.stringMatching(/./);
  expect(notification?.anomalies).toMatchObject([
    { errorId: expect.stringMatching(/-333$/), labelNl: text, labelFr: text },
  ]);
});

test("a late IN is accepted with its warning, and the period is late", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, { ...openIn, startDate: addDays(START, -60) });
  await carryUntil(tools, id, "accepted");
  expect(await rowOf(id)).toMatchObject({ result: "W" });
  expect(await periods(desk)).toMatchObject([{ late: true }]);
});

test("S becomes A or B: what waits for identification has no period yet", async () => {
  const desk = await makeDesk("01010100194");
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "identifying");
  expect(await periods(desk)).toEqual([]);
  await carryUntil(tools, id, "accepted");
  expect(await periods(desk)).toHaveLength(1);
  const other = await submit(await makeDesk("01010100293"), openIn);
  await carryUntil(tools, other, "refused");
  expect(await eventsOf(other)).toContain("await identifying");
});

test("a worker without INSZ bears the number by which the RSZ identified them", async () => {
  const desk = await makeDesk();
  const worker = { by: "identity", identity: identityData({ lastName: "Tweedeversie" }) } as const;
  const made = await submitDeclaration(desk.officer, { ...draftOf(desk, openIn), worker, sendAnywayReason: "a test" });
  if (!made.ok) throw new Error(made.reason);
  await carryUntil(tools, made.id, "accepted");
  const { personId } = await rowOf(made.id);
  const [theirs] = await registerOf(rsz, desk.nssoNumber);
  expect((await withScope(desk.officer, (tx) => workerIdentity(tx, personId ?? ""))).insz).toBe(theirs?.worker);
});

test("400 is rejected with what the RSZ complains about, without the worker's number", async () => {
  const id = await submit(await makeDesk("01010100689"), openIn);
  await carryUntil(tools, id, "rejected");
  const [event] = await prisma().declarationEvent.findMany({ where: { declarationId: id, toState: "rejected" } });
  expect(JSON.stringify(event?.detail)).toContain("worker.ssin is refused on purpose");
  expect(JSON.stringify(event?.detail)).not.toContain("01010100689");
});

test("403 pauses", async () => {
  const barred = await submit(await makeDesk("01010100392"), openIn);
  await carryUntil(tools, barred, "paused");
});

test("a POST whose answer is lost is found at the RSZ by a search: its number, its content and its verdict", async () => {
  const desk = await makeDesk("01010100590");
  const id = await submit(desk, openIn);
  await step(tools, await claim(tools, id));
  expect((await rowOf(id)).state).toBe("stuck");
  const query = { employer: { nssoNumber: desk.nssoNumber }, insz: desk.insz };
  const found = async () => {
    const outcome = await tools.client.searchDeclarations(query);
    if (outcome.kind !== "found" || !outcome.whole) throw new Error(JSON.stringify(outcome));
    return outcome.items;
  };
  await expect.poll(found).toHaveLength(1);
  const [one] = await found();
  expect(one).toMatchObject({
    answer: { result: "A", declarationNumber: one?.declarationNumber, workerInsz: desk.insz },
    content: openIn,
    employer: { nssoNumber: desk.nssoNumber },
  });
  expect(await tools.client.searchPeriods(query)).toMatchObject({
    kind: "found",
    whole: true,
    items: [{ periodNumber: one?.declarationNumber, said: { startDate: START, workerType: "OTH" }, cancelled: false }],
  });
  expect(await tools.client.searchRelations(query)).toMatchObject({
    items: [{ worker: { insz: desk.insz }, startDate: START }],
  });
});

test("what was taken over v1 is asked for over v2, when the version changed meanwhile", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const before = toolsFor(rsz, 5_000, "v1");
  await carryUntil(before, id, "sent");
  await before.client.close();
  await carryUntil(tools, id, "accepted", "sent");
  expect(await periods(desk)).toHaveLength(1);
});
