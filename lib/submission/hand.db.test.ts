import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { addDays, endOfQuarter } from "@/lib/day";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { recall } from "@/lib/declarations/recall";
import { saveDraft } from "@/lib/declarations/save-draft";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { workerIdentity } from "@/lib/people/store";
import { periodsOf } from "@/lib/register/store";
import { registerOf, train } from "@/lib/simulator/simulator-for-tests";
import { begin } from "@/lib/submission/begin";
import { step, type Tools } from "@/lib/submission/hand";
import { identityData } from "@/tests/factories/person";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
  carryUntil,
  claim,
  claimAny,
  claimedIds,
  type Desk,
  draftOf,
  endLease,
  eventsOf,
  makeDesk,
  openIn,
  rowOf,
  START,
  submit,
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();

const periods = ({ officer, employerId, personId }: Desk) =>
  withScope(officer, (tx) => periodsOf(tx, employerId, personId));

test("an accepted IN makes the period that the RSZ's own register holds", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "accepted");
  const [theirs] = await registerOf(rsz, desk.nssoNumber);
  const [ours] = await periods(desk);
  expect(ours).toMatchObject({ number: theirs?.number, startDate: START, workerType: "OTH", cancelled: false });
  expect(ours?.endDate).toBeUndefined();
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending", "receive sent", "accept accepted"]);
  expect(await rowOf(id)).toMatchObject({ declarationNumber: ours?.number, result: "A", leaseToken: null });
});

test("UPDATE, OUT and CANCEL change the mirror as they change the RSZ's register", async () => {
  const desk = await makeDesk();
  await carryUntil(tools, await submit(desk, openIn), "accepted");
  const periodNumber = (await periods(desk))[0]?.number ?? "";
  const steps = [
    {
      content: { kind: "UPDATE", periodNumber, startDate: addDays(START, -3) },
      ours: { startDate: addDays(START, -3) },
    },
    { content: { kind: "OUT", periodNumber, endDate: addDays(START, 85) }, ours: { endDate: addDays(START, 85) } },
    { content: { kind: "CANCEL", periodNumber }, ours: { cancelled: true } },
  ] as const;
  for (const { content, ours } of steps) {
    await carryUntil(tools, await submit(desk, content), "accepted");
    expect((await periods(desk))[0]).toMatchObject(ours);
    const [theirs] = await registerOf(rsz, desk.nssoNumber);
    expect((await periods(desk))[0]).toMatchObject({
      startDate: theirs?.startingDate,
      cancelled: theirs?.cancelled,
      ...(theirs?.endingDate && { endDate: theirs.endingDate }),
    });
  }
});

test("a refused IN creates no period and keeps the RSZ's anomalies", async () => {
  const desk = await makeDesk();
  const double = { employer: desk.nssoNumber, worker: desk.insz, startDate: START };
  expect((await train(rsz, "periods", double)).status).toBe(201);
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "refused");
  expect(await periods(desk)).toEqual([]);
  const [notification] = await prisma().notification.findMany({ where: { declarationId: id } });
  expect(notification).toMatchObject({ result: "B", final: true });
  expect(JSON.stringify(notification?.anomalies)).toContain("-333");
});

test("S is kept once, and becomes A with the number by which the RSZ identified the worker", async () => {
  const desk = await makeDesk("01010100194");
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "identifying");
  expect(await periods(desk)).toEqual([]);
  await carryUntil(tools, id, "accepted");
  const rows = await prisma().notification.findMany({ where: { declarationId: id }, orderBy: { id: "asc" } });
  expect(rows.map(({ result, final }) => [result, final])).toEqual([
    ["S", false],
    ["A", true],
  ]);
  expect(await periods(desk)).toHaveLength(1);
});

test("S may become B: then there is no period", async () => {
  const desk = await makeDesk("01010100293");
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "refused");
  expect(await eventsOf(id)).toContain("await identifying");
  expect(await periods(desk)).toEqual([]);
});

test("403 pauses, 400 is rejected, neither is tried again by itself", async () => {
  const barred = await submit(await makeDesk("01010100392"), openIn);
  const misread = await submit(await makeDesk("01010100689"), openIn);
  await carryUntil(tools, barred, "paused");
  await carryUntil(tools, misread, "rejected");
  expect((await rowOf(barred)).nextAttemptAt).toBeNull();
  expect((await rowOf(misread)).nextAttemptAt).toBeNull();
});

test("a 500 in the RSZ's form was not received: it is queued again, later each time", async () => {
  const id = await submit(await makeDesk("01010100491"), openIn);
  await step(tools, await claim(tools, id));
  const first = await rowOf(id);
  expect(first).toMatchObject({ state: "queued", attempts: 1 });
  await endLease(id);
  await step(tools, await claim(tools, id));
  const second = await rowOf(id);
  expect(second.attempts).toBe(2);
  expect(second.nextAttemptAt?.getTime()).toBeGreaterThan(first.nextAttemptAt?.getTime() ?? Number.POSITIVE_INFINITY);
});

test("what cannot be put on the wire goes to a person and holds up nobody for ever", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await prisma().declaration.update({ where: { id }, data: { employerNumber: null } });
  await step(tools, await claim(tools, id));
  expect(await eventsOf(id)).toEqual(["submit queued", "halt stuck"]);
});

test("without a token nothing is sent and nothing is written down again and again", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const client: Tools["client"] = { ...tools.client, ready: async () => ({ ok: false, why: "no token" }) };
  await step({ ...tools, client }, await claim(tools, id));
  expect(await eventsOf(id)).toEqual(["submit queued"]);
  expect(await rowOf(id)).toMatchObject({ state: "queued", attempts: 1, leaseToken: null });
  await endLease(id);
  await carryUntil(tools, id, "accepted");
});

test("adopting another worker's number is noticed: stuck again, and nothing of the other is kept here", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const other = await submit(theirs, openIn);
  await carryUntil(tools, other, "accepted");
  const declarationNumber = (await rowOf(other)).declarationNumber ?? "";
  await prisma().declaration.update({ where: { id: other }, data: { declarationNumber: null } });
  const id = await submit(mine, openIn);
  const claimed = await claim(tools, id);
  await withScope(tools.scope, (tx) => begin(tx, [claimed], tools.client));
  await endLease(id);
  await carryUntil(tools, id, "stuck");
  await decide(mine.officer, id, { event: "adopt", declarationNumber, reason: "a slip" });
  await carryUntil(tools, id, "stuck", "sent");
  expect(await rowOf(id)).toMatchObject({ state: "stuck", declarationNumber: null });
  expect(await periods(mine)).toEqual([]);
  expect((await withScope(mine.officer, (tx) => workerIdentity(tx, mine.personId))).insz).toBe(mine.insz);
  // Whether the first POST arrived is as unsure as before: who sends again cannot recall it as if nothing had been sent.
  expect((await rowOf(id)).doubts).toBe(1);
  await decide(mine.officer, id, { event: "repeat", reason: "nothing found" });
  expect((await recall(mine.officer, id)).ok).toBe(false);
  expect((await rowOf(id)).receivedAt).toBeNull();
});

test("an older draft that is sent later stands behind what was sent before it", async () => {
  const desk = await makeDesk();
  const late = draftOf(desk, { ...openIn, workerType: "STU", endDate: endOfQuarter(START), plannedHours: "40" });
  await saveDraft(desk.officer, late);
  const first = await submit(desk, openIn);
  const claimed = await claim(tools, first);
  const made = await submitDeclaration(desk.officer, { ...late, sendAnywayReason: "a test" });
  if (!made.ok) throw new Error(made.reason);
  expect(await claimedIds(tools)).not.toContain(made.id);
  await step(tools, claimed);
  expect((await rowOf(made.id)).state).toBe("queued");
  await carryUntil(tools, made.id, "accepted");
});

test("what follows for the same worker waits until the one before is settled", async () => {
  const desk = await makeDesk();
  const first = await submit(desk, openIn);
  const second = await submit(desk, { ...openIn, workerType: "STU", endDate: endOfQuarter(START), plannedHours: "40" });
  const claimed = await claimAny(tools);
  // What an earlier test of this file left may have come due meanwhile.
  const ids = claimed.map(({ id }) => id);
  expect([ids.includes(first), ids.includes(second)]).toEqual([true, false]);
  await Promise.all(claimed.map((it) => step(tools, it)));
  expect((await rowOf(second)).state).toBe("queued");
  await carryUntil(tools, second, "accepted");
  const [one, two] = [await rowOf(first), await rowOf(second)];
  expect(two.receivedAt?.getTime()).toBeGreaterThanOrEqual(one.settledAt?.getTime() ?? Number.POSITIVE_INFINITY);
});

test("a second number from the RSZ that another declaration already bears leaves this one stuck", async () => {
  const first = await submit(await makeDesk(), openIn);
  await carryUntil(tools, first, "accepted");
  const number = (await rowOf(first)).declarationNumber ?? "";
  const second = await submit(await makeDesk(), openIn);
  const client = {
    ...tools.client,
    post: async () => ({ kind: "received", number, exchange: { request: "" } }) as const,
  };
  await step({ ...tools, client }, await claim(tools, second));
  expect(await rowOf(second)).toMatchObject({ state: "stuck", declarationNumber: null });
});

test("a worker without INSZ is identified by the RSZ and bears the number from then on", async () => {
  const desk = await makeDesk();
  const { officer } = desk;
  const identity = identityData({ lastName: "Zondernummer" });
  const worker = { by: "identity", identity } as const;
  const made = await submitDeclaration(officer, { ...draftOf(desk, openIn), worker, sendAnywayReason: "a test" });
  if (!made.ok) throw new Error(made.reason);
  await carryUntil(tools, made.id, "accepted");
  const { personId } = await rowOf(made.id);
  const { insz } = await withScope(officer, (tx) => workerIdentity(tx, personId ?? ""));
  expect(insz).toMatch(/^\d{11}$/);
  const [theirs] = await registerOf(rsz, desk.nssoNumber);
  expect(theirs?.worker).toBe(insz);
});

test("a worker whom the RSZ identifies as another of ours stays apart, and the audit says so", async () => {
  const [one, two] = [await makeDesk(), await makeDesk()];
  const worker = {
    by: "identity",
    identity: identityData({ lastName: "Tweemaal", birthPlace: "Dubbeldorp" }),
  } as const;
  const ids = [];
  for (const desk of [one, two]) {
    const made = await submitDeclaration(desk.officer, {
      ...draftOf(desk, openIn),
      worker,
      sendAnywayReason: "a test",
    });
    if (!made.ok) throw new Error(made.reason);
    await carryUntil(tools, made.id, "accepted");
    ids.push((await rowOf(made.id)).personId ?? "");
  }
  const audits = await prisma().auditEvent.findMany({ where: { action: "same-person", subjectId: { in: ids } } });
  expect(audits.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([[ids[1], { otherPersonId: ids[0] }]]);
});
