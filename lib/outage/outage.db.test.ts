import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { readDeclarationEvidence, readOutageEvidence } from "@/lib/outage/evidence/read-evidence";
import { readLine, readLineNews } from "@/lib/outage/read-line";
import { readOneOutage, readOutagePage } from "@/lib/outage/read-outage-page";
import { closeOutage, noteFailedCall, openOutage } from "@/lib/outage/store";
import { CLOSED } from "@/lib/submission/circuit";
import { makeDesk, openIn, submit } from "@/tests/fixtures/submission";

const scope = systemScope("test");
const minute = 60_000;
const ago = (minutes: number) => new Date(now().getTime() - minutes * minute);

const setLine = (data: object) => prisma().rszLine.update({ where: { id: 1 }, data });

beforeEach(async () => {
  await setLine({ ...CLOSED, probeHandId: null });
  await prisma().outage.updateMany({ where: { endedAt: null }, data: { endedAt: now() } });
  await aliveHand();
});
afterEach(async () => {
  await setLine({ ...CLOSED });
  await prisma().hand.deleteMany();
});

const aliveHand = () => prisma().$executeRaw`
  INSERT INTO hand VALUES (${randomUUID()}::uuid, 'test', clock_timestamp(), clock_timestamp() + interval '1 hour')`;

async function anOutage(startedAt: Date, endedAt?: Date): Promise<string> {
  await withScope(scope, (tx) => openOutage(tx, { startedAt, openedAt: startedAt }));
  if (endedAt) await withScope(scope, (tx) => closeOutage(tx, endedAt));
  return (await prisma().outage.findFirstOrThrow({ where: { startedAt } })).id;
}

const failedFor = (declarationId: string, at: Date) =>
  withScope(scope, (tx) =>
    noteFailedCall(tx, {
      at,
      call: "token",
      declarationId,
      why: "ECONNREFUSED",
      status: null,
      waitMs: null,
      probe: false,
    }),
  );

test("an open circuit is told to everybody, with what waits of their own employers alone", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const id = await submit(mine, openIn);
  await setLine({ phase: "open", failingSinceAt: new Date(Date.now() - 12 * minute), failures: 5 });
  const news = await withScope(mine.officer, (tx) => readLineNews(tx, now()));
  expect(news).toMatchObject({ state: { is: "down" }, waiting: { count: 1, passed: 0 } });
  if (news?.state.is === "down") expect(Math.abs(news.state.sinceAt.getTime() - ago(12).getTime())).toBeLessThan(2_000);
  const { deadlineAt } = await prisma().declaration.findUniqueOrThrow({ where: { id } });
  expect(news?.waiting.firstDeadlineAt).toEqual(deadlineAt);
  expect(await withScope(theirs.officer, (tx) => readLineNews(tx, now()))).toMatchObject({ waiting: { count: 0 } });
});

test("since when the RSZ does not answer is the same at every look, and what the evidence says", async () => {
  const { officer } = await makeDesk();
  const startedAt = ago(7);
  await anOutage(startedAt);
  await setLine({ phase: "open", failingSinceAt: new Date(Date.now() - 7 * minute + 3_210), failures: 5 });
  const looks = await Promise.all(
    Array.from({ length: 8 }, () => withScope(officer, (tx) => readLine(tx, new Date(now().getTime() - 400)))),
  );
  expect(looks.map((it) => it.is === "down" && it.sinceAt)).toEqual(Array(8).fill(startedAt));
});

test("a well line is no news, and counts nothing", async () => {
  const { officer } = await makeDesk();
  expect(await withScope(officer, (tx) => readLineNews(tx, now()))).toBeUndefined();
});

test("when no worker lives and something has been due for a while, that is said; not when a worker lives, nor at once", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const line = async () => (await withScope(desk.officer, (tx) => readLine(tx, now()))).is;
  const dueFor = (seconds: number) => prisma().$executeRaw`
    UPDATE declaration SET next_attempt_at = clock_timestamp() - make_interval(secs => ${seconds}) WHERE id = ${id}::uuid`;
  await prisma().$executeRaw`UPDATE declaration SET next_attempt_at = NULL WHERE id <> ${id}::uuid`;
  await prisma().hand.deleteMany();
  await dueFor(5);
  expect(await line()).toBe("well");
  await dueFor(30);
  expect(await line()).toBe("unattended");
  await aliveHand();
  expect(await line()).toBe("well");
});

test("the page lists what waits by its deadline, within reach, and records whose declarations were shown", async () => {
  const desk = await makeDesk();
  const [first, second] = [
    await submit(desk, openIn),
    await submit({ ...desk }, { ...openIn, startDate: "2099-01-01" }),
  ];
  expect(second).not.toBe(first);
  await prisma().declaration.update({ where: { id: first }, data: { deadlineAt: new Date("2098-01-01") } });
  await prisma().declaration.update({ where: { id: second }, data: { deadlineAt: new Date("2097-01-01") } });
  const page = await withScope(desk.officer, (tx) => readOutagePage(tx, { now: now() }));
  expect(page.lines.map(({ id }) => id)).toEqual([second, first]);
  expect(page.total).toBe(2);
  expect(
    await prisma().consultation.count({ where: { userId: desk.userId, screen: "outage", personId: desk.personId } }),
  ).toBe(1);
});

test("evidence of an outage holds what it touched of one's own employers, and is recorded for each worker", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const outageId = await anOutage(ago(30));
  const [id] = [await submit(mine, openIn), await submit(theirs, openIn)];
  await failedFor(id, now());
  const asked = { id: outageId, asOf: now(), language: "nl" };
  const pack = await readOutageEvidence(mine.officer, asked);
  expect(pack).toMatchObject({ total: 1, left: 0, outages: [{ until: null }] });
  expect(pack?.declarations).toMatchObject([
    { id, state: "queued", worker: { maskedNumber: `••.••.••-•••.${mine.insz.slice(-2)}` } },
  ]);
  expect(pack?.declarations[0]?.attempts).toMatchObject([{ call: "token", outcome: "no-answer", why: "ECONNREFUSED" }]);
  expect(JSON.stringify(pack)).not.toContain(mine.insz);
  const rows = await prisma().consultation.findMany({ where: { userId: mine.userId, purpose: "evidence" } });
  expect(rows).toMatchObject([{ personId: mine.personId, detail: { outageId } }]);
  expect(await readOutageEvidence(mine.officer, { ...asked, employerId: theirs.employerId })).toBeUndefined();
  expect((await withScope(mine.officer, (tx) => readOneOutage(tx, outageId, now())))?.employers).toMatchObject([
    { id: mine.employerId, count: 1 },
  ]);
});

test("an outage that was over before, or began after the answer, touched nothing", async () => {
  const desk = await makeDesk();
  const before = await anOutage(ago(60), ago(50));
  const id = await submit(desk, openIn);
  await prisma().declaration.update({
    where: { id },
    data: { state: "accepted", receivedAt: ago(20), submittedAt: ago(25), changedAt: ago(20) },
  });
  const after = await anOutage(ago(10));
  for (const outageId of [before, after])
    expect(await readOutageEvidence(desk.officer, { id: outageId, asOf: now(), language: "nl" })).toBeUndefined();
  const during = await anOutage(ago(22), ago(21));
  expect(await readOutageEvidence(desk.officer, { id: during, asOf: now(), language: "nl" })).toMatchObject({
    total: 1,
  });
});

test("the evidence of one declaration is for who reaches it, and tells the outages of its time", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  const id = await submit(mine, openIn);
  await anOutage(ago(40), ago(30));
  await anOutage(now());
  const asked = { id, asOf: new Date(now().getTime() + 1_000), language: "fr" };
  expect(await readDeclarationEvidence(mine.officer, asked)).toMatchObject({
    about: "declaration",
    language: "fr",
    outages: [{ until: null }],
  });
  expect(await readDeclarationEvidence(theirs.officer, asked)).toBeUndefined();
  for (const other of ["1", randomUUID()])
    expect(await readDeclarationEvidence(mine.officer, { ...asked, id: other })).toBeUndefined();
});
