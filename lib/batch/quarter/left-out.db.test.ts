import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { makeQuarter } from "@/lib/batch/quarter/make-quarter";
import { readLeftOut } from "@/lib/batch/quarter/read-left-out";
import { takeLeftOut } from "@/lib/batch/quarter/take-left-out";
import { readBatch } from "@/lib/batch/read-batch";
import { saveRows } from "@/lib/batch/save-rows";
import { now } from "@/lib/clock";
import { addDays, dayOf, endOfQuarter } from "@/lib/day";
import { prisma } from "@/lib/db";
import { formatDay } from "@/lib/dimona/notation";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makePerson } from "@/tests/factories/person";
import { type HeldPeriod, holdPeriods } from "@/tests/fixtures/held-periods";
import { makeSheet } from "@/tests/fixtures/sheet";
import { type Desk, makeDesk } from "@/tests/fixtures/submission";

const end = endOfQuarter(dayOf(now()));
const start = addDays(end, 1);
const last = endOfQuarter(start);

const workerOf = (desk: Desk, lastName: string) =>
  withScope(systemScope("test"), (tx) => makePerson(tx, { employerId: desk.employerId, lastName, firstName: "Jan" }));

const student = (desk: Desk, personId: string, wanted: Partial<HeldPeriod> = {}): HeldPeriod => ({
  employerId: desk.employerId,
  personId,
  workerType: "STU",
  startDate: addDays(end, -40),
  endDate: end,
  plannedHours: 80,
  ...wanted,
});

async function sheetOf(scope: Scope, picks: string[], leftOut: string[]): Promise<string> {
  const wish = { end, title: "Volgend kwartaal", all: {}, picks: picks.map((number) => ({ number })), leftOut };
  const made = await makeQuarter(scope, wish);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

/** Four students: one goes on, one is left out, one was declared already, one came when the choice was made. */
async function madeSheet() {
  const desk = await makeDesk();
  const people = [];
  for (const name of ["Aerts", "Bos", "Claes", "Duym"]) people.push(await workerOf(desk, name));
  const numbers = await holdPeriods(people.map(({ id }) => student(desk, id)));
  const [aerts = "", bos = "", claes = "", duym = ""] = numbers;
  await holdPeriods([student(desk, people[2]?.id ?? "", { startDate: start, endDate: last })]);
  const batchId = await sheetOf(desk.officer, [aerts], [bos]);
  return { desk, people, aerts, bos, claes, duym, batchId };
}

const look = (scope: Scope, batchId: string) => readLeftOut(scope, { batchId, purpose: "look" });
const shown = async (scope: Scope, batchId: string) =>
  (await look(scope, batchId))?.lines.map((it) => [it.worker.name, it.reason, it.now.is]);

test("a sheet tells who did not come into it, why, and how each stands now; every worker shown is recorded", async () => {
  const { desk, people, batchId } = await madeSheet();
  const read = await look(desk.officer, batchId);
  expect(read).toMatchObject({ sheet: { id: batchId, title: "Volgend kwartaal" }, end, start });
  expect(read?.madeBy).toBe((await prisma().user.findUniqueOrThrow({ where: { id: desk.userId } })).name);
  expect(read?.lines.map((it) => [it.worker.name, it.workerType, it.endDate, it.reason, it.now])).toEqual([
    ["Bos Jan", "STU", end, "chosen", { is: "open" }],
    ["Claes Jan", "STU", end, "declared", { is: "declared", startDate: start, endDate: last, isUnderWay: false }],
    ["Duym Jan", "STU", end, "unseen", { is: "open" }],
  ]);
  const seen = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "left-out" } });
  expect(seen.map(({ personId }) => personId).sort()).toEqual(
    people
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  );
});

test("only numbers of periods are kept: no name, no identity number", async () => {
  const { people, batchId, bos } = await madeSheet();
  const rows = await prisma().batchLeftOut.findMany({ where: { batchId } });
  expect(rows).toContainEqual({ batchId, periodNumber: bos, reason: "chosen" });
  const text = JSON.stringify(rows);
  expect(people.some(({ insz }) => insz && text.includes(insz))).toBe(false);
  expect(text).not.toContain("Bos");
});

test("who was left out of an employer out of reach is not shown, and not taken in", async () => {
  const [desk, lost] = [await makeDesk(), await makeDesk()];
  const teamId = await makeTeam([desk.userId], [lost.employerId]);
  const [mine = "", left = "", theirs = ""] = await holdPeriods([
    student(desk, desk.personId),
    student(desk, (await workerOf(desk, "Bos")).id),
    student(lost, lost.personId),
  ]);
  const batchId = await sheetOf(desk.officer, [mine], [left, theirs]);
  expect((await look(desk.officer, batchId))?.lines).toHaveLength(2);
  await prisma().teamMember.deleteMany({ where: { teamId } });
  expect((await look(desk.officer, batchId))?.lines.map(({ number }) => number)).toEqual([left]);
  expect(await takeLeftOut(desk.officer, { batchId, number: theirs })).toEqual({ ok: false, reason: "not-found" });
});

test("another team sees no such sheet; a colleague and a reader see it, and a reader takes nobody in", async () => {
  const { desk, bos, batchId } = await madeSheet();
  const stranger = await makeDesk();
  const reader = await makeAccount("reader");
  await makeTeam([reader.id], [desk.employerId]);
  expect(await look(stranger.officer, batchId)).toBeUndefined();
  const refused = { ok: false, reason: "not-found" };
  expect(await takeLeftOut(stranger.officer, { batchId, number: bos })).toEqual(refused);
  expect(await shown(reader.scope, batchId)).toHaveLength(3);
  expect(() => takeLeftOut(reader.scope, { batchId, number: bos })).toThrow("not-allowed");
});

test("a sheet that was not made from a quarter has no such list", async () => {
  const desk = await makeDesk();
  const { batchId } = await makeSheet(desk.officer, [{ worker: "Niemand" }]);
  expect(await look(desk.officer, batchId)).toBeUndefined();
  expect(await takeLeftOut(desk.officer, { batchId, number: "1" })).toEqual({ ok: false, reason: "not-found" });
});

test("who is taken in after all becomes the last row, once, however often it is asked", async () => {
  const { desk, bos, batchId } = await madeSheet();
  const wish = { batchId, number: bos };
  const told = await Promise.all([takeLeftOut(desk.officer, wish), takeLeftOut(desk.officer, wish)]);
  expect([...told, await takeLeftOut(desk.officer, wish)]).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  const sheet = await readBatch(desk.officer, batchId);
  expect(sheet?.rows.map(({ cells }) => [cells?.worker, cells?.plannedHours])).toEqual([
    ["Aerts Jan", "80"],
    ["Bos Jan", "80"],
  ]);
  expect(sheet?.rows[1]?.cells).toMatchObject({ startDate: formatDay(start), endDate: formatDay(last), kind: "IN" });
  expect(await shown(desk.officer, batchId)).toContainEqual(["Bos Jan", "chosen", "in-sheet"]);
  const audit = { where: { subjectId: batchId, action: "batch-left-out-taken" } };
  expect(await prisma().auditEvent.count(audit)).toBe(1);
});

test("a row that was taken in and deleted again can be taken in again", async () => {
  const { desk, bos, batchId } = await madeSheet();
  await takeLeftOut(desk.officer, { batchId, number: bos });
  const sheet = await readBatch(desk.officer, batchId);
  const { id = "", version = 0 } = sheet?.rows[1] ?? {};
  const deletions = [{ id, version }];
  await saveRows(desk.officer, { batchId, since: sheet?.version ?? 0, upserts: [], deletions });
  expect(await shown(desk.officer, batchId)).toContainEqual(["Bos Jan", "chosen", "open"]);
  expect(await takeLeftOut(desk.officer, { batchId, number: bos })).toEqual({ ok: true });
  expect((await readBatch(desk.officer, batchId))?.rows).toHaveLength(2);
});

test("a period that was cancelled meanwhile no longer goes on, and one that was not left out is not taken in", async () => {
  const { desk, aerts, bos, batchId } = await madeSheet();
  await prisma().period.update({ where: { number: bos }, data: { cancelled: true } });
  expect(await shown(desk.officer, batchId)).toContainEqual(["Bos Jan", "chosen", "ended"]);
  expect(await takeLeftOut(desk.officer, { batchId, number: bos })).toEqual({ ok: false, reason: "changed" });
  expect(await takeLeftOut(desk.officer, { batchId, number: aerts })).toEqual({ ok: false, reason: "not-found" });
  expect((await readBatch(desk.officer, batchId))?.rows).toHaveLength(1);
});
