// A 403 on a GET: the RSZ has the declaration and does not let us ask (any more). Asking rests with the mandate's review.
import { expect, test } from "vitest";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { addDays, dayOf } from "@/lib/day";
import { prisma } from "@/lib/db";
import { decide } from "@/lib/declarations/decide";
import { decideMandate } from "@/lib/declarations/mandates/decide-mandate";
import { findMandateReview } from "@/lib/declarations/mandates/store";
import { train } from "@/lib/simulator/simulator-for-tests";
import { step } from "@/lib/submission/hand";
import { openRsz } from "@/tests/fixtures/open-rsz";
import {
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
} from "@/tests/fixtures/submission";

const { rsz, tools } = await openRsz();

const mandate = async (desk: Desk, given: boolean) =>
  expect((await train(rsz, `employers/${desk.nssoNumber}`, { mandate: given })).status).toBe(200);

const review = ({ officer, employerId }: Desk) => withScope(officer, (tx) => findMandateReview(tx, employerId));

/** Taken by the RSZ, which then does not let us ask. */
async function unasked(): Promise<{ desk: Desk; id: string }> {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await step(tools, await claim(tools, id));
  const { declarationNumber } = await rowOf(id);
  // Judged while there is a mandate; it is refused otherwise.
  await expect.poll(async () => (await tools.client.get(declarationNumber ?? "")).kind).toBe("answer");
  await mandate(desk, false);
  await endLease(id);
  await step(tools, await claim(tools, id));
  return { desk, id };
}

test("asking rests, the mandate is to be looked at, and the declaration stays with the RSZ", async () => {
  const { desk, id } = await unasked();
  expect(await rowOf(id)).toMatchObject({ state: "sent", nextAttemptAt: null, leaseToken: null });
  expect(await eventsOf(id)).toEqual(["submit queued", "start sending", "receive sent", "unasked sent"]);
  expect(await review(desk)).toMatchObject({ waiting: 1 });
  expect(await claimedIds(tools)).not.toContain(id);
});

test("found in order, it is asked about again and comes to its verdict", async () => {
  const { desk, id } = await unasked();
  await mandate(desk, true);
  const decided = { employerId: desk.employerId, found: "in-order", reason: "renewed" } as const;
  expect(await decideMandate(desk.officer, decided)).toEqual({ ok: true, count: 1 });
  await carryUntil(tools, id, "accepted");
});

test("found in order too soon, it rests again", async () => {
  const { desk, id } = await unasked();
  await decideMandate(desk.officer, { employerId: desk.employerId, found: "in-order", reason: "a slip" });
  await endLease(id);
  await step(tools, await claim(tools, id));
  expect(await rowOf(id)).toMatchObject({ state: "sent", nextAttemptAt: null });
  expect(await review(desk)).toMatchObject({ waiting: 1 });
});

test("ended, it goes to a person: nobody will be told what became of it", async () => {
  const { desk, id } = await unasked();
  const endDate = addDays(dayOf(now()), -1);
  expect(
    await decideMandate(desk.officer, { employerId: desk.employerId, found: "ended", endDate, reason: "left us" }),
  ).toEqual({ ok: true, count: 1 });
  expect(await rowOf(id)).toMatchObject({ state: "stuck" });
  expect(await eventsOf(id)).toContain("forget stuck");
});

test("a number that a person typed and we may not consult is likely another's: back to the person, no mandate is doubted", async () => {
  const { id: foreign } = await unasked();
  const declarationNumber = (await rowOf(foreign)).declarationNumber ?? "";
  await prisma().declaration.update({ where: { id: foreign }, data: { declarationNumber: null } });
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  await prisma().declaration.update({ where: { id }, data: { state: "stuck", nextAttemptAt: null } });
  await decide(desk.officer, id, { event: "adopt", declarationNumber, reason: "a slip" });
  await step(tools, await claim(tools, id));
  expect(await rowOf(id)).toMatchObject({ state: "stuck" });
  expect(await review(desk)).toBeUndefined();
});
