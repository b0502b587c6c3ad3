import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CODE_VERSION } from "@/lib/code-version";
import { prisma } from "@/lib/db";
import type { Simulator } from "@/lib/simulator/simulator";
import { startWork } from "@/lib/submission/work";
import { bodiesAbout, makeDesk, openIn, rowOf, START, startRsz, submit, toolsFor } from "@/tests/fixtures/submission";

let rsz: Simulator;

beforeAll(async () => {
  rsz = await startRsz();
});
afterAll(() => rsz.close());

const settled = (ids: string[]) =>
  prisma().declaration.count({ where: { id: { in: ids }, state: { in: ["accepted", "refused"] } } });

test("three workers on one database bring twenty declarations to their verdict, each sent once", async () => {
  const desks = await Promise.all(Array.from({ length: 10 }, () => makeDesk()));
  const workers = await Promise.all([1, 2, 3].map(() => startWork(toolsFor(rsz))));
  const student = { ...openIn, workerType: "STU", plannedHours: "8", endDate: START };
  const ids: string[] = [];
  for (const desk of desks) for (const content of [openIn, student]) ids.push(await submit(desk, content));
  await vi.waitFor(async () => expect(await settled(ids)).toBe(ids.length), { timeout: 40_000, interval: 50 });
  await Promise.all(workers.map((worker) => worker.stop()));
  for (const desk of desks) expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(2);
}, 60_000);

test("a submit wakes a sleeping worker at once", async () => {
  const work = await startWork(toolsFor(rsz));
  const id = await submit(await makeDesk(), openIn);
  const submitted = performance.now();
  await vi.waitFor(async () => expect((await rowOf(id)).state).not.toBe("queued"), { timeout: 4_000, interval: 10 });
  expect(performance.now() - submitted).toBeLessThan(2_000);
  await work.stop();
});

test("a worker that is told to stop ends its steps and takes nothing new", async () => {
  const work = await startWork(toolsFor(rsz));
  const before = await submit(await makeDesk(), openIn);
  await vi.waitFor(async () => expect((await rowOf(before)).state).not.toBe("queued"), { interval: 5 });
  await work.stop();
  const row = await rowOf(before);
  expect(row.leaseToken).toBeNull();
  expect(row.state).not.toBe("sending");
  const after = await submit(await makeDesk(), openIn);
  expect((await rowOf(after)).state).toBe("queued");
});

test("a worker that is too old for its database ends what it does, takes nothing new and says so", async () => {
  const work = await startWork(toolsFor(rsz));
  try {
    await prisma().$executeRaw`UPDATE installation SET least_code = ${CODE_VERSION + 1}`;
    expect(String(await work.failed)).toContain(`needs code ${CODE_VERSION + 1} or newer`);
  } finally {
    await prisma().$executeRaw`UPDATE installation SET least_code = ${CODE_VERSION}`;
  }
  const after = await submit(await makeDesk(), openIn);
  expect((await rowOf(after)).state).toBe("queued");
  expect(await prisma().hand.count()).toBe(0);
});
