import { beforeEach, expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { pauseBatch, resumeBatch } from "@/lib/batch/pause-batch";
import { sendRows } from "@/lib/batch/send-rows";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { makeDue } from "@/lib/declarations/store";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { claimDue } from "@/lib/submission/queue/store";
import { inventInsz } from "@/tests/factories/person";
import { declarationsOf, makeSheet, openRow } from "@/tests/fixtures/sheet";
import { type Desk, draftOf, makeDesk, openIn } from "@/tests/fixtures/submission";

const scope = systemScope("test");

beforeEach(async () => {
  await prisma().$executeRaw`
    UPDATE declaration SET state = 'recalled', lease_token = NULL, lease_until = NULL WHERE state = 'queued'`;
  await prisma().$executeRaw`UPDATE rsz_line SET turn = 0`;
});

/** What a hand with room for so many takes; its lease ends with its time alone. */
const claim = async (posts: number): Promise<string[]> => {
  const want = { handId: null, posts, byTurn: posts, gets: 0, speed: 1, now: now() };
  return (await withScope(scope, (tx) => claimDue(tx, want))).map(({ id }) => id);
};

async function sentSheet(desk: Desk, count: number) {
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(inventInsz());
  const sheet = await makeSheet(
    desk.officer,
    [...numbers].map((insz) => openRow(desk.nssoNumber, insz)),
  );
  const sent = await sendRows(desk.officer, { batchId: sheet.batchId, rowIds: sheet.rowIds, seen: sheet.version });
  if (!sent.ok || sent.held.length > 0) throw new Error(JSON.stringify(sent));
  return { ...sheet, ids: sent.sent.map(({ declarationId }) => declarationId) };
}

/** As if what rests had rested. */
const rested = (batchId: string) =>
  prisma().$executeRaw`
    UPDATE declaration SET next_attempt_at = clock_timestamp(), rests_until_at = NULL WHERE batch_id = ${batchId}::uuid`;

test("rows come into the queue in the order of the sheet, a round each", async () => {
  const { batchId, rowIds } = await sentSheet(await makeDesk(), 5);
  const made = await declarationsOf(batchId);
  expect(made.map(({ clientKey, turn }) => [clientKey, turn])).toEqual(rowIds.map((id, at) => [id, at + 1]));
});

test("a paused batch is not claimed, and goes on in its turn when it is resumed", async () => {
  const desk = await makeDesk();
  const { batchId, ids } = await sentSheet(desk, 6);
  await rested(batchId);
  expect(await pauseBatch(desk.officer, batchId)).toMatchObject({ ok: true, declarations: 6 });
  expect(await claim(10)).toEqual([]);
  await prisma().$executeRaw`UPDATE rsz_line SET turn = 40`;
  expect(await resumeBatch(desk.officer, batchId)).toMatchObject({ ok: true, declarations: 6 });
  expect((await declarationsOf(batchId)).map(({ id, turn }) => [id, turn])).toEqual(ids.map((id, at) => [id, 41 + at]));
  expect((await claim(3)).sort()).toEqual(ids.slice(0, 3).sort());
});

test("also what becomes due again while it is paused is not claimed", async () => {
  const desk = await makeDesk();
  const { batchId, ids } = await sentSheet(desk, 1);
  await pauseBatch(desk.officer, batchId);
  await withScope(scope, (tx) => makeDue(tx, ids[0] ?? ""));
  expect(await claim(1)).toEqual([]);
});

test("pausing twice, or resuming what goes on, changes nothing", async () => {
  const desk = await makeDesk();
  const { batchId } = await sentSheet(desk, 2);
  const paused = await pauseBatch(desk.officer, batchId);
  expect(await pauseBatch(desk.officer, batchId)).toEqual({ ...paused, declarations: 0 });
  const resumed = await resumeBatch(desk.officer, batchId);
  expect(await resumeBatch(desk.officer, batchId)).toEqual({ ...resumed, declarations: 0 });
});

test("what rests when it is resumed still rests until it was told", async () => {
  const desk = await makeDesk();
  const { batchId } = await sentSheet(desk, 1);
  const restsUntilAt = new Date(now().getTime() + 60_000);
  await prisma().declaration.updateMany({ where: { batchId }, data: { restsUntilAt } });
  await pauseBatch(desk.officer, batchId);
  await resumeBatch(desk.officer, batchId);
  const [made] = await declarationsOf(batchId);
  const away = (made?.nextAttemptAt?.getTime() ?? 0) - Date.now();
  expect(away).toBeGreaterThan(30_000);
  expect(away).toBeLessThanOrEqual(61_000);
});

test("nothing is sent from a sheet whose batch is paused: its rows stay behind, and say so", async () => {
  const desk = await makeDesk();
  const sheet = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz)]);
  const paused = await pauseBatch(desk.officer, sheet.batchId);
  const wish = { batchId: sheet.batchId, rowIds: sheet.rowIds, seen: paused.ok ? paused.version : 0 };
  expect(await sendRows(desk.officer, wish)).toMatchObject({ sent: [], held: [{ why: "paused" }] });
});

test("a paused row holds back no other declaration of its worker", async () => {
  const desk = await makeDesk();
  const sheet = await makeSheet(desk.officer, [openRow(desk.nssoNumber, desk.insz)]);
  await sendRows(desk.officer, { batchId: sheet.batchId, rowIds: sheet.rowIds, seen: sheet.version });
  await pauseBatch(desk.officer, sheet.batchId);
  const single = await submitDeclaration(desk.officer, {
    ...draftOf(desk, { ...openIn, endDate: openIn.startDate }),
    sendAnywayReason: "a test",
  });
  if (!single.ok) throw new Error(single.reason);
  await withScope(scope, (tx) => makeDue(tx, single.id));
  expect(await claim(5)).toEqual([single.id]);
});

test("10,000 queued are paused and resumed in a statement each", { timeout: 60_000 }, async () => {
  const desk = await makeDesk();
  const { batchId } = await makeSheet(desk.officer, [{ employer: desk.nssoNumber }]);
  await prisma().$executeRaw`
    WITH people AS (
      INSERT INTO person (last_name, first_name) SELECT 'Rij', 'An' FROM generate_series(1, 10000) RETURNING id)
    INSERT INTO declaration (employer_id, person_id, kind, state, client_key, batch_id, created_by_id, created_at, changed_at,
      queued_at, next_attempt_at, turn)
    SELECT ${desk.employerId}::uuid, id, 'IN', 'queued', gen_random_uuid(), ${batchId}::uuid, ${desk.userId}::uuid, now(), now(),
      now(), now(), row_number() OVER () FROM people`;
  const times: number[] = [];
  const timed = async <T>(run: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await run();
    times.push(performance.now() - started);
    return result;
  };
  expect(await timed(() => pauseBatch(desk.officer, batchId))).toMatchObject({ declarations: 10_000 });
  expect(await timed(() => claim(32))).toEqual([]);
  expect(await timed(() => resumeBatch(desk.officer, batchId))).toMatchObject({ declarations: 10_000 });
  expect(await timed(() => claim(32))).toHaveLength(32);
  const [pause = 0, asked = 0, resume = 0, taken = 0] = times.map(Math.round);
  console.info(
    `10,000 rows: paused ${pause} ms, a claim beside them ${asked} ms, resumed ${resume} ms, a claim ${taken} ms`,
  );
});
