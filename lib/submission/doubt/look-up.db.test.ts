import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { registerOf } from "@/lib/simulator/simulator-for-tests";
import type { Tools } from "@/lib/submission/hand";
import { step } from "@/lib/submission/hand";
import { claimDue, readLine } from "@/lib/submission/queue/store";
import {
  absenceMs,
  absentFor,
  go,
  lastDetail,
  lostAfter,
  lostBefore,
  openWire,
  periodNumbers,
  stepOnce,
  type Wire,
} from "@/tests/fixtures/doubt";
import {
  bodiesAbout,
  claim,
  claimedIds,
  type Desk,
  endLease,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  submit,
} from "@/tests/fixtures/submission";

let wire: Wire;
let v2: Tools;

beforeAll(async () => {
  wire = await openWire();
  ({ v2 } = wire);
});
afterEach(() => wire.gate.rule("POST", "pass"));
afterAll(() => wire.close());

test("v2: a connection dropped after acceptance: found, adopted and answered by itself, sent once", async () => {
  const desk = await makeDesk("01010100590");
  const id = await submit(desk, openIn);
  await go(v2, id, "accepted");
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending", "lose stuck", "adopt sent", "accept accepted"]);
  expect(await lastDetail(id, "adopt")).toMatchObject({ why: "found" });
  expect(await bodiesAbout(wire.rsz, desk.insz)).toHaveLength(1);
  const [theirs] = await registerOf(wire.rsz, desk.nssoNumber);
  expect(await periodNumbers(desk)).toEqual([theirs?.number]);
  expect(await rowOf(id)).toMatchObject({ doubts: 0, receivedAt: null });
});

test("v2: a hand that died with the number in its hand: the next one finds it", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(v2, desk);
  await go(v2, id, "accepted");
  expect((await rowOf(id)).declarationNumber).toBe(number);
  expect(await bodiesAbout(wire.rsz, desk.insz)).toHaveLength(1);
});

test("v2: a look that a dead hand left behind is taken over", async () => {
  const { id } = await lostAfter(v2, await makeDesk());
  await claim(v2, id);
  expect(await claimedIds(v2)).not.toContain(id);
  await endLease(id);
  await go(v2, id, "accepted");
});

test("looks count as questions: no more are taken than there may be GETs", async () => {
  const ids = [(await lostAfter(v2, await makeDesk())).id, (await lostAfter(v2, await makeDesk())).id];
  await Promise.all(ids.map(endLease));
  const claimed = (gets: number) =>
    withScope(v2.scope, (tx) => claimDue(tx, { handId: null, posts: 0, byTurn: 0, gets, speed: v2.speed, now: now() }));
  expect(await claimed(0)).toEqual([]);
  const [first, ...others] = await claimed(1);
  expect([first?.state, others]).toEqual(["stuck", []]);
  expect(await withScope(v2.scope, readLine)).toMatchObject({ posts: 0, gets: 1 });
  await Promise.all(ids.map(endLease));
  for (const id of ids) await go(v2, id, "accepted");
});

test("v2: what never arrived is not sent again before it was absent long enough, and then once", async () => {
  const desk = await makeDesk();
  const id = await lostBefore(wire, v2, desk);
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", lookups: 1, absentSinceAt: expect.any(Date) });
  await absentFor(id, absenceMs / v2.speed - 1_000);
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("stuck");
  expect(await bodiesAbout(wire.rsz, desk.insz)).toEqual([]);
  await absentFor(id, absenceMs / v2.speed + 1);
  await stepOnce(v2, id);
  expect(await lastDetail(id, "repeat")).toEqual({ why: "absent" });
  await go(v2, id, "accepted");
  expect(await bodiesAbout(wire.rsz, desk.insz)).toHaveLength(1);
});

test("v2: left alone, ten minutes of the RSZ's time after a drop it is sent again, and not sooner", async () => {
  const desk = await makeDesk();
  const id = await lostBefore(wire, v2, desk);
  const from = performance.now();
  await go(v2, id, "queued");
  expect(performance.now() - from).toBeGreaterThanOrEqual(absenceMs / v2.speed);
  await go(v2, id, "accepted");
  expect(await bodiesAbout(wire.rsz, desk.insz)).toHaveLength(1);
}, 30_000);

test.each([
  ["answers 503", { status: 503 }],
  ["answers 429", { status: 429 }],
  ["answers what cannot be read", { status: 200, body: "<html>" }],
  ["does not understand one item", { status: 200, body: JSON.stringify({ items: [{}] }) }],
])("v2: a search that %s begins the time of absence anew", async (_name, rule) => {
  const id = await lostBefore(wire, v2, await makeDesk());
  await absentFor(id, absenceMs / v2.speed + 1_000);
  wire.gate.rule("POST", rule);
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", absentSinceAt: null, nextAttemptAt: expect.any(Date) });
  wire.gate.rule("POST", "pass");
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("stuck");
});

test("v2: an outage between two looks begins the time of absence anew", async () => {
  const id = await lostBefore(wire, v2, await makeDesk());
  await absentFor(id, absenceMs / v2.speed + 1_000);
  await prisma().$executeRaw`UPDATE rsz_line SET recovered_at = clock_timestamp() - interval '2 seconds' WHERE id = 1`;
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("stuck");
  await absentFor(id, absenceMs / v2.speed + 1);
  await prisma().$executeRaw`UPDATE rsz_line SET recovered_at = clock_timestamp() - interval '7 seconds' WHERE id = 1`;
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("queued");
  await prisma().rszLine.update({ where: { id: 1 }, data: { recoveredAt: null } });
});

test("v2: while the RSZ is behind with what it took afterwards, absence says nothing", async () => {
  const id = await lostBefore(wire, v2, await makeDesk());
  const later = await submit(await makeDesk(), openIn);
  await step(v2, await claim(v2, later));
  const notYet = (afterMs: number) =>
    prisma().$executeRaw`
      UPDATE declaration SET not_yet_at = posted_at + make_interval(secs => ${afterMs / 1000 / v2.speed}::float)
      WHERE id = ${later}::uuid`;
  await prisma().declaration.update({ where: { id: later }, data: { nextAttemptAt: null } });
  await notYet(60_001 + v2.speed);
  await absentFor(id, absenceMs / v2.speed + 1);
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("stuck");
  await notYet(59_000);
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("queued");
  await endLease(later);
});

/** The RSZ has the same for the same worker twice: one is ours, the other came by another channel. */
async function twice(): Promise<{ desk: Desk; id: string; numbers: string[] }> {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(v2, desk);
  const { personId } = await rowOf(id);
  if (!personId) throw new Error("nobody");
  const body = v2.client.encode({
    content: openIn,
    employer: { nssoNumber: desk.nssoNumber },
    worker: { insz: desk.insz },
  });
  const other = await v2.client.post(body);
  if (other.kind !== "received") throw new Error(other.kind);
  return { desk, id, numbers: [number, other.number] };
}

const searched = async (desk: Desk, count: number) =>
  expect
    .poll(async () => {
      const found = await v2.client.searchDeclarations({ employer: { nssoNumber: desk.nssoNumber }, insz: desk.insz });
      return found.kind === "found" ? found.items.length : found.kind;
    })
    .toBe(count);

test("v2: of two that could be ours neither is taken: a person gets both numbers", async () => {
  const { desk, id, numbers } = await twice();
  await searched(desk, 2);
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", declarationNumber: null, nextAttemptAt: null });
  expect(await lastDetail(id, "look")).toEqual({ why: "several", numbers });
  expect(
    await decide(desk.officer, id, { event: "adopt", declarationNumber: numbers[0] ?? "", reason: "the first" }),
  ).toEqual({
    ok: true,
  });
  await go(v2, id, "accepted");
});

test("v2: a number that another declaration of ours bears is not taken for this one's", async () => {
  const { desk, id, numbers } = await twice();
  const other = await submit(await makeDesk(), openIn);
  await prisma().declaration.update({
    where: { id: other },
    data: { state: "accepted", declarationNumber: numbers[0], nextAttemptAt: null },
  });
  await searched(desk, 2);
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "sent", declarationNumber: numbers[1] });
  await go(v2, id, "refused");
});

test("v2: what the RSZ had before our POST began goes to a person, and is not held for absence", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(v2, desk);
  // Not before the other one: who claims that one would take this one along.
  await prisma().declaration.update({ where: { id }, data: { nextAttemptAt: null } });
  const newer = await submit(await makeDesk(), openIn);
  await go(v2, newer, "accepted");
  await searched(desk, 1);
  await prisma().$executeRaw`UPDATE declaration SET post_began_at = clock_timestamp() WHERE id = ${id}::uuid`;
  await stepOnce(v2, id);
  expect(await lastDetail(id, "look")).toEqual({ why: "older", numbers: [number] });
  expect(await rowOf(id)).toMatchObject({ state: "stuck", nextAttemptAt: null });
});

test("v2: what would not be sent again word for word is a person's", async () => {
  const desk = await makeDesk();
  const id = await lostBefore(wire, v2, desk);
  await prisma().declaration.update({ where: { id }, data: { employerNumber: "199999934" } });
  await stepOnce(v2, id);
  expect(await lastDetail(id, "look")).toEqual({ why: "changed-since" });
  expect(await rowOf(id)).toMatchObject({ state: "stuck", nextAttemptAt: null });
});

test("v2: a person who decides while the hand looks is not overruled", async () => {
  const desk = await makeDesk();
  const { id } = await lostAfter(v2, desk);
  await endLease(id);
  const claimed = await claim(v2, id);
  wire.gate.rule("POST", "hold");
  const looking = step(v2, claimed);
  await expect.poll(() => wire.gate.held("POST")).toBe(1);
  expect(await decide(desk.officer, id, { event: "abandon", reason: "asked for" })).toEqual({ ok: true });
  wire.gate.rule("POST", "pass");
  await looking;
  expect(await rowOf(id)).toMatchObject({ state: "abandoned", declarationNumber: null, nextAttemptAt: null });
  expect((await eventsOf(id)).slice(-2)).toEqual(["lose stuck", "abandon abandoned"]);
});

test("v2: a search that the RSZ forbids marks the mandate, says nothing of absence, and is made again later", async () => {
  const desk = await makeDesk();
  const id = await lostBefore(wire, v2, desk);
  await absentFor(id, absenceMs / v2.speed + 1_000);
  wire.gate.rule("POST", { status: 403, body: "{}" });
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", absentSinceAt: null, nextAttemptAt: expect.any(Date) });
  const { mandateReviewAt } = await prisma().employer.findUniqueOrThrow({ where: { id: desk.employerId } });
  expect(mandateReviewAt).not.toBeNull();
});
