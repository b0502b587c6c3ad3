import { afterEach, beforeEach, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { toLocalMoment } from "@/lib/day";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { draftSchema } from "@/lib/declarations/draft";
import { recall } from "@/lib/declarations/recall";
import { openDraft } from "@/lib/declarations/store";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { env } from "@/lib/env";
import { type Desk, draftOf, eventsOf, makeDesk, openIn, rowOf, START } from "@/tests/fixtures/submission";

beforeEach(() => {
  env().UNDO_SECONDS = 5;
});
// Other files may run in this process after this one.
afterEach(() => {
  env().UNDO_SECONDS = 0;
});

async function sent(desk: Desk, content = openIn) {
  const made = await submitDeclaration(desk.officer, { ...draftOf(desk, content), lateReason: "a test" });
  if (!made.ok) throw new Error(made.reason);
  return made;
}

const dueInSeconds = async (id: string): Promise<number> => {
  const rows = await prisma().$queryRaw<{ s: number }[]>`
    SELECT extract(epoch FROM next_attempt_at - clock_timestamp())::float AS s FROM declaration WHERE id = ${id}::uuid`;
  return rows[0]?.s ?? Number.NaN;
};

const draftOfRow = async (id: string) => draftSchema.parse(openDraft((await rowOf(id)).draft ?? new Uint8Array()));

test("a declaration rests five seconds before a hand may take it, and says until when", async () => {
  const { id, restsUntilAt } = await sent(await makeDesk());
  const row = await rowOf(id);
  expect(row.state).toBe("queued");
  expect(row.restsUntilAt).toEqual(restsUntilAt);
  expect(row.restsUntilAt?.getTime()).toBe((row.submittedAt?.getTime() ?? 0) + 5000);
  const seconds = await dueInSeconds(id);
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThanOrEqual(5);
});

test("one whose deadline is nearer than the rest goes at once", async () => {
  const desk = await makeDesk();
  const { day: startDate, hour } = toLocalMoment(new Date(now().getTime() + 120_000));
  await prisma().employer.update({ where: { id: desk.employerId }, data: { usualStartHour: hour } });
  env().UNDO_SECONDS = 600;
  const { id, restsUntilAt } = await sent(desk, { ...openIn, startDate });
  expect(restsUntilAt).toBeUndefined();
  expect(await rowOf(id)).toMatchObject({ state: "queued", late: false, restsUntilAt: null });
  expect(await dueInSeconds(id)).toBeLessThanOrEqual(0);
});

test("a setting of 0 sends at once", async () => {
  env().UNDO_SECONDS = 0;
  const { id, restsUntilAt } = await sent(await makeDesk());
  expect(restsUntilAt).toBeUndefined();
  expect(await dueInSeconds(id)).toBeLessThanOrEqual(0);
});

/** Recalled, and the draft that it came back as. */
async function draftAfter(desk: Desk, id: string): Promise<string> {
  const answer = await recall(desk.officer, id);
  if (!answer.ok || !("draftId" in answer)) throw new Error(JSON.stringify(answer));
  return answer.draftId;
}

test("recalled while it rests it comes back as a draft with all that was declared", async () => {
  const desk = await makeDesk();
  const content = { ...openIn, workerType: "STU", plannedHours: "8", endDate: START };
  const { id } = await sent(desk, content);
  const draftId = await draftAfter(desk, id);
  expect(await rowOf(id)).toMatchObject({ state: "recalled", nextAttemptAt: null, restsUntilAt: null });
  expect(await eventsOf(id)).toEqual(["submit queued", "recall recalled"]);
  expect(await rowOf(draftId)).toMatchObject({ state: "draft", kind: "IN", personId: desk.personId });
  const draft = await draftOfRow(draftId);
  expect(draft).toMatchObject({ employerId: desk.employerId, worker: { by: "person", personId: desk.personId } });
  expect(draft.content).toEqual(content);
  expect(await eventsOf(draftId)).toEqual(["draft draft"]);
});

test("the draft can be sent again, under a key of its own", async () => {
  const desk = await makeDesk();
  const draftId = await draftAfter(desk, (await sent(desk)).id);
  const again = await submitDeclaration(desk.officer, { ...(await draftOfRow(draftId)), version: 1 });
  expect(again).toMatchObject({ ok: true, id: draftId, already: false });
});

test("a late reply of the first click after the recall sends nothing", async () => {
  const desk = await makeDesk();
  const form = draftOf(desk, openIn);
  const first = await submitDeclaration(desk.officer, form);
  if (!first.ok) throw new Error(first.reason);
  await recall(desk.officer, first.id);
  expect(await submitDeclaration(desk.officer, form)).toMatchObject({ id: first.id });
  expect((await rowOf(first.id)).state).toBe("recalled");
});

test("however often it is recalled, it is one draft", async () => {
  const desk = await makeDesk();
  const { id } = await sent(desk);
  const answers = await Promise.all([1, 2, 3].map(() => recall(desk.officer, id)));
  const again = await recall(desk.officer, id);
  expect(new Set([...answers, again].map((it) => JSON.stringify(it))).size).toBe(1);
  expect(await prisma().declaration.count({ where: { employerId: desk.employerId } })).toBe(2);
});

test("what it had taken off the work list stands there again, until the draft is sent", async () => {
  const desk = await makeDesk();
  const refused = await sent(desk);
  await prisma().declaration.update({ where: { id: refused.id }, data: { state: "refused", nextAttemptAt: null } });
  const copy = await submitDeclaration(desk.officer, { ...draftOf(desk, openIn), ancestorId: refused.id });
  if (!copy.ok) throw new Error(copy.reason);
  expect((await rowOf(refused.id)).handledAt).not.toBeNull();
  const draftId = await draftAfter(desk, copy.id);
  expect((await rowOf(refused.id)).handledAt).toBeNull();
  expect((await eventsOf(refused.id)).slice(-2)).toEqual(["handle refused", "reopen refused"]);
  await submitDeclaration(desk.officer, { ...(await draftOfRow(draftId)), version: 1 });
  expect((await rowOf(refused.id)).handledAt).not.toBeNull();
});

test.each(["sending", "sent", "identifying", "accepted", "stuck"])(
  "what is %s is already on its way",
  async (state) => {
    const desk = await makeDesk();
    const { id } = await sent(desk);
    await prisma().declaration.update({ where: { id }, data: { state, nextAttemptAt: null } });
    expect(await recall(desk.officer, id)).toEqual({ ok: false, reason: "on-its-way" });
    expect(await prisma().declaration.count({ where: { employerId: desk.employerId } })).toBe(1);
  },
);

test("what is sent again while the RSZ may have it already cannot be recalled", async () => {
  const desk = await makeDesk();
  const { id } = await sent(desk);
  await prisma().declaration.update({ where: { id }, data: { doubts: 1 } });
  expect(await recall(desk.officer, id)).toEqual({ ok: false, reason: "on-its-way" });
  expect((await rowOf(id)).state).toBe("queued");
});

test.each([
  ["lose", 1, "on-its-way"],
  ["forget", 1, "on-its-way"],
  ["halt", 0, undefined],
])(
  "what got stuck by %s before doubts were counted, sent again by a person, bears %i",
  async (event, doubts, reason) => {
    const desk = await makeDesk();
    const { id } = await sent(desk);
    await prisma().declaration.update({ where: { id }, data: { state: "stuck", doubts: 0, nextAttemptAt: null } });
    await prisma().declarationEvent.create({
      data: { declarationId: id, at: now(), event, toState: "stuck", detail: {} },
    });
    expect(await decide(desk.officer, id, { event: "repeat", reason: "the RSZ does not have it" })).toEqual({
      ok: true,
    });
    expect(await rowOf(id)).toMatchObject({ state: "queued", doubts });
    expect(await recall(desk.officer, id)).toMatchObject(reason ? { ok: false, reason } : { ok: true });
  },
);
