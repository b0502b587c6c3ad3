import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { subscribe } from "@/lib/live/hub";
import { readLineRow } from "@/lib/outage/store";
import type { Simulator } from "@/lib/simulator/simulator";
import { CLOSED, FAILURES_TO_OPEN, FIRST_PAUSE_MS } from "@/lib/submission/circuit";
import type { Limits } from "@/lib/submission/take";
import { startWork, type Work } from "@/lib/submission/work";
import { type Gate, notReceived, openGate } from "@/tests/fixtures/rsz-gate";
import { makeDesk, openIn, startRsz, submit, toolsFor } from "@/tests/fixtures/submission";

const patient = { timeout: 40_000, interval: 20 };
const scope = systemScope("test");

let rsz: Simulator;
let gate: Gate;
let hands: Work[] = [];

beforeAll(async () => {
  rsz = await startRsz();
});
afterEach(async () => {
  gate.rule("POST", "pass");
  gate.rule("GET", "pass");
  await Promise.all(hands.map((it) => it.stop()));
  hands = [];
  await gate.close();
  await prisma().rszLine.update({ where: { id: 1 }, data: { ...CLOSED, probeHandId: null } });
});
afterAll(() => rsz.close());

/** Hands that reach the simulator through a new gate; the token they get from the simulator itself. */
async function startHands(count: number, limits: Limits): Promise<void> {
  gate = await openGate(rsz.url);
  const tools = toolsFor(rsz, 5_000, "v1", gate.url);
  hands = await Promise.all(Array.from({ length: count }, () => startWork(tools, limits)));
}

const submitMany = async (count: number): Promise<string[]> => {
  const desks = await Promise.all(Array.from({ length: count }, () => makeDesk()));
  return Promise.all(desks.map((desk) => submit(desk, openIn)));
};

const line = () => withScope(scope, readLineRow);
const allAccepted = (ids: string[]) =>
  vi.waitFor(
    async () =>
      expect(await prisma().declaration.count({ where: { id: { in: ids }, state: "accepted" } })).toBe(ids.length),
    patient,
  );

test("while the RSZ fails, all hands together send one probe a pause; at the first answer everything goes", async () => {
  await startHands(2, { posts: 2, gets: 8 });
  gate.rule("POST", notReceived);
  const ids = await submitMany(8);
  await vi.waitFor(async () => expect((await line())?.phase).not.toBe("closed"), patient);
  const beforeOpen = gate.arrivals.length;
  // What was on its way when it opened may still come; a limit of two makes that one at most.
  expect(beforeOpen).toBeLessThanOrEqual(FAILURES_TO_OPEN + 2);
  await vi.waitFor(() => expect(gate.arrivals.length).toBeGreaterThanOrEqual(beforeOpen + 3), patient);
  const probes = gate.arrivals.slice(FAILURES_TO_OPEN + 1).map(({ at }) => at);
  for (const [index, at] of probes.slice(1).entries())
    expect(at - (probes[index] ?? 0)).toBeGreaterThanOrEqual(FIRST_PAUSE_MS * 0.75 - 50);
  expect((await prisma().rszLine.findUniqueOrThrow({ where: { id: 1 } })).failures).toBe(FAILURES_TO_OPEN);
  const down = await line();
  expect(Number(down?.now) - Number(down?.failingSinceAt)).toBeGreaterThan(FIRST_PAUSE_MS);
  gate.rule("POST", "pass");
  await allAccepted(ids);
  expect(await line()).toMatchObject({ phase: "closed", failingSinceAt: null });
}, 90_000);

test("an outage is written down with the line that it closes, each failed call with its reason, and open pages are told", async () => {
  await startHands(1, { posts: 4, gets: 8 });
  const heard = vi.fn();
  const stop = await subscribe(heard);
  gate.rule("POST", notReceived);
  const ids = await submitMany(4);
  const open = await vi.waitFor(() => prisma().outage.findFirstOrThrow({ where: { endedAt: null } }), patient);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(undefined), patient);
  const calls = await prisma().failedCall.findMany({ where: { declarationId: { in: ids } } });
  expect(calls.length).toBeGreaterThanOrEqual(FAILURES_TO_OPEN);
  expect(calls[0]).toMatchObject({ call: "post", status: 500, why: "500", probe: false });
  // What is kept to the millisecond is kept by two clocks of one machine.
  const first = Math.min(...calls.map(({ at }) => at.getTime()));
  expect(Math.abs(open.startedAt.getTime() - first)).toBeLessThan(1_000);
  heard.mockClear();
  gate.rule("POST", "pass");
  await allAccepted(ids);
  expect((await prisma().outage.findUniqueOrThrow({ where: { id: open.id } })).endedAt).not.toBeNull();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(undefined), patient);
  stop();
}, 90_000);

test("a 429 to one hand holds all of them for as long as the RSZ asks", async () => {
  await startHands(2, { posts: 1, gets: 8 });
  gate.rule("POST", { status: 429, headers: { "retry-after": "2" } });
  const ids = await submitMany(4);
  await vi.waitFor(() => expect(gate.arrivals.length).toBeGreaterThanOrEqual(2), patient);
  gate.rule("POST", "pass");
  const [first, second] = gate.arrivals;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_990);
  await allAccepted(ids);
}, 90_000);

test("however many hands there are, no more POSTs and GETs are under way than the settings allow", async () => {
  const limits = { posts: 3, gets: 2 };
  await startHands(3, limits);
  gate.rule("POST", "hold");
  gate.rule("GET", "hold");
  const ids = await submitMany(9);
  await vi.waitFor(() => expect(gate.held("POST")).toBe(3), patient);
  gate.rule("POST", "pass");
  await vi.waitFor(() => expect(gate.held("GET")).toBe(2), patient);
  gate.rule("GET", "pass");
  await allAccepted(ids);
  expect({ posts: gate.most("POST"), gets: gate.most("GET") }).toEqual(limits);
}, 90_000);
