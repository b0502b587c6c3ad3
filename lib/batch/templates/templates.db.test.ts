import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { makeAgain, readAgain } from "@/lib/batch/again/make-again";
import { listBatches } from "@/lib/batch/list-batches";
import { pauseBatch } from "@/lib/batch/pause-batch";
import { readProgress } from "@/lib/batch/progress/read-progress";
import { readResults } from "@/lib/batch/progress/read-results";
import { readBatch } from "@/lib/batch/read-batch";
import { saveRows } from "@/lib/batch/save-rows";
import { sendRows } from "@/lib/batch/send-rows";
import { dropTemplate } from "@/lib/batch/templates/drop-template";
import { keepTemplate } from "@/lib/batch/templates/keep-template";
import { findWeekSheet } from "@/lib/batch/week/find-week-sheet";
import { weekSheetId } from "@/lib/batch/week/sheet-id";
import { addDays } from "@/lib/day";
import { prisma } from "@/lib/db";
import { formatDay } from "@/lib/dimona/notation";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeSheet, openRow } from "@/tests/fixtures/sheet";
import { makeDesk, START } from "@/tests/fixtures/submission";

const closed = { ok: false, reason: "not-found" };
const today = START;

type Desk = Awaited<ReturnType<typeof makeDesk>>;

const rowOf = ({ nssoNumber, insz }: Desk) => openRow(nssoNumber, insz, { startDate: formatDay(START) });

/** A template of one good row and what it was made of. */
async function makeTemplate(desk: Desk, wish: { withDays?: boolean; title?: string } = {}) {
  const sheet = await makeSheet(desk.officer, [rowOf(desk)]);
  const about = { batchId: sheet.batchId, title: "Vaste zaterdagploeg", withDays: true, today, ...wish };
  const kept = await keepTemplate(desk.officer, about);
  if (!kept.ok) throw new Error(kept.reason);
  const rows = (await readBatch(desk.officer, kept.id))?.rows ?? [];
  return { id: kept.id, rowIds: rows.map(({ id }) => id), rows, sheet };
}

const idsOf = async (scope: Scope, templates: boolean) =>
  (await listBatches(scope, { templates })).batches.map(({ id }) => id);

test("a sheet that was sent gives its INs and columns to a template, nothing of what was sent, and stays as it is", async () => {
  const desk = await makeDesk();
  const { batchId, rowIds, version } = await makeSheet(desk.officer, [rowOf(desk), { kind: "OUT", worker: "x" }, {}]);
  await sendRows(desk.officer, { batchId, rowIds: rowIds.slice(0, 1), seen: version });
  const kept = await keepTemplate(desk.officer, { batchId, title: `Van ${desk.insz}`, withDays: true, today });
  if (!kept.ok) throw new Error(kept.reason);
  const template = await readBatch(desk.officer, kept.id);
  expect(template).toMatchObject({ isTemplate: true, columns: ["employer", "worker", "startDate"] });
  expect(template?.title).not.toContain(desk.insz);
  expect(template?.rows.map(({ cells, sent }) => [cells, sent])).toEqual([[rowOf(desk), undefined]]);
  expect(await prisma().batchRow.count({ where: { batchId: kept.id, declarationId: { not: null } } })).toBe(0);
  const sheet = await readBatch(desk.officer, batchId);
  expect([sheet?.isTemplate, sheet?.rows[0]?.sent?.state]).toEqual([undefined, "queued"]);
});

test("without its days a template leaves them open; a sheet made of it gets the day that is named", async () => {
  const desk = await makeDesk();
  const { id, rows } = await makeTemplate(desk, { withDays: false });
  expect(rows[0]?.cells).toEqual({ ...openRow(desk.nssoNumber, desk.insz), startDate: undefined });
  expect(await readAgain(desk.officer, id, today)).toEqual({
    title: "Vaste zaterdagploeg",
    isTemplate: true,
    count: 1,
    others: 0,
  });
  const to = addDays(START, 7);
  const made = await makeAgain(desk.officer, { batchId: id, title: "28 november", today, to });
  if (!made.ok) throw new Error(made.reason);
  const sheet = await readBatch(desk.officer, made.id);
  expect([sheet?.isTemplate, sheet?.rows[0]?.cells?.startDate]).toEqual([undefined, formatDay(to)]);
  expect(sheet?.columns).toEqual(["employer", "worker", "startDate"]);
  const seen = { batchId: made.id, rowIds: sheet?.rows.map((row) => row.id) ?? [], seen: 99 };
  expect(await sendRows(desk.officer, seen)).toMatchObject({ ok: true, sent: [{ already: false }], held: [] });
});

test("nothing of a template is ever sent, whatever is asked", async () => {
  const desk = await makeDesk();
  const { id, rowIds } = await makeTemplate(desk);
  const wish = { batchId: id, rowIds, seen: 99 };
  const refused = { ok: false, reason: "template" };
  expect(await sendRows(desk.officer, wish)).toEqual(refused);
  const plannedAt = new Date(Date.now() + 3_600_000);
  expect(await sendRows(desk.officer, { ...wish, plannedAt, sendAnywayReason: "toch" })).toEqual(refused);
  expect(await prisma().declaration.count({ where: { OR: [{ batchId: id }, { employerId: desk.employerId }] } })).toBe(
    0,
  );
});

test("the database itself gives no row of a template a declaration, also where the code before templates asks", async () => {
  const desk = await makeDesk();
  const { rowIds, sheet } = await makeTemplate(desk);
  await sendRows(desk.officer, { batchId: sheet.batchId, rowIds: sheet.rowIds, seen: sheet.version });
  const { id } = await prisma().declaration.findFirstOrThrow({ where: { batchId: sheet.batchId } });
  await prisma().batchRow.update({ where: { id: sheet.rowIds[0] ?? "" }, data: { declarationId: null } });
  await expect(
    prisma().batchRow.update({ where: { id: rowIds[0] ?? "" }, data: { declarationId: id } }),
  ).rejects.toThrow("a row of a template has no declaration");
  await prisma().batchRow.update({ where: { id: sheet.rowIds[0] ?? "" }, data: { declarationId: id } });
});

test("a template stands in the list of templates alone, and is no sheet to follow, pause, export or keep anew", async () => {
  const desk = await makeDesk();
  const { id, sheet } = await makeTemplate(desk);
  expect(await idsOf(desk.officer, true)).toEqual([id]);
  expect(await idsOf(desk.officer, false)).toEqual([sheet.batchId]);
  expect((await listBatches(desk.officer)).total).toBe(1);
  expect(await readProgress(desk.officer, { batchId: id })).toEqual(closed);
  expect(await pauseBatch(desk.officer, id)).toEqual(closed);
  expect(await readResults(desk.officer, { batchId: id, purpose: "export" })).toBeUndefined();
  expect(await keepTemplate(desk.officer, { batchId: id, title: "x", withDays: true, today })).toEqual(closed);
});

test("another team's officer neither sees nor uses nor deletes a template; a colleague who reaches its employers does", async () => {
  const [desk, stranger] = [await makeDesk(), await makeDesk()];
  const colleague = await makeAccount("officer");
  await makeTeam([colleague.id], [desk.employerId]);
  const { id, sheet } = await makeTemplate(desk);
  const wish = { batchId: id, title: "x", today };
  expect(await idsOf(stranger.officer, true)).toEqual([]);
  expect(await readBatch(stranger.officer, id)).toBeUndefined();
  expect(await readAgain(stranger.officer, id, today)).toBeUndefined();
  expect(await makeAgain(stranger.officer, wish)).toEqual(closed);
  expect(await saveRows(stranger.officer, { batchId: id, since: 1, upserts: [], deletions: [] })).toEqual(closed);
  expect(await sendRows(stranger.officer, { batchId: id, rowIds: sheet.rowIds, seen: 9 })).toEqual(closed);
  expect(await dropTemplate(stranger.officer, id)).toEqual(closed);
  const other = { batchId: sheet.batchId, title: "x", withDays: true, today };
  expect(await keepTemplate(stranger.officer, other)).toEqual(closed);
  expect(await idsOf(colleague.scope, true)).toEqual([id]);
  expect(await makeAgain(colleague.scope, wish)).toMatchObject({ ok: true });
});

test("a reader sees a template, and makes, uses and deletes none", async () => {
  const desk = await makeDesk();
  const reader = await makeAccount("reader");
  await makeTeam([reader.id], [desk.employerId]);
  const { id, sheet } = await makeTemplate(desk);
  expect(await idsOf(reader.scope, true)).toEqual([id]);
  const wish = { batchId: sheet.batchId, title: "x", withDays: true, today };
  await expect(keepTemplate(reader.scope, wish)).rejects.toThrow("not-allowed");
  await expect(makeAgain(reader.scope, { batchId: id, title: "x", today })).rejects.toThrow("not-allowed");
  expect(() => dropTemplate(reader.scope, id)).toThrow("not-allowed");
});

test("the week board takes no template for its sheet, were one to bear its id", async () => {
  const desk = await makeDesk();
  const about = { employerId: desk.employerId, monday: START };
  const id = weekSheetId(about);
  const at = new Date();
  const made = { id, title: "x", columns: [], createdById: desk.userId, createdAt: at, changedAt: at };
  await prisma().batch.create({ data: { ...made, isTemplate: true } });
  const found = await findWeekSheet(desk.officer, about);
  expect([found.id === id, found.head]).toEqual([false, undefined]);
});

test("a template is deleted whole and its deletion is written down; a sheet, and what was made of it, stay", async () => {
  const desk = await makeDesk();
  const { id, sheet } = await makeTemplate(desk);
  const made = await makeAgain(desk.officer, { batchId: id, title: "x", today });
  if (!made.ok) throw new Error(made.reason);
  expect(await dropTemplate(desk.officer, sheet.batchId)).toEqual(closed);
  expect(await dropTemplate(desk.officer, id)).toEqual({ ok: true });
  expect(await dropTemplate(desk.officer, id)).toEqual(closed);
  expect([await idsOf(desk.officer, true), await prisma().batchRow.count({ where: { batchId: id } })]).toEqual([[], 0]);
  expect((await idsOf(desk.officer, false)).sort()).toEqual([made.id, sheet.batchId].sort());
  const audit = { subjectId: id, action: "template-deleted", userId: desk.userId };
  expect(await prisma().auditEvent.count({ where: audit })).toBe(1);
});

test("who does not see all of a template's rows does not delete it", async () => {
  const [desk, lost] = [await makeDesk(), await makeDesk()];
  const teamId = await makeTeam([desk.userId], [lost.employerId]);
  const { batchId } = await makeSheet(desk.officer, [{ employer: lost.nssoNumber }, { employer: desk.nssoNumber }]);
  const kept = await keepTemplate(desk.officer, { batchId, title: "x", withDays: true, today });
  if (!kept.ok) throw new Error(kept.reason);
  await prisma().teamMember.deleteMany({ where: { teamId } });
  expect(await dropTemplate(desk.officer, kept.id)).toEqual({ ok: false, reason: "hidden" });
  expect((await readBatch(desk.officer, kept.id))?.rows).toHaveLength(1);
});

test("a sheet with nothing to use again makes no template", async () => {
  const desk = await makeDesk();
  const { batchId } = await makeSheet(desk.officer, [{}, { kind: "CANCEL", worker: "x" }]);
  const wish = { batchId, title: "x", withDays: true, today };
  expect(await keepTemplate(desk.officer, wish)).toEqual({ ok: false, reason: "none" });
  expect(await keepTemplate(desk.officer, { ...wish, batchId: randomUUID() })).toEqual(closed);
});
