import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { toDay, toInstant } from "@/lib/day";
import { prisma } from "@/lib/db";
import { movePlan } from "@/lib/declarations/plan/move-plan";
import { recall } from "@/lib/declarations/recall";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { readWorklist } from "@/lib/declarations/worklist/read-worklist";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makePerson } from "@/tests/factories/person";
import { type Desk, draftOf, eventsOf, makeDesk, openIn, rowOf, START } from "@/tests/fixtures/submission";

const inHours = (hours: number) => new Date(now().getTime() + hours * 3_600_000);

/** The work begins at the employer's usual hour, nine. */
const deadlineAt = toInstant({ day: START, hour: "0900" });

const planFor = (desk: Desk, plannedAt: Date) =>
  submitDeclaration(desk.officer, { ...draftOf(desk, openIn), plannedAt });

async function planned(desk: Desk, plannedAt = inHours(30)): Promise<string> {
  const made = await planFor(desk, plannedAt);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

/** Seconds until a hand looks at it, by the database's clock. */
async function secondsUntilLook(id: string): Promise<number> {
  const rows = await prisma().$queryRaw<{ s: number }[]>`
    SELECT extract(epoch FROM next_attempt_at - clock_timestamp())::float AS s FROM declaration WHERE id = ${id}::uuid`;
  return rows[0]?.s ?? Number.NaN;
}

test("what is planned is not queued, is looked at an hour before its moment, and tells who planned it for when", async () => {
  const desk = await makeDesk();
  const plannedAt = inHours(30);
  const id = await planned(desk, plannedAt);
  const row = await rowOf(id);
  expect(row).toMatchObject({
    state: "planned",
    plannedAt,
    deadlineAt,
    submittedAt: null,
    queuedAt: null,
    draft: null,
  });
  const seconds = await secondsUntilLook(id);
  expect(seconds).toBeGreaterThan(29 * 3600 - 30);
  expect(seconds).toBeLessThanOrEqual(29 * 3600);
  expect(await eventsOf(id)).toEqual(["plan planned"]);
  const event = await prisma().declarationEvent.findFirstOrThrow({ where: { declarationId: id } });
  expect(event).toMatchObject({ userId: desk.userId, detail: { plannedAt: plannedAt.toISOString() } });
});

test("a millisecond before the deadline it may be planned, at the deadline it may not, and the last minute is told", async () => {
  const desk = await makeDesk();
  const refused = { ok: false, reason: "plan", why: "after-deadline", lastAt: new Date(deadlineAt.getTime() - 60_000) };
  expect(await planFor(desk, deadlineAt)).toEqual(refused);
  expect(await prisma().declaration.count({ where: { employerId: desk.employerId } })).toBe(0);
  expect((await planFor(desk, new Date(deadlineAt.getTime() - 1))).ok).toBe(true);
});

test("a moment that has passed, or half a year away, is refused", async () => {
  const desk = await makeDesk();
  expect(await planFor(desk, inHours(-0.001))).toMatchObject({ reason: "plan", why: "past" });
  const far = { ...openIn, startDate: toDay(`${Number(START.slice(0, 4)) + 2}-01-04`) };
  const form = { ...draftOf(desk, far), plannedAt: inHours(184 * 24), sendAnywayReason: "a test" };
  expect(await submitDeclaration(desk.officer, form)).toMatchObject({ reason: "plan", why: "too-far" });
});

test("what the RSZ takes fifteen days ahead at most is judged as of its planned moment", async () => {
  const desk = await makeDesk();
  const early = { ...openIn, workerType: "T17", plannedHours: "8", endDate: START };
  const { plannedHours: _, ...content } = early;
  expect(await submitDeclaration(desk.officer, draftOf(desk, content))).toMatchObject({ reason: "findings" });
  const form = { ...draftOf(desk, content), plannedAt: inHours(20 * 24) };
  expect(await submitDeclaration(desk.officer, form)).toMatchObject({ ok: true });
});

test("the same form twice is one plan; the same content sent now gives that plan too", async () => {
  const desk = await makeDesk();
  const form = { ...draftOf(desk, openIn), plannedAt: inHours(30) };
  const results = await Promise.all([1, 2, 3].map(() => submitDeclaration(desk.officer, form)));
  const ids = new Set(results.map((it) => (it.ok ? it.id : it.reason)));
  expect(ids.size).toBe(1);
  const again = await submitDeclaration(desk.officer, draftOf(desk, openIn));
  expect(again).toEqual({ ok: true, id: [...ids][0], already: true });
  expect(await rowOf([...ids][0] ?? "")).toMatchObject({ state: "planned" });
});

test("its moment can be changed, within the same law, and a stale screen changes nothing", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  const { version } = await rowOf(id);
  const later = inHours(40);
  expect(await movePlan(desk.officer, { id, version, plannedAt: deadlineAt })).toMatchObject({ why: "after-deadline" });
  expect(await movePlan(desk.officer, { id, version, plannedAt: later })).toEqual({ ok: true });
  expect(await rowOf(id)).toMatchObject({ state: "planned", plannedAt: later, version: version + 1 });
  expect(await secondsUntilLook(id)).toBeGreaterThan(38 * 3600);
  expect(await movePlan(desk.officer, { id, version, plannedAt: inHours(2) })).toEqual({
    ok: false,
    reason: "moved-on",
  });
  expect(await movePlan(desk.officer, { id, version })).toEqual({ ok: false, reason: "moved-on" });
  expect(await rowOf(id)).toMatchObject({ plannedAt: later });
  expect(await eventsOf(id)).toEqual(["plan planned", "plan planned"]);
});

test("it can be sent now: queued and due, and submitted by who sent it", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  const { version } = await rowOf(id);
  const both = await Promise.all([1, 2].map(() => movePlan(desk.officer, { id, version })));
  expect(both.map((it) => it.ok).sort()).toEqual([false, true]);
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: "queued", late: false });
  expect(row.submittedAt).not.toBeNull();
  expect(await secondsUntilLook(id)).toBeLessThanOrEqual(0);
  expect(await eventsOf(id)).toEqual(["plan planned", "submit queued"]);
});

test("the desk counts what is planned and tells the first moment, within reach alone", async () => {
  const desk = await makeDesk();
  const first = inHours(20);
  await planned(desk, first);
  const colleague = await withScope(systemScope("test"), (tx) => makePerson(tx, { employerId: desk.employerId }));
  await planned({ ...desk, personId: colleague.id }, inHours(25));
  const read = async (scope: Scope) => (await withScope(scope, (tx) => readWorklist(tx, { now: now() }))).ahead;
  expect(await read(desk.officer)).toEqual({ count: 2, nextAt: first });
  expect(await read((await makeDesk()).officer)).toEqual({ count: 0, nextAt: null });
});

test("recalled it comes back as a draft", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  expect((await recall(desk.officer, id)).ok).toBe(true);
  expect(await rowOf(id)).toMatchObject({ state: "recalled", nextAttemptAt: null });
});

test("another team finds nothing to move, and a reader may not", async () => {
  const desk = await makeDesk();
  const id = await planned(desk);
  const { version } = await rowOf(id);
  const stranger = await makeDesk();
  expect(await movePlan(stranger.officer, { id, version })).toEqual({ ok: false, reason: "not-found" });
  expect(await recall(stranger.officer, id)).toEqual({ ok: false, reason: "not-found" });
  const reader = await makeAccount("reader");
  await makeTeam([reader.id], [desk.employerId]);
  await expect(async () => movePlan(reader.scope, { id, version })).rejects.toThrow("not-allowed");
  await expect(async () =>
    submitDeclaration(reader.scope, { ...draftOf(desk, openIn), plannedAt: inHours(30) }),
  ).rejects.toThrow("not-allowed");
  expect(await movePlan(desk.officer, { id: randomUUID(), version })).toEqual({ ok: false, reason: "not-found" });
  expect(await eventsOf(id)).toEqual(["plan planned"]);
});
