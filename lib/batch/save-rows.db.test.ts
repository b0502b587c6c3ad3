import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Cells } from "@/lib/batch/column";
import { readBatch, readChanges } from "@/lib/batch/read-batch";
import { saveRows } from "@/lib/batch/save-rows";
import { sendRows } from "@/lib/batch/send-rows";
import { prisma } from "@/lib/db";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeSheet, openRow } from "@/tests/fixtures/sheet";
import { makeDesk } from "@/tests/fixtures/submission";

/** A desk with a sheet of three rows, and a colleague of the same team. */
async function shared() {
  const desk = await makeDesk();
  const colleague = await makeAccount("officer", { name: "An Collega" });
  await makeTeam([colleague.id], [desk.employerId]);
  const cells = [1, 2, 3].map((day): Cells => ({ employer: desk.nssoNumber, startDate: `0${day}/12/2026` }));
  const sheet = await makeSheet(desk.officer, cells);
  return { ...desk, ...sheet, colleague: colleague.scope };
}

const at = (id: string | undefined, position: number, cells: Cells, version?: number) => ({
  id: id ?? "",
  position,
  cells,
  ...(version !== undefined && { version }),
});

test("what was typed comes back as it was, in the order of the sheet", async () => {
  const { officer } = await makeDesk();
  const rows: Cells[] = [
    { worker: " 65.11.18-999.97 ", startDate: "01-12-26" },
    { usingCompanyName: "=1+1 \"'é€" },
    {},
  ];
  const { batchId } = await makeSheet(officer, rows);
  const read = await readBatch(officer, batchId);
  expect(read?.rows.map(({ cells }) => cells)).toEqual(rows);
  expect(read?.columns).toEqual(["employer", "worker", "startDate"]);
});

test("two people in one sheet: who was later overwrites nothing, sees what stands there and by whom", async () => {
  const { officer, colleague, batchId, rowIds, version } = await shared();
  const theirs = { employer: "", startDate: "05/12/2026" };
  const save = { batchId, since: version, deletions: [] };
  const first = await saveRows(colleague, { ...save, upserts: [at(rowIds[0], 1, theirs, version)] });
  expect(first.ok).toBe(true);
  const mine = { startDate: "06/12/2026" };
  const second = await saveRows(officer, {
    ...save,
    upserts: [at(rowIds[0], 1, mine, version), at(rowIds[1], 2, mine, version)],
  });
  expect(second).toMatchObject({ ok: false, reason: "stale", by: "An Collega" });
  if (second.ok || second.reason !== "stale") throw new Error("saved");
  expect(second.theirs).toMatchObject([{ id: rowIds[0], cells: theirs }]);
  const read = await readBatch(officer, batchId);
  expect(read?.rows.map(({ cells }) => cells?.startDate)).toEqual(["05/12/2026", "02/12/2026", "03/12/2026"]);
  const again = { ...save, upserts: [at(rowIds[0], 1, mine, second.theirs[0]?.version)] };
  expect((await saveRows(officer, again)).ok).toBe(true);
});

test("two people in different rows: both are kept, and each is told of the other's", async () => {
  const { officer, colleague, batchId, rowIds, version } = await shared();
  const added = randomUUID();
  const hers = { batchId, since: version, upserts: [at(added, 1.5, { employer: "x" })] };
  await saveRows(colleague, { ...hers, deletions: [{ id: rowIds[2] ?? "", version }] });
  const mine = await saveRows(officer, {
    batchId,
    since: version,
    upserts: [at(rowIds[1], 2, { startDate: "07/12/2026" }, version)],
    deletions: [],
  });
  expect(mine).toMatchObject({ ok: true, version: version + 2, versions: { [rowIds[1] ?? ""]: version + 2 } });
  if (!mine.ok) throw new Error(mine.reason);
  expect(mine.theirs.map(({ id, cells }) => [id, cells])).toEqual([
    [added, { employer: "x" }],
    [rowIds[2], undefined],
  ]);
  const read = await readBatch(colleague, batchId);
  expect(read?.rows.map(({ id }) => id)).toEqual([rowIds[0], added, rowIds[1]]);
});

test("two who save the same row at the same moment: one is kept, the other told", async () => {
  const { officer, colleague, batchId, rowIds, version } = await shared();
  const save = (startDate: string) => ({
    batchId,
    since: version,
    upserts: [at(rowIds[0], 1, { startDate }, version)],
    deletions: [],
  });
  const answers = await Promise.all([saveRows(officer, save("08/12/2026")), saveRows(colleague, save("09/12/2026"))]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a save whose answer was lost can be repeated, and changes nothing the second time", async () => {
  const { officer, batchId, rowIds, version } = await shared();
  const [first = "", , third = ""] = rowIds;
  const save = {
    batchId,
    since: version,
    upserts: [at(first, 1, { startDate: "10/12/2026" }, version), at(randomUUID(), 9, { employer: "new" })],
    deletions: [{ id: third, version }],
  };
  const once = await saveRows(officer, save);
  const twice = await saveRows(officer, save);
  expect(once).toMatchObject({ ok: true, version: version + 1 });
  expect(twice).toMatchObject({ ok: true, version: version + 1, versions: { [first]: version + 1 } });
});

test("a deleted row can come back; what stood in it is no longer kept meanwhile", async () => {
  const { officer, batchId, rowIds, version } = await shared();
  const [id = ""] = rowIds;
  const save = { batchId, since: version, upserts: [], deletions: [{ id, version }] };
  const deleted = await saveRows(officer, save);
  if (!deleted.ok) throw new Error(deleted.reason);
  expect(await prisma().batchRow.findUnique({ where: { id } })).toMatchObject({ sealed: null, employerId: null });
  const back = await saveRows(officer, {
    batchId,
    since: deleted.version,
    upserts: [at(id, 1, { employer: "back" }, deleted.versions[id])],
    deletions: [],
  });
  expect(back.ok).toBe(true);
  expect((await readBatch(officer, batchId))?.rows[0]).toMatchObject({ id, cells: { employer: "back" } });
});

test("what was sent is neither changed nor deleted in the sheet, but may be moved", async () => {
  const { officer, nssoNumber, insz } = await makeDesk();
  const cells = openRow(nssoNumber, insz);
  const { batchId, rowIds, version } = await makeSheet(officer, [cells]);
  const [id = ""] = rowIds;
  const sent = await sendRows(officer, { batchId, rowIds, seen: version });
  if (!sent.ok || sent.held.length > 0) throw new Error(JSON.stringify(sent));
  const save = { batchId, since: sent.version, upserts: [], deletions: [] };
  const changed = at(id, 1, { ...cells, startDate: "" }, sent.version);
  expect(await saveRows(officer, { ...save, upserts: [changed] })).toMatchObject({ ok: false, reason: "stale" });
  const dropped = { ...save, deletions: [{ id, version: sent.version }] };
  expect(await saveRows(officer, dropped)).toMatchObject({ ok: false, reason: "stale" });
  expect((await saveRows(officer, { ...save, upserts: [at(id, 7, cells, sent.version)] })).ok).toBe(true);
});

test("changes come by the count, whole savings at a time, however many there are", { timeout: 60_000 }, async () => {
  const { officer } = await makeDesk();
  const { batchId, version } = await makeSheet(
    officer,
    Array.from({ length: 11_000 }, (_, row): Cells => ({ worker: `${row}` })),
  );
  const seen: string[] = [];
  let since = 1;
  for (let more = true; more; ) {
    const changes = await readChanges(officer, { batchId, since });
    if (!changes.ok) throw new Error(changes.reason);
    seen.push(...changes.rows.map(({ cells }) => cells?.worker ?? ""));
    ({ version: since, more } = changes);
  }
  expect(seen).toEqual(Array.from({ length: 11_000 }, (_, row) => `${row}`));
  expect(since).toBe(version);
});

test("who opens a sheet is told of no row that was deleted before", async () => {
  const { officer, batchId, rowIds, version } = await shared();
  const deletions = [{ id: rowIds[0] ?? "", version }];
  await saveRows(officer, { batchId, since: version, upserts: [], deletions });
  const ids = async (since: number) => {
    const changes = await readChanges(officer, { batchId, since });
    return changes.ok && changes.rows.map(({ id }) => id).toSorted();
  };
  expect(await ids(0)).toEqual(rowIds.slice(1).toSorted());
  expect(await ids(version)).toEqual(rowIds.slice(0, 1));
});

test("a row of another sheet cannot be written", async () => {
  const { officer } = await makeDesk();
  const mine = await makeSheet(officer, [{}]);
  const other = await makeSheet(officer, [{ worker: "kept" }]);
  const upserts = [at(other.rowIds[0], 1, { worker: "overwritten" })];
  await expect(saveRows(officer, { batchId: mine.batchId, since: 1, upserts, deletions: [] })).rejects.toThrow();
  expect((await readBatch(officer, other.batchId))?.rows[0]?.cells).toEqual({ worker: "kept" });
});
