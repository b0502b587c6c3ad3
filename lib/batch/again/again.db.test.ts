import { expect, test } from "vitest";
import { makeAgain, readAgain } from "@/lib/batch/again/make-again";
import { readBatch } from "@/lib/batch/read-batch";
import { sendRows } from "@/lib/batch/send-rows";
import { addDays } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";
import { makeSheet, openRow } from "@/tests/fixtures/sheet";
import { makeDesk, START } from "@/tests/fixtures/submission";

test("a sheet that was sent gives its rows, unsent, to a new one and stays as it is; out of reach it gives nothing", async () => {
  const [desk, stranger] = [await makeDesk(), await makeDesk()];
  const row = openRow(desk.nssoNumber, desk.insz, { startDate: formatDay(START) });
  const { batchId, rowIds, version } = await makeSheet(desk.officer, [row, { kind: "CANCEL", worker: "x" }]);
  await sendRows(desk.officer, { batchId, rowIds: rowIds.slice(0, 1), seen: version });
  const today = START;
  expect(await readAgain(desk.officer, batchId, today)).toEqual({ title: "Test", count: 1, others: 1, first: START });
  const made = await makeAgain(desk.officer, { batchId, title: "Nog eens", today, to: addDays(START, 7) });
  if (!made.ok) throw new Error(made.reason);
  const copy = await readBatch(desk.officer, made.id);
  expect(copy?.rows.map(({ cells, sent }) => [cells, sent])).toEqual([
    [{ ...row, startDate: formatDay(addDays(START, 7)) }, undefined],
  ]);
  expect((await readBatch(desk.officer, batchId))?.rows[0]?.sent).toBeDefined();
  const wish = { batchId, title: "x", today };
  expect(await makeAgain(stranger.officer, wish)).toEqual({ ok: false, reason: "not-found" });
  expect(await readAgain(stranger.officer, batchId, today)).toBeUndefined();
});
