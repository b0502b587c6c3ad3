// Living hands, left alone: what is in doubt resolves by itself on v2, within the line that all hands share.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import type { Simulator } from "@/lib/simulator/simulator";
import { CLOSED } from "@/lib/submission/circuit";
import { lockLine, readLine } from "@/lib/submission/queue/store";
import { startWork, type Work } from "@/lib/submission/work";
import { type Gate, openGate } from "@/tests/fixtures/rsz-gate";
import { bodiesAbout, eventsOf, makeDesk, openIn, startRsz, submit, toolsFor } from "@/tests/fixtures/submission";

const patient = { timeout: 60_000, interval: 50 };
const limits = { posts: 6, gets: 2 };

let rsz: Simulator;
let gate: Gate;
let hands: Work[] = [];

beforeAll(async () => {
  rsz = await startRsz();
  gate = await openGate(rsz.url);
  const tools = toolsFor(rsz, 5_000, "v2", gate.url);
  hands = await Promise.all([1, 2].map(() => startWork(tools, limits)));
});
afterAll(async () => {
  await Promise.all(hands.map((it) => it.stop()));
  await gate.close();
  await rsz.close();
  await prisma().rszLine.update({ where: { id: 1 }, data: { ...CLOSED, probeHandId: null, recoveredAt: null } });
});

const phase = () =>
  withScope(systemScope("test"), async (tx) => {
    await lockLine(tx);
    return (await readLine(tx)).circuit.phase;
  });

const states = async (ids: string[]) => {
  const rows = await prisma().declaration.findMany({ where: { id: { in: ids } }, select: { state: true } });
  return rows.map((it) => it.state);
};

test("POSTs that break off: searches that fail open the circuit, those that answer resolve all, each sent once", async () => {
  gate.rule("POST", { status: 504 });
  const desks = await Promise.all(Array.from({ length: 6 }, () => makeDesk()));
  const arrivesAnyway = await makeDesk("01010100590");
  const ids = await Promise.all(desks.map((desk) => submit(desk, openIn)));
  await vi.waitFor(async () => expect(await states(ids)).toContain("stuck"), patient);
  await vi.waitFor(async () => expect(await phase()).not.toBe("closed"), patient);
  const before = gate.arrivals.length;
  await vi.waitFor(() => expect(gate.arrivals.length).toBeGreaterThan(before), patient);
  gate.rule("POST", "pass");
  const dropped = await submit(arrivesAnyway, openIn);
  await vi.waitFor(
    async () => expect(new Set(await states([...ids, dropped]))).toEqual(new Set(["accepted"])),
    patient,
  );
  for (const { insz } of [...desks, arrivesAnyway]) expect(await bodiesAbout(rsz, insz)).toHaveLength(1);
  expect(await eventsOf(dropped)).toContain("adopt sent");
}, 120_000);
