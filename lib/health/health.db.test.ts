import net from "node:net";
import { expect, test } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { GET as ready } from "@/app/api/health/ready/route";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db";
import { createCallMeter } from "@/lib/health/call-meter";
import { readMetrics } from "@/lib/health/read-metrics";
import { unreadiness } from "@/lib/health/readiness";
import { addCallTimes, queueAges } from "@/lib/health/store";
import { makeDesk, openIn, submit } from "@/tests/fixtures/submission";

const system = systemScope("test");

const readiness = async () => {
  const answer = await ready();
  const { reasons } = await answer.json();
  return { status: answer.status, reasons };
};

/** What it comes to say: one look serves for a second. */
const comesToSay = () => expect.poll(readiness, { timeout: 5_000 });

test("it lives without asking anything, and is ready on a migrated, stamped database", async () => {
  expect((await live()).status).toBe(200);
  await comesToSay().toEqual({ status: 200, reasons: [] });
});

test.each([
  [
    "a migration of the code is missing",
    "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_first'",
    "migrations-missing",
  ],
  [
    "a migration did not end",
    "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_first'",
    "migration-unfinished",
  ],
  ["the database is another environment's", "UPDATE installation SET environment = 'production'", "stamp-differs"],
  ["a newer release closed the database to this code", "UPDATE installation SET least_code = 999", "code-outdated"],
])("503 says why: %s", async (_name, harm, reason) => {
  await prisma().$executeRawUnsafe("CREATE TABLE kept_migrations AS TABLE _prisma_migrations");
  try {
    await prisma().$executeRawUnsafe(harm);
    await comesToSay().toEqual({ status: 503, reasons: expect.arrayContaining([reason]) });
  } finally {
    await prisma().$executeRawUnsafe("DELETE FROM _prisma_migrations");
    await prisma().$executeRawUnsafe("INSERT INTO _prisma_migrations SELECT * FROM kept_migrations");
    await prisma().$executeRawUnsafe("DROP TABLE kept_migrations");
    await prisma().$executeRawUnsafe("UPDATE installation SET environment = 'simulator', least_code = 1");
  }
  await comesToSay().toEqual({ status: 200, reasons: [] });
});

test("a migration of a newer version beside this one is no reason to stop serving", async () => {
  await prisma().$executeRawUnsafe(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('x', 'x', '29990101000000_later', now()), ('y', 'y', '29990102000000_under_way', NULL)`,
  );
  expect(await unreadiness()).toEqual([]);
});

/** Something that listens where a database should be. */
async function pretender(onConnection: (socket: net.Socket) => void) {
  const server = net.createServer(onConnection).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { server, url: `postgresql://nobody@127.0.0.1:${port}/nothing` };
}

test.each([
  ["hangs up", (socket: net.Socket) => void socket.destroy()],
  ["never answers", () => {}],
])("a database that %s makes it unready, and soon", async (_name, onConnection) => {
  const { server, url } = await pretender(onConnection);
  const started = performance.now();
  expect(await unreadiness(url)).toEqual(["database-unreachable"]);
  expect(performance.now() - started).toBeLessThan(3_000);
  server.close();
});

const figure = (text: string, line: string): number => {
  const found = text.split("\n").find((it) => it.startsWith(`${line} `));
  if (!found) throw new Error(`no figure ${line}`);
  return Number(found.slice(line.length + 1));
};

test("the figures count what stands in the database", async () => {
  const desk = await makeDesk();
  const id = await submit(desk, openIn);
  const soon = new Date(now().getTime() + 1_800_000);
  await prisma().declaration.update({ where: { id }, data: { deadlineAt: soon, late: true } });
  const text = await readMetrics();
  expect(figure(text, 'indienst_declarations{state="queued"}')).toBe(1);
  expect(figure(text, 'indienst_queue_length{deadline="hour"}')).toBe(1);
  expect(figure(text, 'indienst_queue_length{deadline="passed"}')).toBe(0);
  expect(figure(text, 'indienst_queue_age_seconds{deadline="hour"}')).toBeGreaterThan(0);
  expect(figure(text, 'indienst_late_declarations_24h{kind="IN",late="submitted"}')).toBe(1);
  expect(figure(text, "indienst_due_steps")).toBe(1);
  expect(figure(text, 'indienst_rsz_circuit{phase="closed"}')).toBe(1);
  expect(figure(text, "indienst_mandates_to_review")).toBe(0);
  expect(text).toMatch(/^indienst_build_info\{version="\d[^"]*".*\} 1$/m);
  expect(text).not.toContain(desk.insz);
  expect(text).not.toContain(id);
});

test("a doubt that is due counts among the due steps; one that is left to a person does not", async () => {
  const due = async () => figure(await readMetrics(), "indienst_due_steps");
  const id = await submit(await makeDesk(), openIn);
  await prisma().declaration.update({ where: { id }, data: { state: "stuck", nextAttemptAt: null } });
  const before = await due();
  await prisma().declaration.update({ where: { id }, data: { nextAttemptAt: new Date(Date.now() - 60_000) } });
  expect(await due()).toBe(before + 1);
});

test.each([
  [-1, "passed"],
  [0, "hour"],
  [3_599_999, "hour"],
  [3_600_000, "day"],
  [86_399_999, "day"],
  [86_400_000, "later"],
])("%d ms before its deadline a declaration is among: %s", async (ms, deadline) => {
  const at = now();
  const counted = async () => {
    const rows = await withScope(system, (tx) => queueAges(tx, at));
    return rows.find((it) => it.deadline === deadline)?.count ?? 0;
  };
  const id = await submit(await makeDesk(), openIn);
  await prisma().declaration.update({ where: { id }, data: { deadlineAt: null } });
  const before = await counted();
  await prisma().declaration.update({ where: { id }, data: { deadlineAt: new Date(at.getTime() + ms) } });
  expect(await counted()).toBe(before + 1);
});

test("what several workers counted at once adds up, also when they write at the same moment", async () => {
  const meters = [1, 2, 3, 4].map(() => createCallMeter((times) => withScope(system, (tx) => addCallTimes(tx, times))));
  for (const meter of meters) {
    meter.note("get", "in-process", 40);
    meter.note("post", "received", 120);
    meter.note("get", "answer", 60_000);
  }
  await Promise.all(meters.map((meter) => meter.stop()));
  const text = await readMetrics();
  const name = "indienst_rsz_response_seconds";
  expect(figure(text, 'indienst_rsz_calls_total{call="post",outcome="received"}')).toBe(4);
  expect(figure(text, `${name}_bucket{call="get",outcome="in-process",le="0.025"}`)).toBe(0);
  expect(figure(text, `${name}_bucket{call="get",outcome="in-process",le="0.05"}`)).toBe(4);
  expect(figure(text, `${name}_bucket{call="get",outcome="answer",le="15"}`)).toBe(0);
  expect(figure(text, `${name}_bucket{call="get",outcome="answer",le="+Inf"}`)).toBe(4);
  expect(figure(text, `${name}_sum{call="get",outcome="answer"}`)).toBe(240);
});
