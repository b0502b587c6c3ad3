import { expect } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { periodsOf } from "@/lib/register/store";
import type { Simulator } from "@/lib/simulator/simulator";
import type { DoubtSettings } from "@/lib/submission/doubt/watch";
import { step, type Tools } from "@/lib/submission/hand";
import { begin } from "@/lib/submission/send";
import { type Gate, openGate } from "@/tests/fixtures/rsz-gate";
import { claim, type Desk, endLease, openIn, rowOf, startRsz, submit, toolsFor } from "@/tests/fixtures/submission";

/** Ten minutes are six seconds here. */
const settings: DoubtSettings = { absenceMs: 600_000, repeatInMs: 0 };
export const { absenceMs } = settings;
export const minutes = (count: number) => count * 60_000;

/** A simulator behind a gate, and the tools of hands that speak v1 and v2 to it. */
export type Wire = { rsz: Simulator; gate: Gate; v1: Tools; v2: Tools; close: () => Promise<void> };

export async function openWire(): Promise<Wire> {
  const rsz = await startRsz();
  const gate = await openGate(rsz.url);
  const v1 = { ...toolsFor(rsz, 5_000, "v1", gate.url), doubt: settings };
  const v2 = { ...toolsFor(rsz, 5_000, "v2", gate.url), doubt: settings };
  const close = async () => {
    await prisma().declaration.updateMany({ where: { state: "stuck" }, data: { nextAttemptAt: null } });
    await Promise.all([v1.client.close(), v2.client.close()]);
    await gate.close();
    await rsz.close();
  };
  return { rsz, gate, v1, v2, close };
}

/** The same with the setting that repeats an IN half an hour before its deadline. */
export const near = (tools: Tools): Tools => ({ ...tools, doubt: { absenceMs, repeatInMs: minutes(30) } });

export const periodNumbers = async ({ officer, employerId, personId }: Desk): Promise<string[]> =>
  (await withScope(officer, (tx) => periodsOf(tx, employerId, personId))).map(({ number }) => number);

/** One step of this declaration as soon as it is due, whatever its state. */
export const stepOnce = async (tools: Tools, id: string) => {
  await endLease(id);
  await step(tools, await claim(tools, id));
};

/** Steps until it comes to this state. */
export async function go(tools: Tools, id: string, wanted: string): Promise<void> {
  for (let left = 200; (await rowOf(id)).state !== wanted; left -= 1) {
    if (left === 0) throw new Error(`${(await rowOf(id)).state} instead of ${wanted}`);
    const { nextAttemptAt } = await rowOf(id);
    if (!nextAttemptAt) throw new Error(`left as ${(await rowOf(id)).state}`);
    await step(tools, await claim(tools, id));
  }
}

/** In doubt, and never arrived: what stands between drops the POST before the RSZ sees it. */
export async function lostBefore({ gate }: Wire, tools: Tools, desk: Desk): Promise<string> {
  const id = await submit(desk, openIn);
  gate.rule("POST", { status: 504 });
  await step(tools, await claim(tools, id));
  gate.rule("POST", "pass");
  expect((await rowOf(id)).state).toBe("stuck");
  return id;
}

/** In doubt, and at the RSZ: the hand died before it could store the number, which is given here. */
export async function lostAfter(tools: Tools, desk: Desk): Promise<{ id: string; number: string }> {
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  const body = await withScope(tools.scope, (tx) => begin(tx, claimed, tools.client));
  const outcome = await tools.client.post(body ?? null);
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  await stepOnce(tools, id);
  expect((await rowOf(id)).state).toBe("stuck");
  return { id, number: outcome.number };
}

/** As if the searches had not had it for so long. */
export const absentFor = (id: string, ms: number) =>
  prisma().$executeRaw`
    UPDATE declaration SET absent_since_at = clock_timestamp() - make_interval(secs => ${ms / 1000}::float)
    WHERE id = ${id}::uuid`;

/** Its deadline that far away, and its POST a second ago: a hundred seconds of the RSZ's. */
export const deadlineIn = (id: string, ms: number) =>
  prisma().$executeRaw`
    UPDATE declaration SET deadline_at = ${new Date(now().getTime() + ms)},
      post_began_at = clock_timestamp() - interval '1 second' WHERE id = ${id}::uuid`;

export const lastDetail = async (id: string, event: string) =>
  (await prisma().declarationEvent.findFirst({ where: { declarationId: id, event }, orderBy: { id: "desc" } }))?.detail;
