import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { toLocalMoment } from "@/lib/day";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { recall } from "@/lib/declarations/recall";
import { type Submission, submitDeclaration } from "@/lib/declarations/submit-declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { markForReview } from "@/lib/employers/mandates/store";
import { env } from "@/lib/env";
import { recordFact } from "@/lib/register/record-fact";
import { step } from "@/lib/submission/hand";
import { startWork } from "@/lib/submission/work";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  bodiesAbout,
  carryUntil,
  claim,
  claimAny,
  type Desk,
  draftOf,
  endLease,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  toolsFor,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();
// Other files may run in this process after this one.
afterEach(() => {
  env().UNDO_SECONDS = 0;
});

const system = systemScope("test");
const inMs = (ms: number) => new Date(now().getTime() + ms);
const hour = 3_600_000;

async function planned(desk: Desk, plannedAt = inMs(30 * hour), more: Partial<Submission> = {}): Promise<string> {
  const made = await submitDeclaration(desk.officer, { ...draftOf(desk, openIn), ...more, plannedAt });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.id;
}

/** As if time had passed: its moment lies so far ahead, and a hand is to look at it. */
const pass = (id: string, plannedAt: Date) =>
  prisma().$executeRaw`
    UPDATE declaration SET planned_at = ${plannedAt}, next_attempt_at = clock_timestamp() WHERE id = ${id}::uuid`;

const look = async (id: string) => step(tools, await claim(tools, id));

const lastEvent = (id: string) =>
  prisma().declarationEvent.findFirstOrThrow({ where: { declarationId: id }, orderBy: { id: "desc" } });

/** The RSZ tells of the same period, made elsewhere: what is planned would be a duplicate. */
async function madeElsewhere({ employerId, personId }: Desk): Promise<void> {
  const periodNumber = makeDimonaNumber(Math.floor(Math.random() * 999_999_999));
  const fact = { kind: "verdict", periodNumber, result: "A", late: false, content: openIn } as const;
  const about = { at: now(), employerId, personId, periodNumber, declarationId: null, fact };
  await withScope(system, (tx) => recordFact(tx, about));
}

/** Brings the moment of all of them near, and tells the hands, as changing it would. */
async function bringNear(ids: string[], ms: number): Promise<Date> {
  const at = inMs(ms);
  await prisma().$executeRaw`
    UPDATE declaration SET planned_at = ${at}, next_attempt_at = clock_timestamp() + make_interval(secs => ${ms / 1000}::float)
    WHERE id = ANY(${ids}::uuid[])`;
  await prisma().$executeRaw`SELECT pg_notify('indienst_hand', '')`;
  return at;
}

test("several hands queue what is planned at its moment, not before and exactly once, and send it once", async () => {
  const desks = await Promise.all(Array.from({ length: 6 }, () => makeDesk()));
  const ids = await Promise.all(desks.map((desk) => planned(desk)));
  const hands = await Promise.all([1, 2, 3].map(() => startWork(toolsFor(rsz))));
  const plannedAt = await bringNear(ids, 1_500);
  const accepted = () => prisma().declaration.count({ where: { id: { in: ids }, state: "accepted" } });
  await vi.waitFor(async () => expect(await accepted()).toBe(ids.length), { timeout: 20_000, interval: 50 });
  await Promise.all(hands.map((it) => it.stop()));
  for (const [index, id] of ids.entries()) {
    const { submittedAt } = await rowOf(id);
    expect(submittedAt && submittedAt >= plannedAt).toBe(true);
    const events = await eventsOf(id);
    expect(events.slice(0, 4)).toEqual(["plan planned", "submit queued", "start sending", "receive sent"]);
    expect(await bodiesAbout(rsz, desks[index]?.insz ?? "")).toHaveLength(1);
  }
}, 40_000);

test("a sleeping hand wakes for the moment, and does not find it by chance later", async () => {
  const work = await startWork(toolsFor(rsz));
  const id = await planned(await makeDesk());
  const plannedAt = await bringNear([id], 1_000);
  const submitted = async () => (await rowOf(id)).submittedAt;
  await vi.waitFor(async () => expect(await submitted()).not.toBeNull(), { timeout: 10_000, interval: 20 });
  await work.stop();
  expect(((await submitted())?.getTime() ?? 0) - plannedAt.getTime()).toBeLessThan(2_500);
}, 20_000);

test("a hand that dies while it looks leaves it to the next one", async () => {
  const id = await planned(await makeDesk());
  await pass(id, inMs(-1));
  const dead = await claim(tools, id);
  expect((await claimAny(tools)).map((it) => it.id)).not.toContain(id);
  await endLease(id);
  await look(id);
  expect((await rowOf(id)).state).toBe("queued");
  await step(tools, dead);
  expect(await eventsOf(id)).toEqual(["plan planned", "submit queued"]);
});

test("a plan that our own delay made late goes at once, and is late", async () => {
  const id = await planned(await makeDesk());
  await prisma().declaration.update({ where: { id }, data: { content: { ...openIn, startDate: "2026-01-05" } } });
  await pass(id, inMs(-24 * hour));
  await look(id);
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: "queued", late: true, lateReason: null, restsUntilAt: null });
  expect((await lastEvent(id)).detail).toMatchObject({ why: "planned", limit: { ground: "start-of-work" } });
});

test("an hour ahead it is looked at and goes on waiting for its moment", async () => {
  const id = await planned(await makeDesk());
  await pass(id, inMs(hour - 1_000));
  await look(id);
  expect(await rowOf(id)).toMatchObject({ state: "planned", leaseToken: null });
  const rows = await prisma().$queryRaw<{ s: number }[]>`
    SELECT extract(epoch FROM next_attempt_at - clock_timestamp())::float AS s FROM declaration WHERE id = ${id}::uuid`;
  expect(rows[0]?.s).toBeGreaterThan(3_500);
  expect(rows[0]?.s).toBeLessThanOrEqual(3_599);
  expect(await eventsOf(id)).toEqual(["plan planned"]);
});

test.each([
  ["an hour ahead", hour - 1_000],
  ["at its moment", -1],
])("what became wrong meanwhile comes back to a person %s, with what is wrong", async (_, ms) => {
  const desk = await makeDesk();
  const id = await planned(desk);
  await madeElsewhere(desk);
  await pass(id, inMs(ms));
  await look(id);
  expect(await rowOf(id)).toMatchObject({ state: "paused", nextAttemptAt: null, leaseToken: null });
  const { event, detail } = await lastEvent(id);
  expect({ event, detail }).toMatchObject({
    event: "hold",
    detail: { why: "plan-no-longer-right", findings: ["90373-333"] },
  });
  expect(await bodiesAbout(rsz, desk.insz)).toEqual([]);
});

test("when its term is moved forward, an hour ahead it comes back to a person instead of being late by waiting", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  const plannedAt = inMs(hour - 60_000);
  const { day: startDate, hour: usualStartHour } = toLocalMoment(plannedAt);
  await prisma().declaration.update({ where: { id }, data: { content: { ...openIn, startDate } } });
  await prisma().employer.update({ where: { id: desk.employerId }, data: { usualStartHour } });
  await pass(id, plannedAt);
  await look(id);
  const { state, deadlineAt } = await rowOf(id);
  expect(state).toBe("paused");
  expect(deadlineAt && deadlineAt > now() && deadlineAt <= plannedAt).toBe(true);
  expect((await lastEvent(id)).detail).toMatchObject({ why: "plan-after-deadline" });
});

test("what was planned although our check refused it goes; what blocks it anew does not", async () => {
  const insist = { sendAnywayReason: "agreed with the RSZ" };
  const wrong = { ...openIn, jointCommittee: "302" };
  const desk = await makeDesk();
  const id = await planned(desk, undefined, { ...insist, content: wrong });
  await pass(id, inMs(-1));
  await look(id);
  expect((await rowOf(id)).state).toBe("queued");
  const other = await makeDesk();
  const second = await planned(other, undefined, { ...insist, content: wrong });
  await madeElsewhere(other);
  await prisma().declaration.update({ where: { id: second }, data: { content: openIn } });
  await pass(second, inMs(-1));
  await look(second);
  expect((await rowOf(second)).state).toBe("paused");
});

test("while the employer's mandate is under review it comes back to a person", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  await withScope(system, (tx) => markForReview(tx, desk.employerId, now()));
  await pass(id, inMs(-1));
  await look(id);
  expect((await rowOf(id)).state).toBe("paused");
  expect((await lastEvent(id)).detail).toMatchObject({ why: "plan-mandate-review" });
});

test("a person sends all the same what was held: submitted by then, and it goes", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  await madeElsewhere(desk);
  await pass(id, inMs(-1));
  await look(id);
  expect(await decide(desk.officer, id, { event: "repeat", reason: "another one" })).toEqual({ ok: true });
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: "queued", late: false, lateReason: null });
  expect(row.submittedAt).not.toBeNull();
  await carryUntil(tools, id, "accepted");
});

test("a recall and a hand that come at once: it is recalled and never sent, or sent and not recalled", async () => {
  for (let round = 0; round < 12; round += 1) {
    const desk = await makeDesk();
    const made = await submitDeclaration(desk.officer, draftOf(desk, openIn));
    if (!made.ok) throw new Error(made.reason);
    const claimed = await claim(tools, made.id);
    const both = [() => step(tools, claimed), () => recall(desk.officer, made.id)];
    await Promise.all((round % 2 ? both : both.reverse()).map((it) => it()));
    const again = await recall(desk.officer, made.id);
    const { state } = await rowOf(made.id);
    const sent = (await bodiesAbout(rsz, desk.insz)).length;
    const came = again.ok ? { state: "recalled", sent: 0 } : { state: "sent", sent: 1 };
    expect({ state, sent }).toEqual(came);
    if (!again.ok) expect(again.reason).toBe("on-its-way");
  }
}, 30_000);

test("when the hand is quicker the recall says that it is on its way; when the recall is quicker nothing is sent", async () => {
  const one = await makeDesk();
  const first = await submitDeclaration(one.officer, draftOf(one, openIn));
  if (!first.ok) throw new Error(first.reason);
  await step(tools, await claim(tools, first.id));
  expect(await recall(one.officer, first.id)).toEqual({ ok: false, reason: "on-its-way" });
  const other = await makeDesk();
  const second = await submitDeclaration(other.officer, draftOf(other, openIn));
  if (!second.ok) throw new Error(second.reason);
  const held = await claim(tools, second.id);
  expect((await recall(other.officer, second.id)).ok).toBe(true);
  await step(tools, held);
  expect([(await rowOf(second.id)).state, await bodiesAbout(rsz, other.insz)]).toEqual(["recalled", []]);
});

test("a hand that holds a plan while a person recalls it does nothing any more", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  await pass(id, inMs(-1));
  const held = await claim(tools, id);
  expect((await recall(desk.officer, id)).ok).toBe(true);
  await step(tools, held);
  expect(await rowOf(id)).toMatchObject({ state: "recalled", nextAttemptAt: null });
  expect(await eventsOf(id)).toEqual(["plan planned", "recall recalled"]);
  expect(await recall(desk.officer, randomUUID())).toEqual({ ok: false, reason: "not-found" });
});

test("what rests is not claimed before its time, and recalled it never is", async () => {
  env().UNDO_SECONDS = 1;
  const desk = await makeDesk();
  const made = await submitDeclaration(desk.officer, draftOf(desk, openIn));
  const other = await makeDesk();
  const taken = await submitDeclaration(other.officer, draftOf(other, openIn));
  if (!made.ok || !taken.ok) throw new Error("not sent");
  expect((await claimAny(tools)).map((it) => it.id)).not.toContain(made.id);
  expect((await recall(other.officer, taken.id)).ok).toBe(true);
  await carryUntil(tools, made.id, "accepted");
  const start = await prisma().declarationEvent.findFirstOrThrow({ where: { declarationId: made.id, event: "start" } });
  const { restsUntilAt } = await rowOf(made.id);
  expect(start.at.getTime()).toBeGreaterThanOrEqual((restsUntilAt?.getTime() ?? 0) - 50);
  expect(await bodiesAbout(rsz, other.insz)).toEqual([]);
});
