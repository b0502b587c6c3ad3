import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import type { Simulator } from "@/lib/simulator/simulator";
import { startSimulator } from "@/lib/simulator/simulator-for-tests";
import { type Gate, openGate } from "@/tests/fixtures/rsz-gate";
import { bodiesAbout, makeDesk, openIn, rowOf, submit } from "@/tests/fixtures/submission";
import { startWorkerProcess, type WorkerProcess } from "@/tests/fixtures/worker-process";

/** What is promised: a killed worker's declarations are another's within this. */
const takeoverMs = 10_000;
/** No faster: a row may be asked about again before its dead hand would be missed (every 3 s until a minute has passed). */
const speed = 20;
const patient = { timeout: 60_000, interval: 50 };

let rsz: Simulator;
let gate: Gate;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  rsz = await startSimulator({ speed, now });
  gate = await openGate(rsz.url);
});
afterEach(async () => {
  await Promise.all(workers.map((it) => it.kill()));
  workers = [];
  await prisma().hand.deleteMany();
});
afterAll(async () => {
  await gate.close();
  await rsz.close();
});

const start = (variables?: Record<string, string>): WorkerProcess => {
  const worker = startWorkerProcess({ baseUrl: gate.url, simulatorUrl: rsz.url, speed, variables });
  workers.push(worker);
  return worker;
};

/** Two living workers, and as many declarations as asked for, each of a worker and employer of its own. */
async function prepare(count: number) {
  const desks = await Promise.all(Array.from({ length: count }, () => makeDesk()));
  start();
  start();
  await vi.waitFor(async () => expect(await prisma().hand.count()).toBe(2), patient);
  return desks;
}

const rowsOf = (ids: string[]) => Promise.all(ids.map(rowOf));

/** Whose rows are held now; the one with most. */
async function busiest(ids: string[]): Promise<{ worker: WorkerProcess; held: string[] }> {
  const rows = (await rowsOf(ids)).filter(({ leaseToken }) => leaseToken);
  const hands = await prisma().hand.findMany();
  const found = hands.map(({ id, name }) => ({
    worker: workers.find((it) => it.name === name),
    held: rows.filter(({ leaseHandId }) => leaseHandId === id).map((row) => row.id),
  }));
  const [most] = found.sort((one, other) => other.held.length - one.held.length);
  if (!most?.worker || most.held.length === 0) throw new Error("nobody holds anything");
  return { worker: most.worker, held: most.held };
}

test("a worker killed in the midst of its POSTs: within 10 s they are in doubt, the others' go on, nothing is sent twice", async () => {
  const desks = await prepare(6);
  gate.rule("POST", "hold");
  const ids = await Promise.all(desks.map((desk) => submit(desk, openIn)));
  await vi.waitFor(() => expect(gate.held("POST")).toBe(6), patient);
  const { worker, held } = await busiest(ids);
  const killed = performance.now();
  await worker.kill();
  // The killed worker's own calls end with it: none of them may be let through afterwards.
  await vi.waitFor(() => expect(gate.held("POST")).toBe(ids.length - held.length), patient);
  gate.rule("POST", "pass");
  await vi.waitFor(
    async () => expect((await rowsOf(held)).map(({ state }) => state)).toEqual(held.map(() => "stuck")),
    { timeout: takeoverMs, interval: 50 },
  );
  console.info(
    `${held.length} interrupted POSTs taken over ${Math.round(performance.now() - killed)} ms after the kill`,
  );
  const others = ids.filter((id) => !held.includes(id));
  await vi.waitFor(
    async () => expect((await rowsOf(others)).map(({ state }) => state)).toEqual(others.map(() => "accepted")),
    patient,
  );
  for (const [index, id] of ids.entries())
    expect(await bodiesAbout(rsz, desks[index]?.insz ?? "")).toHaveLength(held.includes(id) ? 0 : 1);
}, 120_000);

test("a worker killed while it asks: within 10 s another has asked, and brought each to its verdict once", async () => {
  const desks = await prepare(6);
  gate.rule("GET", "hold");
  const ids = await Promise.all(desks.map((desk) => submit(desk, openIn)));
  await vi.waitFor(() => expect(gate.held("GET")).toBe(6), patient);
  const { worker, held } = await busiest(ids);
  const killed = performance.now();
  await worker.kill();
  gate.rule("GET", "pass");
  await vi.waitFor(
    async () => expect((await rowsOf(held)).map(({ state }) => state)).toEqual(held.map(() => "accepted")),
    { timeout: takeoverMs, interval: 50 },
  );
  console.info(`${held.length} questions taken over ${Math.round(performance.now() - killed)} ms after the kill`);
  expect(await prisma().notification.count({ where: { declarationId: { in: ids } } })).toBeLessThanOrEqual(6);
}, 120_000);

test("workers killed and started at will: each declaration reaches the RSZ once at most, in doubt are no more than were on their way", async () => {
  const posts = 4;
  const limits = { RSZ_PARALLEL_POSTS: String(posts) };
  const desks = await Promise.all(Array.from({ length: 30 }, () => makeDesk()));
  for (const _ of [1, 2, 3]) start(limits);
  await vi.waitFor(async () => expect(await prisma().hand.count()).toBe(3), patient);
  const ids = await Promise.all(desks.map((desk) => submit(desk, openIn)));
  const ended = async () => (await rowsOf(ids)).filter(({ state }) => ["accepted", "stuck"].includes(state)).length;
  for (const [index, count] of [6, 14].entries()) {
    await vi.waitFor(async () => expect(await ended()).toBeGreaterThanOrEqual(count), patient);
    await workers[index]?.kill();
    start(limits);
  }
  await vi.waitFor(async () => expect(await ended()).toBe(ids.length), patient);
  const stuck = (await rowsOf(ids)).filter(({ state }) => state === "stuck");
  expect(stuck.length).toBeLessThanOrEqual(2 * posts);
  for (const { insz } of desks) expect((await bodiesAbout(rsz, insz)).length).toBeLessThanOrEqual(1);
  console.info(`30 declarations, 2 kills: ${stuck.length} in doubt`);
}, 180_000);
