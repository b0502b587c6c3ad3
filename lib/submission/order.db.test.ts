import { afterAll, beforeAll, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { addDays, endOfQuarter } from "@/lib/day";
import { prisma } from "@/lib/db";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import type { Simulator } from "@/lib/simulator/simulator";
import { startSimulator } from "@/lib/simulator/simulator-for-tests";
import { step, type Tools } from "@/lib/submission/hand";
import {
  carryUntil,
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
  toolsFor,
} from "@/tests/fixtures/submission";

let rsz: Simulator;
let tools: Tools;

beforeAll(async () => {
  // Three seconds of identification here: long enough to look at what waits for it.
  rsz = await startSimulator({ speed: 100, now, identificationTime: 300_000 });
  tools = toolsFor(rsz);
});
afterAll(async () => {
  await tools.client.close();
  await rsz.close();
});

const student = { ...openIn, workerType: "STU", endDate: endOfQuarter(START), plannedHours: "40" };

/** An IN that the RSZ is identifying; the number decides what comes of it. */
async function identifying(insz: string): Promise<{ desk: Desk; id: string; number: string }> {
  const desk = await makeDesk(insz);
  const id = await submit(desk, openIn);
  await carryUntil(tools, id, "identifying");
  return { desk, id, number: (await rowOf(id)).declarationNumber ?? "" };
}

/** An OUT about the period that the IN would begin, as the form hands it over: no reason is given to send it anyway. */
async function submitOut(desk: Desk, periodNumber: string): Promise<string> {
  const made = await submitDeclaration(
    desk.officer,
    draftOf(desk, { kind: "OUT", periodNumber, endDate: addDays(START, 40) }),
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.id;
}

/** Makes the RSZ's pace pass for everything but this one, which stays as it is. */
const keep = (id: string) =>
  prisma().declaration.update({ where: { id }, data: { nextAttemptAt: new Date(Date.now() + 3_600_000) } });

test("an OUT about a period that is being identified waits for its IN, and goes when that is accepted", async () => {
  const { desk, id, number } = await identifying("01010100194");
  const out = await submitOut(desk, number);
  expect(await rowOf(out)).toMatchObject({ state: "queued", followsId: id });
  await keep(id);
  expect(await claimedIds(tools)).not.toContain(out);
  await endLease(id);
  await carryUntil(tools, out, "accepted");
  const [one, two] = [await rowOf(id), await rowOf(out)];
  expect(two.receivedAt?.getTime()).toBeGreaterThanOrEqual(one.settledAt?.getTime() ?? Number.POSITIVE_INFINITY);
});

test("what follows an IN that is refused after its identification goes back to a person, unsent", async () => {
  const { desk, number } = await identifying("01010100293");
  const out = await submitOut(desk, number);
  await carryUntil(tools, out, "paused");
  expect(await eventsOf(out)).toEqual(["submit queued", "hold paused"]);
});

test("a declaration that is being identified holds back nothing else of its worker", async () => {
  const { desk, id, number } = await identifying("01010100194");
  const out = await submitOut(desk, number);
  await keep(id);
  const other = await submit(desk, student);
  await carryUntil(tools, other, "sent");
  expect([(await rowOf(id)).state, (await rowOf(out)).state]).toEqual(["identifying", "queued"]);
  await endLease(id);
});

test("two of one worker are never both in flight, whichever order they are taken in", async () => {
  const desk = await makeDesk();
  const ids = [await submit(desk, openIn), await submit(desk, student)];
  const claimed = [...(await claimAny(tools)), ...(await claimAny(tools))].filter((it) => ids.includes(it.id));
  expect(claimed.map(({ id }) => id)).toEqual([ids[0]]);
  await Promise.all(claimed.map((it) => step(tools, it)));
  expect(await claimedIds(tools)).not.toContain(ids[1]);
});
