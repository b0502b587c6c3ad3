import { afterEach, expect, test, vi } from "vitest";
import { readProgress } from "@/lib/batch/progress/read-progress";
import { sendRows } from "@/lib/batch/send-rows";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import type { Simulator } from "@/lib/simulator/simulator";
import { newJournalFile, startSimulator } from "@/lib/simulator/simulator-for-tests";
import { inventInsz } from "@/tests/factories/person";
import { declarationsOf, makeSheet, openRow } from "@/tests/fixtures/sheet";
import { makeDesk } from "@/tests/fixtures/submission";
import { startWorkerProcess, type WorkerProcess } from "@/tests/fixtures/worker-process";

const speed = 50;
const patient = { timeout: 60_000, interval: 50 };
const ending: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
  await prisma().hand.deleteMany();
});

async function openRsz(journalFile: string, port = 0): Promise<Simulator> {
  const rsz = await startSimulator({ speed, now, journalFile, port });
  ending.push(() => rsz.close().catch(() => undefined));
  return rsz;
}

/** Two at once, so that a batch is under way for a while. */
function openWorker({ url }: Simulator): WorkerProcess {
  const worker = startWorkerProcess({
    baseUrl: url,
    simulatorUrl: url,
    speed,
    variables: { RSZ_PARALLEL_POSTS: "2" },
  });
  ending.push(worker.kill);
  return worker;
}

/** As when the database or the portal is started anew: every connection breaks, and what was not committed never was. */
const breakConnections = () =>
  prisma().$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;

const inTransaction = async (): Promise<number> => {
  const [row] = await prisma().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction' AND query LIKE '%declaration%'`;
  return row?.count ?? 0;
};

const acceptedOf = (batchId: string) => prisma().declaration.count({ where: { batchId, state: "accepted" } });

const distinctNumbers = (count: number): string[] => {
  const numbers = new Set<string>();
  while (numbers.size < count) numbers.add(inventInsz());
  return [...numbers];
};

test("a batch interrupted by a restart of everything is completed, and every row reaches the RSZ exactly once", async () => {
  // What other tests left in the queue rests.
  await prisma().declaration.updateMany({ where: { nextAttemptAt: { not: null } }, data: { nextAttemptAt: null } });
  const journalFile = newJournalFile();
  const rsz = await openRsz(journalFile);
  const { officer, nssoNumber } = await makeDesk();
  const numbers = distinctNumbers(80);
  const sheet = await makeSheet(
    officer,
    numbers.map((insz) => openRow(nssoNumber, insz)),
  );
  const send = (rowIds: string[]) => sendRows(officer, { batchId: sheet.batchId, rowIds, seen: sheet.version });
  const [sent, others] = [sheet.rowIds.slice(0, 50), sheet.rowIds.slice(50)];

  // Half is queued and under way when all connections break, amid the sending of the rest: of that nothing is kept.
  expect(await send(sent)).toMatchObject({ ok: true, held: [] });
  const interrupted = Promise.allSettled([send(others)]);
  await vi.waitFor(async () => expect(await inTransaction()).toBeGreaterThan(0), { timeout: 10_000, interval: 5 });
  await breakConnections();
  expect((await interrupted)[0]?.status).toBe("rejected");
  expect(await declarationsOf(sheet.batchId)).toHaveLength(50);

  const worker = openWorker(rsz);
  await vi.waitFor(async () => expect(await acceptedOf(sheet.batchId)).toBeGreaterThan(3), patient);
  await worker.stop();
  await rsz.close();
  await breakConnections();
  expect(await acceptedOf(sheet.batchId)).toBeLessThan(50);

  // All begins anew; the page sends once more what it knows of no answer for, and to be sure the rest too.
  const again = await openRsz(journalFile, Number(new URL(rsz.url).port));
  openWorker(again);
  const answer = await send(sheet.rowIds);
  expect(answer.ok && answer.sent.filter(({ already }) => already)).toHaveLength(50);
  await vi.waitFor(async () => expect(await acceptedOf(sheet.batchId)).toBe(80), patient);

  const { messages }: { messages: { body: string }[] } = await (await fetch(`${again.url}/training/messages`)).json();
  const reached = numbers.map((insz) => messages.filter(({ body }) => body.includes(insz)).length);
  expect(reached).toEqual(numbers.map(() => 1));
  const progress = await readProgress(officer, { batchId: sheet.batchId });
  expect(progress.ok && progress.counts).toEqual([{ state: "accepted", result: "A", count: 80 }]);
  expect(progress.ok && progress.rows.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
}, 180_000);
