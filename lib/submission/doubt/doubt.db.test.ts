import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { periodsOf } from "@/lib/register/store";
import type { Simulator } from "@/lib/simulator/simulator";
import { registerOf } from "@/lib/simulator/simulator-for-tests";
import type { DoubtSettings } from "@/lib/submission/doubt/watch";
import { step, type Tools } from "@/lib/submission/hand";
import { begin } from "@/lib/submission/send";
import { type Gate, openGate } from "@/tests/fixtures/rsz-gate";
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
  startRsz,
  submit,
  toolsFor,
} from "@/tests/fixtures/submission";

/** Ten minutes are six seconds here. */
const absenceMs = 600_000;
const settings: DoubtSettings = { absenceMs, repeatInMs: 0 };
const minutes = (count: number) => count * 60_000;

let rsz: Simulator;
let gate: Gate;
let v1: Tools;
let v2: Tools;

beforeAll(async () => {
  rsz = await startRsz();
  gate = await openGate(rsz.url);
  v1 = { ...toolsFor(rsz, 5_000, "v1", gate.url), doubt: settings };
  v2 = { ...toolsFor(rsz, 5_000, "v2", gate.url), doubt: settings };
});
afterEach(() => gate.rule("POST", "pass"));
afterAll(async () => {
  await prisma().declaration.updateMany({ where: { state: "stuck" }, data: { nextAttemptAt: null } });
  await v1.client.close();
  await v2.client.close();
  await gate.close();
  await rsz.close();
});

const near = (tools: Tools): Tools => ({ ...tools, doubt: { absenceMs, repeatInMs: minutes(30) } });

const periods = ({ officer, employerId, personId }: Desk) =>
  withScope(officer, (tx) => periodsOf(tx, employerId, personId));

/** One step of this declaration as soon as it is due, whatever its state. */
const stepOnce = async (tools: Tools, id: string) => {
  await endLease(id);
  await step(tools, await claim(tools, id));
};

/** Steps until it comes to this state. */
async function go(tools: Tools, id: string, wanted: string): Promise<void> {
  for (let left = 200; (await rowOf(id)).state !== wanted; left -= 1) {
    if (left === 0) throw new Error(`${(await rowOf(id)).state} instead of ${wanted}`);
    const { nextAttemptAt } = await rowOf(id);
    if (!nextAttemptAt) throw new Error(`left as ${(await rowOf(id)).state}`);
    await step(tools, await claim(tools, id));
  }
}

/** In doubt, and never arrived: what stands between drops the POST before the RSZ sees it. */
async function lostBefore(tools: Tools, desk: Desk, content = openIn): Promise<string> {
  const id = await submit(desk, content);
  gate.rule("POST", { status: 504 });
  await step(tools, await claim(tools, id));
  gate.rule("POST", "pass");
  expect((await rowOf(id)).state).toBe("stuck");
  return id;
}

/** In doubt, and at the RSZ: the hand died before it could store the number, which is given here. */
async function lostAfter(tools: Tools, desk: Desk): Promise<{ id: string; number: string }> {
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  const body = await withScope(tools.scope, (tx) => begin(tx, claimed, tools.client));
  const outcome = await tools.client.post(body ?? null);
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  await stepOnce(tools, id);
  expect((await rowOf(id)).state).toBe("stuck");
  return { id, number: outcome.number };
}

/** As if the searches had not had it for so long. */
const absentFor = (id: string, ms: number) =>
  prisma().$executeRaw`
    UPDATE declaration SET absent_since_at = clock_timestamp() - make_interval(secs => ${ms / 1000}::float)
    WHERE id = ${id}::uuid`;

/** Its deadline that far away, and its POST a second ago: a hundred seconds of the RSZ's. */
const deadlineIn = (id: string, ms: number) =>
  prisma().$executeRaw`
    UPDATE declaration SET deadline_at = ${new Date(now().getTime() + ms)},
      post_began_at = clock_timestamp() - interval '1 second' WHERE id = ${id}::uuid`;

const lastDetail = async (id: string, event: string) =>
  (await prisma().declarationEvent.findFirst({ where: { declarationId: id, event }, orderBy: { id: "desc" } }))?.detail;

test("v2: a connection dropped after acceptance: found, adopted and answered by itself, sent once", async () => {
  const desk = await makeDesk("01010100590");
  const id = await submit(desk, openIn);
  await go(v2, id, "accepted");
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending", "lose stuck", "adopt sent", "accept accepted"]);
  expect(await lastDetail(id, "adopt")).toMatchObject({ why: "found" });
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
  const [theirs] = await registerOf(rsz, desk.nssoNumber);
  expect((await periods(desk)).map((it) => it.number)).toEqual([theirs?.number]);
  expect(await rowOf(id)).toMatchObject({ doubts: 0, receivedAt: null });
});

test("v2: a hand that died with the number in its hand: the next one finds it", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(v2, desk);
  await go(v2, id, "accepted");
  expect((await rowOf(id)).declarationNumber).toBe(number);
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("v2: a look that a dead hand left behind is taken over", async () => {
  const { id } = await lostAfter(v2, await makeDesk());
  await claim(v2, id);
  expect(await claimedIds(v2)).not.toContain(id);
  await endLease(id);
  await go(v2, id, "accepted");
});

test("v2: what never arrived is not sent again before it was absent long enough, and then once", async () => {
  const desk = await makeDesk();
  const id = await lostBefore(v2, desk);
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", lookups: 1, absentSinceAt: expect.any(Date) });
  await absentFor(id, absenceMs / v2.speed - 1_000);
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("stuck");
  expect(await bodiesAbout(rsz, desk.insz)).toEqual([]);
  await absentFor(id, absenceMs / v2.speed + 1);
  await stepOnce(v2, id);
  expect(await lastDetail(id, "repeat")).toEqual({ why: "absent" });
  await go(v2, id, "accepted");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("v2: left alone, ten minutes of the RSZ's time after a drop it is sent again, and not sooner", async () => {
  const desk = await makeDesk();
  const id = await lostBefore(v2, desk);
  const from = performance.now();
  await go(v2, id, "queued");
  expect(performance.now() - from).toBeGreaterThanOrEqual(absenceMs / v2.speed);
  await go(v2, id, "accepted");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
}, 30_000);

test.each([
  ["answers 503", { status: 503 }],
  ["answers 429", { status: 429 }],
  ["answers what cannot be read", { status: 200, body: "<html>" }],
  ["does not understand one item", { status: 200, body: JSON.stringify({ items: [{}] }) }],
])("v2: a search that %s begins the time of absence anew", async (_name, rule) => {
  const id = await lostBefore(v2, await makeDesk());
  await absentFor(id, absenceMs / v2.speed + 1_000);
  gate.rule("POST", rule);
  await stepOnce(v2, id);
  expect(await rowOf(id)).toMatchObject({ state: "stuck", absentSinceAt: null, nextAttemptAt: expect.any(Date) });
  gate.rule("POST", "pass");
  await stepOnce(v2, id);
  expect((await rowOf(id)).state).toBe("stuck");
});

test("v2: an outage between two looks begins the time of absence anew", async () => {
  const id = await lostBefore(v2, await makeDesk());
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
  const id = await lostBefore(v2, await makeDesk());
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
  const id = await lostBefore(v2, desk);
  await prisma().declaration.update({ where: { id }, data: { employerNumber: "199999934" } });
  await stepOnce(v2, id);
  expect(await lastDetail(id, "look")).toEqual({ why: "changed-since" });
  expect(await rowOf(id)).toMatchObject({ state: "stuck", nextAttemptAt: null });
});

test("v1: nothing is looked up nor repeated by itself", async () => {
  const id = await lostBefore(v1, await makeDesk());
  expect((await rowOf(id)).nextAttemptAt).toBeNull();
  const later = await lostBefore(near(v1), await makeDesk());
  await deadlineIn(later, minutes(20));
  expect((await rowOf(later)).nextAttemptAt).not.toBeNull();
  await stepOnce(v1, later);
  expect(await rowOf(later)).toMatchObject({ state: "stuck", nextAttemptAt: null });
});

test.each([
  ["v1, half an hour before", () => near(v1), minutes(30) - 1_000, "queued"],
  ["v1, a little sooner than that", () => near(v1), minutes(31), "stuck"],
  ["v1, past the deadline", () => near(v1), -1_000, "stuck"],
  ["v2, half an hour before, when it is not found", () => near(v2), minutes(30) - 1_000, "queued"],
  ["v2, a little sooner than that", () => near(v2), minutes(31), "stuck"],
])("an IN in doubt is repeated when its deadline is near: %s", async (_name, tools, deadline, wanted) => {
  const id = await lostBefore(tools(), await makeDesk());
  await deadlineIn(id, deadline);
  await stepOnce(tools(), id);
  expect((await rowOf(id)).state).toBe(wanted);
  if (wanted === "queued") expect(await lastDetail(id, "repeat")).toEqual({ why: "near-deadline" });
});

test("it is repeated near its deadline once: lost again, it waits for a person", async () => {
  const id = await lostBefore(near(v1), await makeDesk());
  await deadlineIn(id, minutes(10));
  await stepOnce(near(v1), id);
  expect((await rowOf(id)).state).toBe("queued");
  gate.rule("POST", { status: 504 });
  await go(near(v1), id, "stuck");
  gate.rule("POST", "pass");
  expect(await rowOf(id)).toMatchObject({ state: "stuck", doubts: 2, nextAttemptAt: null });
});

test("v1: the double that the RSZ refuses proves that the first arrived: stuck with that said, and the first's number settles it", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(near(v1), desk);
  await deadlineIn(id, minutes(10));
  await stepOnce(near(v1), id);
  await go(near(v1), id, "sent");
  await go(near(v1), id, "stuck");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(2);
  expect(await lastDetail(id, "forget")).toMatchObject({ why: "double", errorIds: [expect.stringMatching(/-333$/)] });
  expect(await rowOf(id)).toMatchObject({ declarationNumber: null, result: null, nextAttemptAt: null });
  await decide(desk.officer, id, { event: "adopt", declarationNumber: number, reason: "looked up" });
  await go(v1, id, "accepted");
  expect((await periods(desk)).map((it) => it.number)).toEqual([number]);
});

test("v2: sent again by a person though the first had arrived: the first's number is found by itself", async () => {
  const desk = await makeDesk();
  const { id, number } = await lostAfter(v2, desk);
  await decide(desk.officer, id, { event: "repeat", reason: "a slip" });
  await go(v2, id, "sent");
  await go(v2, id, "accepted");
  expect((await rowOf(id)).declarationNumber).toBe(number);
  expect(await eventsOf(id)).toEqual([
    ...["submit queued", "start sending", "lose stuck", "repeat queued"],
    ...["start sending", "receive sent", "forget stuck", "adopt sent", "accept accepted"],
  ]);
  expect((await periods(desk)).map((it) => it.number)).toEqual([number]);
});

test("a refusal as double of what was sent once stays a refusal", async () => {
  const desk = await makeDesk();
  await v2.client.post(
    v2.client.encode({ content: openIn, employer: { nssoNumber: desk.nssoNumber }, worker: { insz: desk.insz } }),
  );
  await go(v2, await submit(desk, openIn), "refused");
});
