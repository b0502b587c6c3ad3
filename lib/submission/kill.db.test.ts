import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { wireMessagesOf } from "@/lib/declarations/store";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { periodsOf } from "@/lib/register/store";
import { begin } from "@/lib/submission/begin";
import { step, type Tools } from "@/lib/submission/hand";
import { conclude } from "@/lib/submission/send";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  bodiesAbout,
  carryUntil,
  claim,
  claimedIds,
  type Desk,
  endLease,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  submit,
  toolsFor,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();

const periods = ({ officer, employerId, personId }: Desk) =>
  withScope(officer, (tx) => periodsOf(tx, employerId, personId));

test("v1: a connection that breaks after the POST leaves it stuck, and it is not sent twice", async () => {
  const desk = await makeDesk("01010100590");
  const id = await submit(desk, openIn);
  const v1 = toolsFor(rsz, 5_000, "v1");
  await carryUntil(v1, id, "stuck");
  await v1.client.close();
  expect(await claimedIds(tools)).not.toContain(id);
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("killed after `sending` was committed: stuck, because nobody can know; nothing is sent again by itself", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  await withScope(tools.scope, (tx) => begin(tx, [claimed], tools.client));
  await endLease(id);
  await carryUntil(tools, id, "stuck");
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending", "lose stuck"]);
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(0);
});

test("killed after the POST, before its number was stored: a person adopts it by number and there is one period", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  const bodies = await withScope(tools.scope, (tx) => begin(tx, [claimed], tools.client));
  const outcome = await tools.client.post(bodies.get(id) ?? null);
  await endLease(id);
  await carryUntil(tools, id, "stuck");
  if (outcome.kind !== "received") throw new Error(outcome.kind);
  const declarationNumber = outcome.number;
  expect(await decide(desk.officer, id, { event: "adopt", declarationNumber, reason: "found" })).toEqual({ ok: true });
  await carryUntil(tools, id, "accepted");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
  expect((await periods(desk)).map(({ number }) => number)).toEqual([declarationNumber]);
});

test("killed after the number was stored: the next worker asks on and settles it", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await step(tools, await claim(tools, id));
  expect((await rowOf(id)).state).toBe("sent");
  await claim(tools, id);
  await endLease(id);
  await carryUntil(tools, id, "accepted");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("a number that comes after the lease was lost is adopted, and the declaration goes on by itself", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  const bodies = await withScope(tools.scope, (tx) => begin(tx, [claimed], tools.client));
  const { exchange, ...outcome } = await tools.client.post(bodies.get(id) ?? null);
  await endLease(id);
  await carryUntil(tools, id, "stuck");
  await withScope(tools.scope, (tx) =>
    conclude(tx, [{ claimed: { ...claimed, state: "sending" }, outcome, exchange }], { speed: 1 }),
  );
  expect(await eventsOf(id)).toContain("adopt sent");
  await carryUntil(tools, id, "accepted");
  expect(await bodiesAbout(rsz, desk.insz)).toHaveLength(1);
});

test("an outcome that comes late changes nothing once a person has decided, but the answer is kept", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  await withScope(tools.scope, (tx) => begin(tx, [claimed], tools.client));
  await endLease(id);
  await carryUntil(tools, id, "stuck");
  await decide(desk.officer, id, { event: "abandon", reason: "asked by the employer" });
  const number = makeDimonaNumber(7_001);
  const late = {
    outcome: { kind: "received", number } as const,
    exchange: { request: "", status: 201, response: "late" },
  };
  await withScope(tools.scope, (tx) =>
    conclude(tx, [{ claimed: { ...claimed, state: "sending" }, ...late }], { speed: 1 }),
  );
  expect(await rowOf(id)).toMatchObject({ state: "abandoned", declarationNumber: null });
  const messages = await withScope(desk.officer, (tx) => wireMessagesOf(tx, id));
  expect(messages.map(({ text }) => text)).toContain("late");
});

test("a database that is away for a moment does not cost the number", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const claimed = await claim(tools, id);
  const post: Tools["client"]["post"] = async (body) => {
    const answer = await tools.client.post(body);
    await prisma().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    return answer;
  };
  await step({ ...tools, client: { ...tools.client, post } }, claimed);
  expect((await rowOf(id)).state).toBe("sent");
});

test("two answers to one declaration settle it once", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await step(tools, await claim(tools, id));
  const claimed = await claim(tools, id);
  await Promise.all([step(tools, claimed), step(tools, claimed)]);
  await endLease(id);
  await carryUntil(tools, id, "accepted");
  expect(await prisma().notification.count({ where: { declarationId: id } })).toBe(1);
  expect(await prisma().fact.count({ where: { declarationId: id } })).toBe(1);
});

test("a claimed row is nobody else's, and is not asked about sooner than the pace allows when its worker dies", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await step(tools, await claim(tools, id));
  await claim(tools, id);
  expect(await claimedIds(tools)).not.toContain(id);
  const row = await rowOf(id);
  const sinceClaim = (row.nextAttemptAt?.getTime() ?? 0) - (row.leaseUntil?.getTime() ?? 0) + 60_000;
  expect(sinceClaim).toBeGreaterThanOrEqual(1000 / tools.speed - 1);
  await endLease(id);
  await carryUntil(tools, id, "accepted");
});
