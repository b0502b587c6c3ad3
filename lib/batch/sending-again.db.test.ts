import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readProgress } from "@/lib/batch/progress/read-progress";
import { readResults } from "@/lib/batch/progress/read-results";
import { readBatch, readChanges } from "@/lib/batch/read-batch";
import { recallRows } from "@/lib/batch/recall-rows";
import { saveRows } from "@/lib/batch/save-rows";
import { sendRows } from "@/lib/batch/send-rows";
import { addDays, dayOf } from "@/lib/day";
import { prisma } from "@/lib/db";
import { inventInsz } from "@/tests/factories/person";
import { declarationsOf, type MadeSheet, makeSheet, openRow } from "@/tests/fixtures/sheet";
import { type Desk, makeDesk, START } from "@/tests/fixtures/submission";

const wishOf = ({ batchId, rowIds, version }: MadeSheet) => ({ batchId, rowIds, seen: version });

async function send(desk: Desk, sheet: MadeSheet, wish: Partial<Parameters<typeof sendRows>[1]> = {}) {
  const answer = await sendRows(desk.officer, { ...wishOf(sheet), ...wish });
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

/** As if the RSZ had refused it. */
const refuse = (batchId: string) =>
  prisma().declaration.updateMany({ where: { batchId, state: "queued" }, data: { state: "refused", result: "B" } });

test("rows with faults stay behind with their findings, the others go", async () => {
  const desk = await makeDesk();
  const { nssoNumber, insz } = desk;
  const sheet = await makeSheet(desk.officer, [
    openRow(nssoNumber, insz, { startDate: "31/02/2027" }),
    openRow(nssoNumber, inventInsz()),
    openRow(nssoNumber, "Niemand Bekend"),
    openRow("Onbekend BV", insz),
    openRow(nssoNumber, insz, { kind: "IN?" }),
    openRow(nssoNumber, inventInsz(), { lastName: "" }),
    openRow(nssoNumber, insz, { usingCompanyName: "x".repeat(500) }),
  ]);
  const { sent, held } = await send(desk, sheet);
  expect(sent.map(({ rowId }) => rowId)).toEqual([sheet.rowIds[1]]);
  const told = held.map((it) => [sheet.rowIds.indexOf(it.rowId), it.why === "findings" && it.findings.length > 0]);
  expect(told).toEqual([0, 2, 3, 4, 5, 6].map((row) => [row, true]));
  const rules = held.map((it) => (it.why === "findings" ? it.findings.map(({ rule }) => rule) : []));
  expect(rules.slice(1, 5)).toEqual([
    ["worker-not-found"],
    ["employer-not-found"],
    ["kind-unread"],
    expect.arrayContaining(["name-missing"]),
  ]);
  expect(await prisma().employment.count({ where: { employerId: desk.employerId } })).toBe(2);
});

test("a fault goes all the same with a reason, unless no message can be made of it", async () => {
  const desk = await makeDesk();
  const late = { startDate: addDays(dayOf(new Date()), -40) };
  const sheet = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz, late)]);
  const first = await send(desk, sheet);
  expect(first.held).toMatchObject([{ why: "late-unexplained", deadlineAt: expect.any(Date) }]);
  const second = await send(desk, sheet, { lateReason: "told too late" });
  expect(second).toMatchObject({ held: [], sent: [{ already: false }] });
  expect(await declarationsOf(sheet.batchId)).toMatchObject([{ late: true, lateReason: "told too late" }]);
});

test("two rows that say the same are one declaration; the second stays behind and names it", async () => {
  const desk = await makeDesk();
  const row = openRow(desk.nssoNumber, desk.insz);
  const sheet = await makeSheet(desk.officer, [row, { ...row, worker: "Proefdruk Amara" }]);
  const { sent, held } = await send(desk, sheet);
  expect(held).toMatchObject([
    { rowId: sheet.rowIds[1], why: "same-under-way", declarationId: sent[0]?.declarationId },
  ]);
});

test("what somebody changed after it was seen is not sent", async () => {
  const desk = await makeDesk();
  const sheet = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz)]);
  const cells = openRow(desk.nssoNumber, desk.insz, { endDate: START });
  const upserts = [{ id: sheet.rowIds[0] ?? "", position: 1, cells, version: sheet.version }];
  await saveRows(desk.officer, { batchId: sheet.batchId, since: sheet.version, upserts, deletions: [] });
  expect(await send(desk, sheet)).toMatchObject({ sent: [], held: [{ why: "moved-on" }] });
});

test("a refused row is mended and sent again: its old declaration leaves the work list; a late second click sends nothing", async () => {
  const desk = await makeDesk();
  const sheet = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz)]);
  const first = await send(desk, sheet);
  await refuse(sheet.batchId);
  expect(await send(desk, sheet)).toMatchObject({ sent: [], held: [{ why: "moved-on" }] });
  const mended = openRow(desk.nssoNumber, desk.insz, { endDate: START });
  const upserts = [{ id: sheet.rowIds[0] ?? "", position: 1, cells: mended, version: first.version }];
  const saved = await saveRows(desk.officer, {
    batchId: sheet.batchId,
    since: first.version,
    upserts,
    deletions: [],
  });
  if (!saved.ok) throw new Error(saved.reason);
  const second = await send(desk, { ...sheet, version: saved.version });
  const again = await send(desk, { ...sheet, version: saved.version });
  expect(again.sent).toEqual(
    [{ ...second.sent[0], already: true, restsUntilAt: undefined }].map(({ restsUntilAt, ...it }) => it),
  );
  const made = await prisma().declaration.findMany({ where: { batchId: sheet.batchId }, orderBy: { sequence: "asc" } });
  expect(made).toMatchObject([
    { state: "refused", handledAt: expect.any(Date) },
    { state: "queued", ancestorId: first.sent[0]?.declarationId, id: second.sent[0]?.declarationId },
  ]);
});

test("a row that was refused may go again as it is, once it was seen refused", async () => {
  const desk = await makeDesk();
  const sheet = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz)]);
  const { version } = await send(desk, sheet);
  await refuse(sheet.batchId);
  expect((await send(desk, { ...sheet, version })).sent).toMatchObject([{ already: false }]);
});

test("two officers who send the same new workers in opposite orders wait for each other, and each is declared once", async () => {
  const desk = await makeDesk();
  const rows = Array.from({ length: 30 }, (_, at) =>
    openRow(desk.nssoNumber, inventInsz(), { lastName: `Nieuw ${at}` }),
  );
  const sheets = [await makeSheet(desk.officer, rows), await makeSheet(desk.officer, rows.toReversed())];
  const answers = await Promise.all(sheets.map((sheet) => send(desk, sheet)));
  const sent = answers.map((it) => it.sent.length);
  expect(sent.toSorted((one, other) => one - other)).toEqual([0, 30]);
  expect(answers.flatMap((it) => it.held.map(({ why }) => why))).toEqual(Array(30).fill("same-under-way"));
  expect(await prisma().employment.count({ where: { employerId: desk.employerId } })).toBe(31);
});

test("rows that have not left are taken back into the sheet, without a draft; what has left goes on", async () => {
  const desk = await makeDesk();
  const rows = [1, 2, 3].map(() => openRow(desk.nssoNumber, inventInsz()));
  const sheet = await makeSheet(desk.officer, rows);
  const { sent } = await send(desk, sheet);
  await prisma().declaration.update({ where: { id: sent[0]?.declarationId ?? "" }, data: { state: "sending" } });
  const back = await recallRows(desk.officer, sheet);
  expect(back).toMatchObject({ recalled: sheet.rowIds.slice(1), gone: sheet.rowIds.slice(0, 1) });
  expect(await prisma().declaration.count({ where: { employerId: desk.employerId, state: "draft" } })).toBe(0);
  const seen = back.ok ? back.version : 0;
  const again = await send(desk, { ...sheet, version: seen });
  expect(again.sent.map(({ already }) => already)).toEqual([true, false, false]);
});

test("where rows stand: counted by state, listed when they changed, told with what the RSZ said", async () => {
  const desk = await makeDesk();
  const numbers = [desk.insz, inventInsz(), inventInsz()];
  const rows = numbers.map((insz, at) => openRow(desk.nssoNumber, insz, { lastName: `Rij ${at}` }));
  const sheet = await makeSheet(desk.officer, [...rows, openRow(desk.nssoNumber, "")]);
  const { sent } = await send(desk, sheet);
  const [first] = sent;
  await prisma().declaration.update({
    where: { id: first?.declarationId ?? "" },
    data: { state: "refused", result: "B", changedAt: new Date(Date.now() + 200_000) },
  });
  const anomalies = [{ errorId: "00910-344", labelNl: "Datum", labelFr: "Date" }];
  await prisma().notification.create({
    data: {
      declarationId: first?.declarationId ?? "",
      employerId: desk.employerId,
      number: randomUUID(),
      result: "B",
      final: true,
      anomalies,
      informations: [],
      receivedAt: new Date(),
    },
  });
  const all = await readProgress(desk.officer, sheet);
  if (!all.ok) throw new Error(all.reason);
  const byState = Object.fromEntries(all.counts.map(({ state = "unsent", count }) => [state, count]));
  expect(byState).toEqual({ unsent: 1, refused: 1, queued: 2 });
  expect(all.rows.map(({ rowId }) => rowId)).toEqual(sheet.rowIds.slice(0, 3));
  const since = new Date(Date.now() + 190_000);
  const changed = await readProgress(desk.officer, { ...sheet, since });
  expect(changed.ok && changed.rows.map(({ rowId }) => rowId)).toEqual(sheet.rowIds.slice(0, 1));
  const looked = await readChanges(desk.officer, { batchId: sheet.batchId, since: sheet.version + 1, sinceAt: since });
  expect(looked).toMatchObject({
    rows: [],
    states: [{ rowId: sheet.rowIds[0], sent: { state: "refused", result: "B" } }],
  });
  const wish = { batchId: sheet.batchId, states: ["refused"], purpose: "look" } as const;
  const results = await readResults(desk.officer, wish);
  expect(results).toMatchObject([{ rowId: sheet.rowIds[0], worker: "Proefdruk Amara", anomalies }]);
  const seen = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "batch-results" } });
  expect(seen.map(({ personId }) => personId)).toEqual([desk.personId]);
  expect((await readBatch(desk.officer, sheet.batchId))?.rows[0]?.sent).toMatchObject({
    state: "refused",
    result: "B",
  });
});
