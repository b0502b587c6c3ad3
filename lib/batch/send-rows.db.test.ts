import { expect, test } from "vitest";
import { sendRows } from "@/lib/batch/send-rows";
import { prisma } from "@/lib/db";
import { inventInsz } from "@/tests/factories/person";
import { declarationsOf, makeSheet, openRow } from "@/tests/fixtures/sheet";
import { makeDesk } from "@/tests/fixtures/submission";

const distinctNumbers = (count: number): string[] => {
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(inventInsz());
  return [...numbers];
};

test("a row becomes one queued declaration of its batch, however often and at once it is sent", async () => {
  const { officer, nssoNumber, insz } = await makeDesk();
  const { batchId, rowIds, version } = await makeSheet(officer, [openRow(nssoNumber, insz)]);
  const wish = { batchId, rowIds, seen: version };
  const answers = await Promise.all([sendRows(officer, wish), sendRows(officer, wish), sendRows(officer, wish)]);
  answers.push(await sendRows(officer, wish));
  const made = await declarationsOf(batchId);
  expect(made).toMatchObject([{ state: "queued", batchId, clientKey: rowIds[0] }]);
  const told = answers.map((it) => (it.ok ? { held: it.held.length, ids: it.sent.map((one) => one.declarationId) } : it));
  expect(told).toEqual(answers.map(() => ({ held: 0, ids: [made[0]?.id] })));
  expect(answers.flatMap((it) => (it.ok ? it.sent : [])).filter(({ already }) => !already)).toHaveLength(1);
});

test("1,000 rows of new workers are sent in chunks", { timeout: 300_000 }, async () => {
  const { officer, nssoNumber } = await makeDesk();
  const sheet = await makeSheet(
    officer,
    distinctNumbers(1000).map((insz) => openRow(nssoNumber, insz)),
  );
  const times: number[] = [];
  for (let from = 0; from < 1000; from += 100) {
    const started = performance.now();
    const rowIds = sheet.rowIds.slice(from, from + 100);
    const answer = await sendRows(officer, { batchId: sheet.batchId, rowIds, seen: sheet.version });
    times.push(performance.now() - started);
    expect(answer.ok && answer.sent.length).toBe(100);
  }
  console.info(`new workers, ms a chunk of 100: ${times.map((it) => it.toFixed(0)).join(" ")}`);
  expect(await prisma().declaration.count({ where: { batchId: sheet.batchId, state: "queued" } })).toBe(1000);
});
