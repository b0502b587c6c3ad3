import { expect, test } from "vitest";
import { type Scope, systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addDays, dayOf, toDay } from "@/lib/day";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { decideMandate } from "@/lib/declarations/mandates/decide-mandate";
import { findMandateReview, listMandateReviews } from "@/lib/declarations/mandates/store";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { countMandateReviews } from "@/lib/employers/mandates/store";
import { train } from "@/lib/simulator/simulator-for-tests";
import { step } from "@/lib/submission/hand";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makePerson } from "@/tests/factories/person";
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
  submit,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();
const system = systemScope("test");

/** Another worker of the same employer. */
async function colleague(desk: Desk): Promise<Desk> {
  const { id, insz = "" } = await withScope(system, (tx) => makePerson(tx, { employerId: desk.employerId }));
  return { ...desk, personId: id, insz };
}

const mandate = async (desk: Desk, given: boolean) =>
  expect((await train(rsz, `employers/${desk.nssoNumber}`, { mandate: given })).status).toBe(200);

/** A desk whose mandate the RSZ does not know (any more): one declaration was sent, `others` were queued behind it. */
async function barredDesk(others = 2) {
  const desk = await makeDesk();
  await mandate(desk, false);
  const sent = await submit(desk, openIn);
  const first = await claim(tools, sent);
  const waiting: { id: string; insz: string }[] = [];
  for (let made = 0; made < others; made += 1) {
    const worker = await colleague(desk);
    waiting.push({ id: await submit(worker, openIn), insz: worker.insz });
  }
  await step(tools, first);
  return { desk, sent, waiting };
}

const review = (scope: Scope, { employerId }: Desk) => withScope(scope, (tx) => findMandateReview(tx, employerId));
const inOrder = ({ employerId }: Desk) => ({ employerId, found: "in-order", reason: "renewed in Mahis" }) as const;

const auditsOf = (employerId: string) =>
  prisma().auditEvent.findMany({ where: { subject: "employer", subjectId: employerId }, orderBy: { id: "asc" } });

test("a 403 marks the mandate and pauses the employer's other declarations without sending them", async () => {
  const { desk, sent, waiting } = await barredDesk();
  expect(await rowOf(sent)).toMatchObject({ state: "paused", nextAttemptAt: null, leaseToken: null });
  for (const { id, insz } of waiting) {
    expect(await rowOf(id)).toMatchObject({ state: "paused", nextAttemptAt: null });
    expect(await eventsOf(id)).toEqual(["submit queued", "bar paused"]);
    expect(await bodiesAbout(rsz, insz)).toEqual([]);
  }
  expect(await review(desk.officer, desk)).toMatchObject({ waiting: 3, since: expect.any(Date) });
});

test("another employer's declarations go on meanwhile", async () => {
  await barredDesk(0);
  await carryUntil(tools, await submit(await makeDesk(), openIn), "accepted");
});

test("what a hand already holds is paused by that hand, and what is submitted afterwards by the next one", async () => {
  const { desk } = await barredDesk(0);
  const later = await colleague(desk);
  const id = await submit(later, openIn);
  await carryUntil(tools, id, "paused");
  expect(await bodiesAbout(rsz, later.insz)).toEqual([]);
  const event = await prisma().declarationEvent.findFirst({ where: { declarationId: id }, orderBy: { id: "desc" } });
  expect(event).toMatchObject({ event: "bar", fromState: "queued", detail: { why: "mandate-review" } });
});

test("the same declaration submitted again while it is paused is the first one", async () => {
  const { desk, sent } = await barredDesk(0);
  const again = await submitDeclaration(desk.officer, { ...draftOf(desk, openIn), sendAnywayReason: "a test" });
  expect(again).toMatchObject({ ok: true, id: sent, already: true });
});

test("a mandate in order again lets all of it go on, the first deadline first", async () => {
  const { desk, sent, waiting } = await barredDesk();
  const [second, third] = waiting.map(({ id }) => id);
  const at = (hours: number) => new Date(now().getTime() + hours * 3_600_000);
  for (const [id, deadlineAt] of [
    [sent, null],
    [second, at(20)],
    [third, at(2)],
  ] as const)
    await prisma().declaration.update({ where: { id }, data: { deadlineAt } });
  await mandate(desk, true);
  expect(await decideMandate(desk.officer, inOrder(desk))).toEqual({ ok: true, count: 3 });
  expect(await review(desk.officer, desk)).toBeUndefined();
  const rows = await Promise.all([third ?? "", second ?? "", sent].map(rowOf));
  const turns = rows.map(({ turn }) => turn);
  expect(turns).toEqual([...turns].sort((one, other) => one - other));
  expect(new Set(turns).size).toBe(3);
  for (const { id } of rows) await carryUntil(tools, id, "accepted");
  expect(await eventsOf(sent)).toContain("repeat queued");
});

test("a mandate that is still not in order marks itself again, and only one declaration was spent on it", async () => {
  const { desk, waiting } = await barredDesk(3);
  await decideMandate(desk.officer, inOrder(desk));
  const claimed = await claimAny(tools, 1);
  await Promise.all(claimed.map((it) => step(tools, it)));
  expect(await review(desk.officer, desk)).toMatchObject({ waiting: 4 });
  const sent = await Promise.all([...waiting, desk].map(({ insz }) => bodiesAbout(rsz, insz)));
  expect(sent.flat()).toHaveLength(2);
});

test("a mandate that ended gets its last day, and each declaration is left to a person", async () => {
  const { desk, sent, waiting } = await barredDesk(1);
  const endDate = addDays(dayOf(now()), -1);
  const ended = { employerId: desk.employerId, found: "ended", endDate, reason: "left us" } as const;
  expect(await decideMandate(desk.officer, ended)).toEqual({ ok: true, count: 2 });
  expect(await review(desk.officer, desk)).toBeUndefined();
  expect(await prisma().mandate.findMany({ where: { employerId: desk.employerId } })).toMatchObject([
    { validTo: endDate },
  ]);
  for (const id of [sent, waiting[0]?.id ?? ""]) {
    expect((await rowOf(id)).state).toBe("paused");
    expect(await eventsOf(id)).toContain("mandate-end paused");
    expect(await decide(desk.officer, id, { event: "abandon", reason: "theirs now" })).toEqual({ ok: true });
  }
});

test.each([
  ["tomorrow", addDays(dayOf(now()), 1), "end-after-today"],
  ["before it began", toDay("2014-12-31"), "end-before-start"],
])("a mandate cannot end %s, and then nothing is decided", async (_name, endDate, reason) => {
  const { desk, sent } = await barredDesk(0);
  const ended = { employerId: desk.employerId, found: "ended", endDate, reason: "a slip" } as const;
  expect(await decideMandate(desk.officer, ended)).toEqual({ ok: false, reason });
  expect(await review(desk.officer, desk)).toMatchObject({ waiting: 1 });
  expect(await eventsOf(sent)).not.toContain("mandate-end paused");
});

test.each([
  ["today", dayOf(now())],
  ["the day it began", toDay("2015-01-01")],
])("a mandate can end %s", async (_name, endDate) => {
  const { desk } = await barredDesk(0);
  const ended = { employerId: desk.employerId, found: "ended", endDate, reason: "left us" } as const;
  expect(await decideMandate(desk.officer, ended)).toMatchObject({ ok: true });
});

test("what was held for another reason, or dealt with, does not go on with the mandate", async () => {
  const { desk, sent, waiting } = await barredDesk(1);
  const held = waiting[0]?.id ?? "";
  await prisma().declarationEvent.create({
    data: { declarationId: held, at: now(), event: "hold", fromState: "queued", toState: "paused" },
  });
  await prisma().declaration.update({ where: { id: sent }, data: { handledAt: now() } });
  expect(await decideMandate(desk.officer, inOrder(desk))).toEqual({ ok: true, count: 0 });
  for (const id of [held, sent]) expect((await rowOf(id)).state).toBe("paused");
});

test("of two who decide at once one is told that it is done", async () => {
  const { desk } = await barredDesk(0);
  const both = await Promise.all([inOrder(desk), inOrder(desk)].map((it) => decideMandate(desk.officer, it)));
  expect(both.map((it) => (it.ok ? "done" : it.reason)).sort()).toEqual(["done", "moved-on"]);
});

test("an officer of another team neither sees nor decides; an administrator does both; a reader of the team only sees", async () => {
  const { desk } = await barredDesk(0);
  const [stranger, reader, administrator] = [
    await makeAccount("officer"),
    await makeAccount("reader"),
    await makeAccount("administrator"),
  ];
  await makeTeam([reader.id], [desk.employerId]);
  const seen = (scope: Scope) =>
    withScope(scope, async (tx) => ({
      listed: (await listMandateReviews(tx)).some((it) => it.employerId === desk.employerId),
      counted: (await countMandateReviews(tx)) > 0,
    }));
  expect(await seen(stranger.scope)).toEqual({ listed: false, counted: false });
  expect(await review(stranger.scope, desk)).toBeUndefined();
  expect(await decideMandate(stranger.scope, inOrder(desk))).toEqual({ ok: false, reason: "not-found" });
  expect(await seen(reader.scope)).toEqual({ listed: true, counted: true });
  expect(() => decideMandate(reader.scope, inOrder(desk))).toThrow("not-allowed");
  expect(await review(desk.officer, desk)).toBeDefined();
  expect(await decideMandate(administrator.scope, inOrder(desk))).toMatchObject({ ok: true });
});

test("who decided what, and why, stands in the audit, without identity numbers", async () => {
  const { desk, sent } = await barredDesk(1);
  await decideMandate(desk.officer, { ...inOrder(desk), reason: `told about ${desk.insz}` });
  const audits = (await auditsOf(desk.employerId)).filter(({ action }) => action.startsWith("mandate"));
  expect(audits).toMatchObject([
    { action: "mandate-review", userId: null, detail: { declarationId: sent, paused: 1 } },
    { action: "mandate-confirm", userId: desk.userId, detail: { declarations: 2 } },
  ]);
  const events = await prisma().declarationEvent.findMany({ where: { declarationId: sent } });
  expect(JSON.stringify([audits, events], (_key, it) => (typeof it === "bigint" ? String(it) : it))).not.toContain(
    desk.insz,
  );
});

test("a review that is closed while a hand is about to pause something leaves nothing behind", async () => {
  const { desk } = await barredDesk(0);
  const later = await colleague(desk);
  const id = await submit(later, openIn);
  const claimed = await claim(tools, id);
  await Promise.all([step(tools, claimed), decideMandate(desk.officer, inOrder(desk))]);
  await mandate(desk, true);
  const { state } = await rowOf(id);
  expect(["paused", "queued"]).toContain(state);
  if (state === "paused") expect(await review(desk.officer, desk)).toBeDefined();
  await endLease(id);
});
