import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { contextsOf } from "@/lib/batch/contexts-of";
import { sendRows } from "@/lib/batch/send-rows";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { prisma } from "@/lib/db";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { formatDay } from "@/lib/dimona/notation";
import { inventInsz } from "@/tests/factories/person";
import { declarationsOf, type MadeSheet, makeSheet, openRow } from "@/tests/fixtures/sheet";
import { type Desk, makeDesk, openIn, START } from "@/tests/fixtures/submission";

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
  const told = answers.map((it) =>
    it.ok ? { held: it.held.length, ids: it.sent.map((one) => one.declarationId) } : it,
  );
  expect(told).toEqual(answers.map(() => ({ held: 0, ids: [made[0]?.id] })));
  expect(answers.flatMap((it) => (it.ok ? it.sent : [])).filter(({ already }) => !already)).toHaveLength(1);
});

/** Sends a sheet a chunk at a time, as a page does; how long each took, in ms. */
async function sendInChunks(scope: Scope, { batchId, rowIds, version }: MadeSheet): Promise<number[]> {
  const times: number[] = [];
  for (let from = 0; from < rowIds.length; from += 100) {
    const started = performance.now();
    const answer = await sendRows(scope, { batchId, rowIds: rowIds.slice(from, from + 100), seen: version });
    times.push(performance.now() - started);
    expect(answer.ok && answer.sent.length).toBe(100);
  }
  return times;
}

const told = (times: number[]): string => times.map((it) => it.toFixed(0)).join(" ");

/** What the form takes for one of new workers, on the same machine at the same time. */
async function sendSingly({ officer, employerId }: Desk, numbers: readonly string[]): Promise<number> {
  const started = performance.now();
  for (const insz of numbers) {
    const worker = { by: "insz", insz, lastName: "Proefdruk", firstName: "Amara" } as const;
    const made = await submitDeclaration(officer, { clientKey: randomUUID(), employerId, worker, content: openIn });
    expect(made.ok).toBe(true);
  }
  return (performance.now() - started) / numbers.length;
}

/** As many as a large sheet with FULL=1, which also tells how long a chunk takes. */
const many = process.env.FULL ? 1_000 : 200;

test("rows of new workers, then half of the same, are sent in chunks", { timeout: 300_000 }, async () => {
  const desk = await makeDesk();
  const { officer, nssoNumber } = desk;
  const numbers = distinctNumbers(many);
  const first = await makeSheet(
    officer,
    numbers.map((insz) => openRow(nssoNumber, insz)),
  );
  console.info(`new workers, ms a chunk of 100: ${told(await sendInChunks(officer, first))}`);
  const second = await makeSheet(
    officer,
    numbers.slice(0, many / 2).map((insz) => openRow(nssoNumber, insz, { endDate: START })),
  );
  console.info(`known workers, ms a chunk of 100: ${told(await sendInChunks(officer, second))}`);
  console.info(`the form, ms for one: ${(await sendSingly(desk, distinctNumbers(5))).toFixed(0)}`);
  for (const { batchId, rowIds } of [first, second]) {
    const made = await prisma().declaration.findMany({ where: { batchId, state: "queued" }, orderBy: { turn: "asc" } });
    expect(made.map(({ clientKey }) => clientKey)).toEqual(rowIds);
  }
  const started = performance.now();
  const pairs = numbers.slice(0, many / 2).map((worker) => ({ employer: nssoNumber, worker }));
  expect((await contextsOf(officer, pairs)).filter(({ worker }) => worker)).toHaveLength(many / 2);
  console.info(`the contexts of ${many / 2} rows: ${(performance.now() - started).toFixed(0)} ms`);
});

test("rows that our check refuses go with a reason, which stands with them; a planned one leaves at its moment", async () => {
  const { officer, nssoNumber, insz } = await makeDesk();
  const beforeItBegins = formatDay(addDays(START, -3));
  const { batchId, rowIds, version } = await makeSheet(officer, [
    openRow(nssoNumber, insz, { startDate: formatDay(START), endDate: beforeItBegins }),
  ]);
  const wish = { batchId, rowIds, seen: version };
  const held = await sendRows(officer, wish);
  expect(held).toMatchObject({ ok: true, sent: [], held: [{ why: "findings", sendable: true }] });
  const plannedAt = new Date(now().getTime() + 86_400_000);
  const reason = "De werkgever vraagt het zo";
  const sent = await sendRows(officer, { ...wish, sendAnywayReason: reason, plannedAt });
  expect(sent).toMatchObject({ ok: true, held: [] });
  expect(await declarationsOf(batchId)).toMatchObject([{ state: "planned", sendAnywayReason: reason }]);
});

test("a row whose legal term ends before the moment for which it is planned stays behind, and says so", async () => {
  const { officer, nssoNumber, insz } = await makeDesk();
  const { batchId, rowIds, version } = await makeSheet(officer, [openRow(nssoNumber, insz)]);
  const plannedAt = new Date(now().getTime() + 60 * 86_400_000);
  const told = await sendRows(officer, { batchId, rowIds, seen: version, plannedAt });
  expect(told).toMatchObject({ ok: true, sent: [], held: [{ why: "not-then", plan: "after-deadline" }] });
});
