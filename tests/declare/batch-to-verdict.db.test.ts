// A sheet from the first saving to the last verdict: rooms that do not know each other, on one database and one simulator.
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { Cells } from "@/lib/batch/column";
import { pauseBatch, resumeBatch } from "@/lib/batch/pause-batch";
import { readProgress } from "@/lib/batch/progress/read-progress";
import { sendRows } from "@/lib/batch/send-rows";
import { addDays } from "@/lib/day";
import { prisma } from "@/lib/db";
import type { Simulator } from "@/lib/simulator/simulator";
import { step } from "@/lib/submission/hand";
import { makePerson } from "@/tests/factories/person";
import { type MadeSheet, makeSheet, openRow } from "@/tests/fixtures/sheet";
import { claimAny, type Desk, makeDesk, START, startRsz, toolsFor } from "@/tests/fixtures/submission";

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startRsz();
});
afterAll(() => simulator.close());

const statesOf = async ({ officer }: Desk, batchId: string): Promise<Record<string, number>> => {
  const progress = await readProgress(officer, { batchId });
  if (!progress.ok) throw new Error(progress.reason);
  return Object.fromEntries(progress.counts.map(({ state = "unsent", count }) => [state, count]));
};

/** Does every due step, as hands would, until the rows of the batch are where they are wanted. */
async function carryBatch(desk: Desk, batchId: string, isDone: (states: Record<string, number>) => boolean) {
  const tools = toolsFor(simulator);
  while (!isDone(await statesOf(desk, batchId))) {
    const claimed = await claimAny(tools, 4);
    await Promise.all(claimed.map((it) => step(tools, it)));
  }
}

const send = async ({ officer }: Desk, { batchId, rowIds, version }: MadeSheet) => {
  const answer = await sendRows(officer, { batchId, rowIds, seen: version });
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
};

const addWorker = async (employerId: string): Promise<string> =>
  (await withScope(systemScope("test"), (tx) => makePerson(tx, { employerId }))).insz ?? "";

const only = (state: string, count: number) => (states: Record<string, number>) => states[state] === count;

test("a batch that was paused halfway is completed: every row is accepted once, and stands in the register once", {
  timeout: 120_000,
}, async () => {
  const desk = await makeDesk();
  const workers = [desk.insz];
  for (let more = 0; more < 11; more += 1) workers.push(await addWorker(desk.employerId));
  const sheet = await makeSheet(
    desk.officer,
    workers.map((insz): Cells => openRow(desk.nssoNumber, insz)),
  );
  expect((await send(desk, sheet)).held).toEqual([]);
  await carryBatch(desk, sheet.batchId, ({ queued = 0 }) => queued < 12);
  await pauseBatch(desk.officer, sheet.batchId);
  const tools = toolsFor(simulator);
  const before = await prisma().declaration.count({ where: { batchId: sheet.batchId, state: "queued" } });
  expect(before).toBeGreaterThanOrEqual(8);
  await carryBatch(desk, sheet.batchId, ({ queued = 0, accepted = 0 }) => queued + accepted === 12);
  expect((await claimAny(tools)).map(({ state }) => state)).toEqual([]);
  expect(await prisma().declaration.count({ where: { batchId: sheet.batchId, state: "queued" } })).toBe(before);
  await resumeBatch(desk.officer, sheet.batchId);
  await carryBatch(desk, sheet.batchId, only("accepted", 12));
  expect(await prisma().period.count({ where: { relation: { employerId: desk.employerId } } })).toBe(12);
});

test("one sheet holds all four kinds, each row for its own worker", { timeout: 120_000 }, async () => {
  const desk = await makeDesk();
  const { employerId, nssoNumber } = desk;
  const workers = [desk.insz];
  for (let more = 0; more < 2; more += 1) workers.push(await addWorker(employerId));
  const first = await makeSheet(
    desk.officer,
    workers.map((insz): Cells => openRow(nssoNumber, insz)),
  );
  await send(desk, first);
  await carryBatch(desk, first.batchId, only("accepted", 3));
  const made = await prisma().declaration.findMany({ where: { batchId: first.batchId }, orderBy: { turn: "asc" } });
  const about = (at: number, kind: string, rest: Cells = {}): Cells => ({
    employer: nssoNumber,
    worker: workers[at] ?? "",
    kind,
    periodNumber: made[at]?.declarationNumber ?? "",
    ...rest,
  });
  const second = await makeSheet(desk.officer, [
    about(0, "OUT", { endDate: addDays(START, 3) }),
    about(1, "UPDATE", { startDate: addDays(START, -1) }),
    about(2, "CANCEL"),
    openRow(nssoNumber, await addWorker(employerId)),
    { ...about(0, "OUT", { endDate: START }), worker: workers[1] ?? "" },
  ]);
  const { held } = await send(desk, second);
  expect(held).toEqual([{ rowId: second.rowIds[4], why: "not-found" }]);
  await carryBatch(desk, second.batchId, only("accepted", 4));
  const periods = await prisma().period.findMany({ where: { relation: { employerId } }, orderBy: { number: "asc" } });
  const byNumber = new Map(periods.map((it) => [it.number, it]));
  expect(made.map(({ declarationNumber }) => byNumber.get(declarationNumber ?? ""))).toMatchObject([
    { endDate: addDays(START, 3) },
    { startDate: addDays(START, -1) },
    { cancelled: true },
  ]);
  expect(periods).toHaveLength(4);
});
