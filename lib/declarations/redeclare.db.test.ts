import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { addDays, endOfQuarter } from "@/lib/day";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { readDeclaration } from "@/lib/declarations/read-declaration";
import { recall } from "@/lib/declarations/recall";
import { redeclarationPoint } from "@/lib/declarations/redeclaration";
import { type RedeclareInput, redeclare } from "@/lib/declarations/redeclare";
import { readWorklist } from "@/lib/declarations/worklist/read-worklist";
import type { Content } from "@/lib/dimona/declaration";
import { periodsOf } from "@/lib/register/store";
import { registerOf, train } from "@/lib/simulator/simulator-for-tests";
import { specialWorkers } from "@/lib/simulator/special-workers";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  carryUntil,
  claimedIds,
  type Desk,
  eventsOf,
  makeDesk,
  rowOf,
  START,
  submit,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();

/** One student and year have a contingent that one quarter can hold. */
const student: Content = {
  kind: "IN",
  workerType: "STU",
  jointCommittee: "XXX",
  startDate: START,
  endDate: endOfQuarter(START),
  plannedHours: "700",
};

type Warned = { desk: Desk; id: string; number: string };

/** A declaration that was accepted although it is not what it was declared as. */
async function warned(content = student, insz?: string): Promise<Warned> {
  const desk = await makeDesk(insz);
  const id = await submit(desk, content);
  await carryUntil(tools, id, "accepted");
  const { result, declarationNumber } = await rowOf(id);
  expect(result).toBe("W");
  return { desk, id, number: declarationNumber ?? "" };
}

/** What the page would hand over. */
async function reviewedOf({ desk, id }: Warned, change: Partial<RedeclareInput> = {}): Promise<RedeclareInput> {
  const point = await withScope(desk.officer, (tx) => redeclarationPoint(tx, id));
  if (point.is !== "found") throw new Error(point.is);
  return {
    id,
    cancelKey: randomUUID(),
    inKey: randomUUID(),
    reviewed: point.redeclaration.wayOut.content,
    ...change,
  };
}

async function redeclared(it: Warned, change: Partial<RedeclareInput> = {}) {
  const made = await redeclare(it.desk.officer, await reviewedOf(it, change));
  if (!made.ok || !made.cancelId) throw new Error(JSON.stringify(made));
  return { ...made, cancelId: made.cancelId };
}

const madeBy = ({ desk }: Warned) => prisma().declaration.count({ where: { employerId: desk.employerId } });

/** Live periods at the RSZ and in the mirror, which must be the same. */
async function livePeriods({ desk: { officer, employerId, personId, nssoNumber } }: Warned) {
  const theirs = (await registerOf(rsz, nssoNumber)).filter((it) => !it.cancelled);
  const ours = (await withScope(officer, (tx) => periodsOf(tx, employerId, personId))).filter((it) => !it.cancelled);
  expect(ours.map((it) => [it.number, it.workerType])).toEqual(theirs.map((it) => [it.number, it.features.workerType]));
  return ours;
}

test("a student over the contingent: CANCEL and IN are accepted in this order, and an ordinary worker is left", async () => {
  const it = await warned();
  const { id, cancelId } = await redeclared(it);
  expect(await rowOf(cancelId)).toMatchObject({
    kind: "CANCEL",
    periodNumber: it.number,
    state: "queued",
    followsId: null,
  });
  expect(await rowOf(id)).toMatchObject({ kind: "IN", state: "queued", followsId: cancelId, ancestorId: it.id });
  await carryUntil(tools, id, "accepted");
  expect([(await rowOf(cancelId)).result, (await rowOf(id)).result]).toEqual(["A", "A"]);
  expect(await livePeriods(it)).toMatchObject([{ workerType: "OTH", startDate: START, endDate: endOfQuarter(START) }]);
  const settled = async (one: string) => (await rowOf(one)).settledAt?.getTime() ?? 0;
  expect((await rowOf(id)).receivedAt?.getTime()).toBeGreaterThanOrEqual(await settled(cancelId));
});

test("a flexi-job whose conditions are not met: the hours go, the day stays", async () => {
  const ssin = specialWorkers.find((it) => it.behaviour === "flexi-not-met")?.ssin;
  const day: Content = { kind: "IN", workerType: "FLX", jointCommittee: "XXX", startDate: START, endDate: START };
  const it = await warned({ ...day, startHour: "1800", endHour: "2200" }, ssin);
  const { id } = await redeclared(it);
  await carryUntil(tools, id, "accepted");
  const [left, ...more] = await livePeriods(it);
  expect(left).toMatchObject({ workerType: "OTH", jointCommittee: "XXX", startDate: START, endDate: START });
  expect([left?.startHour, more.length]).toEqual([undefined, 0]);
});

test("the original leaves the work list and names its successor; all three are linked", async () => {
  const it = await warned();
  const { id, cancelId } = await redeclared(it);
  const read = (one: string) => withScope(it.desk.officer, (tx) => readDeclaration(tx, one, "test"));
  expect((await read(it.id))?.events[0]).toMatchObject({ event: "handle", detail: { successorId: id } });
  expect((await read(it.id))?.descendants.map((one) => one.id)).toEqual([cancelId, id]);
  expect((await read(id))?.follows?.id).toBe(cancelId);
  expect((await read(cancelId))?.followers.map((one) => one.id)).toEqual([id]);
  const { lines } = await withScope(it.desk.officer, (tx) => readWorklist(tx, { now: new Date() }));
  expect(lines.map((line) => line.id).sort()).toEqual([cancelId, id].sort());
});

test("the end may be changed, or left open; nothing else may differ from what was reviewed", async () => {
  const it = await warned();
  const input = await reviewedOf(it);
  const changed = { ...input, reviewed: { ...input.reviewed, startDate: addDays(START, 1) } };
  expect(await redeclare(it.desk.officer, changed)).toEqual({ ok: false, reason: "changed" });
  expect(await madeBy(it)).toBe(1);
  const { endDate: _, ...open } = input.reviewed;
  const { id } = await redeclared(it, { reviewed: open });
  expect((await rowOf(id)).content).not.toHaveProperty("endDate");
});

test("a CANCEL that the RSZ refuses: the IN is not sent, and a person is told why", async () => {
  const it = await warned();
  await train(rsz, `periods/${it.number}/lock`);
  const { id, cancelId } = await redeclared(it);
  await carryUntil(tools, id, "paused");
  expect((await rowOf(cancelId)).state).toBe("refused");
  expect(await eventsOf(id)).toEqual(["submit queued", "hold paused"]);
  expect((await rowOf(id)).declarationNumber).toBeNull();
  expect(await livePeriods(it)).toMatchObject([{ workerType: "STU" }]);
  const { lines } = await withScope(it.desk.officer, (tx) => readWorklist(tx, { now: new Date() }));
  expect(lines.find((line) => line.id === id)?.why).toBe("step-before-failed");
});

test("who sends the IN all the same no longer has it wait", async () => {
  const it = await warned();
  await train(rsz, `periods/${it.number}/lock`);
  const { id } = await redeclared(it);
  await carryUntil(tools, id, "paused");
  expect(await decide(it.desk.officer, id, { event: "repeat", reason: "cancelled by telephone" })).toEqual({
    ok: true,
  });
  await carryUntil(tools, id, "accepted");
  expect((await rowOf(id)).followsId).toBeNull();
});

test.each(["the IN", "the CANCEL"])("recalled before either has left, %s takes the other along", async (which) => {
  const it = await warned();
  const { id, cancelId } = await redeclared(it);
  const one = which === "the IN" ? id : cancelId;
  const answers = await Promise.all([recall(it.desk.officer, one), recall(it.desk.officer, one)]);
  expect([...answers, await recall(it.desk.officer, cancelId), await recall(it.desk.officer, id)]).toEqual(
    Array(4).fill({ ok: true, ancestorId: it.id }),
  );
  expect([(await rowOf(id)).state, (await rowOf(cancelId)).state, await madeBy(it)]).toEqual([
    "recalled",
    "recalled",
    3,
  ]);
  expect((await claimedIds(tools)).filter((it) => [id, cancelId].includes(it))).toEqual([]);
  expect((await rowOf(it.id)).handledAt).toBeNull();
  expect((await redeclared(it)).id).not.toBe(id);
});

test("a CANCEL that has gone is told of before the IN is recalled alone, and then it is a draft", async () => {
  const it = await warned();
  const { id, cancelId } = await redeclared(it);
  await carryUntil(tools, cancelId, "accepted");
  expect(await recall(it.desk.officer, id)).toEqual({ ok: false, reason: "cancel-gone" });
  expect((await rowOf(id)).state).toBe("queued");
  expect(await recall(it.desk.officer, id, { alone: true })).toMatchObject({ ok: true, draftId: expect.any(String) });
  expect(await eventsOf(id)).toEqual(["submit queued", "recall recalled"]);
});

test("as long as nothing is known of the CANCEL the IN waits, also when it is due", async () => {
  const it = await warned();
  const { id, cancelId } = await redeclared(it);
  for (const state of ["sending", "sent", "identifying", "stuck", "paused"]) {
    await prisma().declaration.update({ where: { id: cancelId }, data: { state, nextAttemptAt: null } });
    expect([state, await claimedIds(tools)]).toEqual([state, []]);
  }
  await prisma().declaration.update({ where: { id: cancelId }, data: { state: "abandoned" } });
  expect(await claimedIds(tools)).toEqual([id]);
});

test("a double click, and a reply that was lost, make one pair", async () => {
  const it = await warned();
  const input = await reviewedOf(it);
  const made = await Promise.all([1, 2, 3].map(() => redeclare(it.desk.officer, input)));
  expect(new Set(made.map((one) => one.ok && one.id)).size).toBe(1);
  expect(await madeBy(it)).toBe(3);
  const [first] = made;
  if (!first?.ok) throw new Error("nothing was made");
  await carryUntil(tools, first.id, "accepted");
  expect(await redeclare(it.desk.officer, input)).toMatchObject({ ok: true, id: first.id, already: true });
  expect(await madeBy(it)).toBe(3);
});

test("two officers at once make one pair", async () => {
  const it = await warned();
  const { id: otherId, scope: other } = await makeAccount("officer");
  await makeTeam([otherId], [it.desk.employerId]);
  const [one, two] = [await reviewedOf(it), await reviewedOf(it)];
  const made = await Promise.all([redeclare(it.desk.officer, one), redeclare(other, two)]);
  expect(made.map((it) => it.ok)).toEqual([true, true]);
  expect(await madeBy(it)).toBe(3);
});

test("when our check has something against the IN, the CANCEL is not queued either", async () => {
  const it = await warned();
  const input = await reviewedOf(it);
  const reviewed = { ...input.reviewed, endDate: addDays(START, -1) };
  expect(await redeclare(it.desk.officer, { ...input, reviewed })).toMatchObject({
    ok: false,
    of: "IN",
    reason: "findings",
    findings: [{ anomaly: "00911-014" }],
  });
  expect(await madeBy(it)).toBe(1);
  expect((await rowOf(it.id)).handledAt).toBeNull();
});

test("what is late is not sent without a reason, and one reason serves both", async () => {
  const begun = { startDate: addDays(START, -60), endDate: addDays(START, -60) };
  const it = await warned({ ...student, ...begun });
  const input = await reviewedOf(it);
  expect(await redeclare(it.desk.officer, input)).toMatchObject({
    ok: false,
    of: "CANCEL",
    reason: "late-unexplained",
  });
  const { id, cancelId } = await redeclared(it, { lateReason: "told too late" });
  for (const one of [id, cancelId]) expect(await rowOf(one)).toMatchObject({ late: true, lateReason: "told too late" });
});

test("a reader is refused; for another team there is no such declaration", async () => {
  const it = await warned();
  const input = await reviewedOf(it);
  const { id: readerId, scope: reader } = await makeAccount("reader");
  await makeTeam([readerId], [it.desk.employerId]);
  await expect(redeclare(reader, input)).rejects.toThrow("not-allowed");
  const { scope: stranger } = await makeAccount("officer");
  expect(await redeclare(stranger, input)).toEqual({ ok: false, reason: "not-found" });
  expect(await madeBy(it)).toBe(1);
});

test("what is simply accepted, or cancelled since, has nothing to declare anew", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, { ...student, plannedHours: "100" });
  await carryUntil(tools, id, "accepted");
  const point = (one: string) => withScope(desk.officer, (tx) => redeclarationPoint(tx, one));
  expect(await point(id)).toEqual({ is: "none" });
  expect(await point("nonsense")).toEqual({ is: "not-found" });
  const it = await warned();
  const input = await reviewedOf(it);
  await carryUntil(tools, await submit(it.desk, { kind: "CANCEL", periodNumber: it.number }), "accepted");
  expect(await redeclare(it.desk.officer, input)).toEqual({ ok: false, reason: "none" });
});
