import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { beginClaimed, missed } from "@/lib/submission/begin";
import { step } from "@/lib/submission/hand";
import type { Claimed } from "@/lib/submission/store";
import { type Taken, take } from "@/lib/submission/take";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  bodiesAbout,
  carryUntil,
  endLease,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  submit,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();

const limits = { posts: 50, gets: 0 };

/** A claim of a living hand that begins what it may. */
async function takeAndBegin(): Promise<Taken> {
  const handId = randomUUID();
  await prisma().$executeRaw`
    INSERT INTO hand VALUES (${handId}::uuid, 'test', clock_timestamp(), clock_timestamp() + interval '1 hour')`;
  const { scope, speed, client } = tools;
  return take({ scope, speed, handId, limits, room: limits, begin: (tx, all) => beginClaimed(tx, all, client) });
}

/** One that was claimed and begun. */
async function begunOne() {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const { claimed, begun } = await takeAndBegin();
  const found = claimed.find((it) => it.id === id);
  if (!found) throw new Error("it was not claimed");
  return { desk, id, claimed: found, body: begun?.get(id) };
}

test("what is begun with its claim is `sending`, with its event and its words, before anything can be sent", async () => {
  const { desk, id, claimed, body } = await begunOne();
  expect(await rowOf(id)).toMatchObject({ state: "sending", leaseToken: claimed.leaseToken });
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending"]);
  expect(await prisma().wireMessage.count({ where: { declarationId: id, direction: "request" } })).toBe(1);
  expect(await bodiesAbout(rsz, desk.insz)).toEqual([]);
  await step(tools, claimed, body);
  await carryUntil(tools, id, "accepted", "sent");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("a hand that dies between the claim that began it and its POST leaves a doubt, and nobody sends it again", async () => {
  const { desk, id } = await begunOne();
  await endLease(id);
  await carryUntil(tools, id, "stuck", "sending");
  expect(await bodiesAbout(rsz, desk.insz)).toEqual([]);
});

test("a hand that did not hear that its claim was committed made no POST: it is queued again, and sent once", async () => {
  const { desk, id, claimed } = await begunOne();
  expect(await withScope(tools.scope, (tx) => missed(tx, claimed))).toBe(true);
  await endLease(id);
  await carryUntil(tools, id, "accepted", "queued");
  expect(await eventsOf(id)).toContain("miss queued");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("what another hand has begun is not taken back for sent by none", async () => {
  const { id, claimed } = await begunOne();
  const another: Claimed = { ...claimed, leaseToken: randomUUID() };
  expect(await withScope(tools.scope, (tx) => missed(tx, another))).toBe(false);
  expect((await rowOf(id)).state).toBe("sending");
});

test("two are begun with their claim, of three none: the line is not held for many", async () => {
  for (const [count, state] of [
    [2, "sending"],
    [3, "queued"],
  ] as const) {
    const ids: string[] = [];
    for (let nth = 0; nth < count; nth += 1) ids.push(await submit(await makeDesk(), openIn));
    const { claimed, begun } = await takeAndBegin();
    expect(claimed.map((it) => it.id).sort()).toEqual([...ids].sort());
    expect(begun?.size ?? 0).toBe(count === 2 ? 2 : 0);
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).state))).toEqual(ids.map(() => state));
  }
});

test("what a person is to look at is not begun with its claim, and its step leaves it to that person", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await prisma().employer.update({ where: { id: desk.employerId }, data: { mandateReviewAt: new Date() } });
  const { claimed, begun } = await takeAndBegin();
  expect(begun?.size ?? 0).toBe(0);
  const found = claimed.find((it) => it.id === id);
  if (found) await step(tools, found, begun?.get(id));
  expect((await rowOf(id)).state).toBe("paused");
  expect(await bodiesAbout(rsz, desk.insz)).toEqual([]);
});
