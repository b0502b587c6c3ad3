import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import type { Cells } from "@/lib/batch/column";
import { contextsOf } from "@/lib/batch/contexts-of";
import { listBatches } from "@/lib/batch/list-batches";
import { pauseBatch } from "@/lib/batch/pause-batch";
import { readProgress } from "@/lib/batch/progress/read-progress";
import { readBatch, readChanges } from "@/lib/batch/read-batch";
import { saveRows } from "@/lib/batch/save-rows";
import { sendRows } from "@/lib/batch/send-rows";
import { prisma } from "@/lib/db";
import { formatInsz } from "@/lib/dimona/identifiers";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeSheet, openRow } from "@/tests/fixtures/sheet";
import { makeDesk } from "@/tests/fixtures/submission";

/** What each door of a batch answers to somebody. */
const doors = async (scope: Scope, batchId: string, rowIds: string[]) => [
  await readBatch(scope, batchId),
  await readChanges(scope, { batchId, since: 0 }),
  await readProgress(scope, { batchId }),
  await saveRows(scope, { batchId, since: 1, upserts: [], deletions: [] }),
  await sendRows(scope, { batchId, rowIds, seen: 99 }),
  await pauseBatch(scope, batchId),
];
const closed = { ok: false, reason: "not-found" };

const sees = async (scope: Scope, batchId: string): Promise<boolean> =>
  (await listBatches(scope)).batches.some(({ id }) => id === batchId);

test("another team's officer sees nothing of a batch, and can do nothing with it", async () => {
  const desk = await makeDesk();
  const stranger = await makeDesk();
  const { batchId, rowIds } = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz)]);
  expect(await doors(stranger.officer, batchId, rowIds)).toEqual([undefined, closed, closed, closed, closed, closed]);
  expect([await sees(stranger.officer, batchId), await sees(desk.officer, batchId)]).toEqual([false, true]);
  expect(await prisma().declaration.count({ where: { batchId } })).toBe(0);
});

test("who reaches every employer that is named sees it; who misses one does not", async () => {
  const desk = await makeDesk();
  const other = await makeDesk();
  await makeTeam([desk.userId], [other.employerId]);
  const both = await makeAccount("reader");
  await makeTeam([both.id], [desk.employerId, other.employerId]);
  const cells: Cells[] = [{ employer: desk.nssoNumber }, { employer: other.nssoNumber }];
  const { batchId } = await makeSheet(desk.officer, cells);
  expect([await sees(both.scope, batchId), await sees(other.officer, batchId)]).toEqual([true, false]);
});

test("a sheet that names nobody yet is its maker's alone", async () => {
  const desk = await makeDesk();
  const colleague = await makeAccount("officer");
  await makeTeam([colleague.id], [desk.employerId]);
  const { batchId, rowIds, version } = await makeSheet(desk.officer, [{ worker: desk.insz }]);
  expect(await readBatch(colleague.scope, batchId)).toBeUndefined();
  const upserts = [{ id: rowIds[0] ?? "", position: 1, cells: { employer: desk.nssoNumber }, version }];
  await saveRows(desk.officer, { batchId, since: version, upserts, deletions: [] });
  expect((await readBatch(colleague.scope, batchId))?.rows).toHaveLength(1);
});

test("who loses an employer loses its rows, also in a sheet of their own", async () => {
  const desk = await makeDesk();
  const lost = await makeDesk();
  const teamId = await makeTeam([desk.userId], [lost.employerId]);
  const cells: Cells[] = [{ employer: lost.nssoNumber }, { employer: desk.nssoNumber }];
  const { batchId } = await makeSheet(desk.officer, cells);
  await prisma().teamMember.deleteMany({ where: { teamId } });
  const read = await readBatch(desk.officer, batchId);
  expect(read?.rows.map((row) => row.cells?.employer)).toEqual([desk.nssoNumber]);
});

test("a reader looks and changes nothing", async () => {
  const desk = await makeDesk();
  const reader = await makeAccount("reader");
  await makeTeam([reader.id], [desk.employerId]);
  const { batchId } = await makeSheet(desk.officer, [{ employer: desk.nssoNumber }]);
  expect((await readBatch(reader.scope, batchId))?.rows).toHaveLength(1);
  expect(() => saveRows(reader.scope, { batchId, since: 1, upserts: [], deletions: [] })).toThrow("not-allowed");
  expect(() => pauseBatch(reader.scope, batchId)).toThrow("not-allowed");
});

test("no identity number stands readable in any column of a sheet, typed in whatever way", async () => {
  const desk = await makeDesk();
  const { batchId, rowIds, version } = await makeSheet(desk.officer, [
    openRow(desk.nssoNumber, desk.insz),
    openRow(desk.nssoNumber, formatInsz(desk.insz)),
    { worker: desk.insz, usingCompanyName: desk.insz },
  ]);
  await saveRows(desk.officer, { batchId, since: version, title: `Van ${desk.insz}`, upserts: [], deletions: [] });
  await sendRows(desk.officer, { batchId, rowIds, seen: version });
  const tables = ["batch", "batch_row", "declaration", "declaration_event", "audit_event", "consultation"];
  for (const table of tables) {
    const rows = await prisma().$queryRawUnsafe<{ row: string }[]>(`SELECT it::text AS row FROM ${table} it`);
    const shown = rows.map(({ row }) => row).join("\n");
    expect(shown.includes(desk.insz) || shown.includes(formatInsz(desk.insz)), table).toBe(false);
  }
});

test("whom rows name: by number in any notation or by name, in reach only; every known worker is recorded, no number goes out", async () => {
  const desk = await makeDesk();
  const stranger = await makeDesk();
  const dotted = formatInsz(desk.insz);
  const pairs = [
    { employer: desk.nssoNumber, worker: desk.insz },
    { employer: ` ${desk.nssoNumber}`, worker: dotted },
    { employer: desk.nssoNumber, worker: "amara  PROEFDRUK" },
    { employer: desk.nssoNumber, worker: "Proefdruk Amara" },
    { employer: desk.nssoNumber, worker: stranger.insz },
    { employer: desk.nssoNumber, worker: "Niemand" },
    { employer: desk.nssoNumber, worker: "" },
    { employer: stranger.nssoNumber, worker: stranger.insz },
    { employer: "", worker: desk.insz },
  ];
  const told = await contextsOf(desk.officer, pairs);
  const known = { employer: { id: desk.employerId }, worker: { personId: desk.personId, findings: [], periods: [] } };
  expect(told.slice(0, 4)).toMatchObject([known, known, known, known]);
  expect(told.slice(4).map(({ employer, worker }) => [typeof employer, worker])).toEqual([
    ["object", undefined],
    ["object", "not-found"],
    ["object", undefined],
    ["string", undefined],
    ["string", undefined],
  ]);
  expect(JSON.stringify(told)).not.toContain(desk.insz);
  const seen = await prisma().consultation.findMany({ where: { userId: desk.userId, screen: "batch" } });
  expect(seen.map(({ personId }) => personId)).toEqual([desk.personId]);
});
