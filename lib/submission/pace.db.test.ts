import { beforeEach, expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { step } from "@/lib/submission/hand";
import { createPace } from "@/lib/submission/pace";
import { addVerdictTimes, putOffNotYet, recentVerdictTimes } from "@/lib/submission/verdict-times/store";
import { openRsz } from "@/tests/fixtures/open-rsz";
import { carryUntil, claim, endLease, makeDesk, openIn, rowOf, submit } from "@/tests/fixtures/submission";

const { tools } = await openRsz();
/** What an earlier test left on its way would be carried on, and measured, by the next one. */
beforeEach(async () => {
  const state = { in: ["queued", "sending", "sent", "identifying"] };
  await prisma().declaration.updateMany({ where: { state }, data: { state: "abandoned", nextAttemptAt: null } });
  await prisma().verdictTime.deleteMany();
});

/** An id whose declaration does not scout: its draw is nearly 1. */
const ordinary = "ffffffff-0000-4000-8000-000000000000";

/** As if this many verdicts had come between these two moments, so many minutes ago. */
const measured = (count: number, afterMs: number, withinMs: number, minutesAgo = 0) =>
  prisma().verdictTime.createMany({
    data: Array.from({ length: count }, () => ({
      at: new Date(Date.now() - minutesAgo * 60_000),
      afterMs,
      withinMs,
    })),
  });

const recent = () => withScope(tools.scope, recentVerdictTimes);
const share = (id: string, withinMs: number, speed = 1) =>
  withScope(tools.scope, (tx) => addVerdictTimes(tx, [{ id, withinMs }], speed));

/** Sent, and not yet asked about; the row as the worker got it to ask. */
async function sent(): Promise<string> {
  const id = await submit(await makeDesk(), openIn);
  await step(tools, await claim(tools, id));
  return id;
}

test("without anything measured the first GET is placed by the published times", async () => {
  const pace = createPace(1);
  await pace.learn(tools.scope);
  expect(pace.firstGet(ordinary)).toBe(3_000);
});

test("a worker asks first when what other workers measured says it pays", async () => {
  await measured(500, 6_000, 7_000);
  const pace = createPace(1);
  await pace.learn(tools.scope);
  expect(pace.firstGet(ordinary)).toBeGreaterThan(6_000);
  const id = await submit(await makeDesk(), openIn);
  await step({ ...tools, speed: 1, pace }, await claim(tools, id));
  const { postedAt, nextAttemptAt } = await rowOf(id);
  const wait = (nextAttemptAt?.getTime() ?? 0) - (postedAt?.getTime() ?? 0);
  // Instants are kept to the millisecond, so their difference may be one short.
  expect(wait).toBeGreaterThanOrEqual(Math.floor(pace.firstGet(id)) - 1);
  expect(wait).toBeLessThan(pace.firstGet(id) + 2_000);
});

test("each verdict is measured once, between the GET that was told `not yet` and the one that brought it", async () => {
  const pace = createPace(tools.speed);
  const id = await submit(await makeDesk(), openIn);
  await carryUntil({ ...tools, pace }, id, "accepted");
  const [one, ...more] = await recent();
  expect(more).toEqual([]);
  const { postedAt, notYetAt } = await rowOf(id);
  const told = notYetAt && postedAt ? (notYetAt.getTime() - postedAt.getTime()) * tools.speed : 0;
  expect(Math.abs((one?.afterMs ?? 0) - told)).toBeLessThanOrEqual(tools.speed);
  expect(one?.withinMs).toBeGreaterThanOrEqual(2_000);
  expect(one?.withinMs).toBeGreaterThan(one?.afterMs ?? Number.POSITIVE_INFINITY);
});

test("a GET that was told `not yet` leaves a mark for whichever worker makes the next one", async () => {
  const id = await sent();
  const claimed = await claim(tools, id);
  await withScope(tools.scope, (tx) => putOffNotYet(tx, [{ ...claimed, sincePostedMs: 3_020, delayMs: 60_000 }]));
  await share(id, 4_030.4);
  expect(await recent()).toEqual([{ afterMs: 3_020, withinMs: 4_030 }]);
});

test("whoever lost the row leaves no mark on it", async () => {
  const id = await sent();
  const claimed = await claim(tools, id);
  const lost = { ...claimed, leaseToken: ordinary };
  await withScope(tools.scope, (tx) => putOffNotYet(tx, [{ ...lost, sincePostedMs: 3_020, delayMs: 0 }]));
  expect((await rowOf(id)).notYetAt).toBeNull();
});

test("what was told before it was sent again says nothing about this time", async () => {
  const id = await sent();
  await prisma().$executeRaw`UPDATE declaration SET not_yet_at = posted_at - interval '1 hour' WHERE id = ${id}::uuid`;
  await share(id, 3_000);
  expect(await recent()).toEqual([{ afterMs: 0, withinMs: 3_000 }]);
});

test("times are kept in the RSZ's time, whatever the speed of the simulator", async () => {
  const id = await sent();
  await share(id, 30, 100);
  expect(await recent()).toEqual([{ afterMs: 0, withinMs: 3_000 }]);
});

test("a verdict sooner than the pace allows to ask was adopted by hand and is not measured", async () => {
  const pace = createPace(1);
  const id = await sent();
  pace.seen({ id, withinMs: 1_999 });
  await pace.learn(tools.scope);
  expect(await recent()).toEqual([]);
  const other = createPace(1);
  other.seen({ id, withinMs: 2_000 });
  await other.learn(tools.scope);
  expect(await recent()).toHaveLength(1);
});

test("the last 500 are kept, the newest first", async () => {
  await measured(500, 0, 3_000);
  const id = await sent();
  await share(id, 4_000);
  expect(await prisma().verdictTime.count()).toBe(500);
  expect((await recent())[0]).toEqual({ afterMs: 0, withinMs: 4_000 });
});

test("what was measured more than a day ago no longer counts", async () => {
  await measured(10, 0, 3_000, 24 * 60 - 1);
  expect(await recent()).toHaveLength(10);
  await prisma().verdictTime.deleteMany();
  await measured(10, 0, 3_000, 24 * 60 + 1);
  expect(await recent()).toEqual([]);
});

test("fewer than fifty verdicts wait some seconds before they are shared, fifty do not", async () => {
  const id = await sent();
  const pace = createPace(1);
  await pace.learn(tools.scope);
  for (let count = 1; count <= 49; count += 1) pace.seen({ id, withinMs: 3_000 });
  await pace.learn(tools.scope);
  expect(await recent()).toEqual([]);
  pace.seen({ id, withinMs: 3_000 });
  await pace.learn(tools.scope);
  expect(await recent()).toHaveLength(50);
});

test("measurements that cannot be stored are lost, and nothing else", async () => {
  const pace = createPace(1);
  pace.seen({ id: "no uuid at all", withinMs: 3_000 });
  await pace.learn(tools.scope);
  expect(pace.firstGet(ordinary)).toBe(3_000);
});

test("a worker that is told `not yet` marks when, and the verdict is measured from there", async () => {
  const pace = createPace(tools.speed);
  const id = await sent();
  const get = async () => ({ kind: "in-process", exchange: { request: "" } }) as const;
  await step({ ...tools, pace, client: { ...tools.client, get } }, await claim(tools, id));
  const { state, postedAt, notYetAt } = await rowOf(id);
  expect(state).toBe("sent");
  expect(notYetAt?.getTime()).toBeGreaterThan(postedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  await carryUntil({ ...tools, pace }, id, "accepted");
  const [one] = await recent();
  expect(one?.afterMs).toBeGreaterThanOrEqual(2_000);
  expect(one?.withinMs).toBeGreaterThan(one?.afterMs ?? Number.POSITIVE_INFINITY);
});

test("an answer after S, which takes hours, is not measured; the first one is", async () => {
  const pace = createPace(tools.speed);
  const id = await sent();
  const claimed = await claim(tools, id);
  await step({ ...tools, pace }, { ...claimed, state: "identifying" });
  expect(await recent()).toEqual([]);
  await endLease(id);
  await carryUntil({ ...tools, pace: createPace(tools.speed) }, id, "accepted");
  expect(await recent()).toHaveLength(1);
});
