import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { env } from "@/lib/env";
import { sendAhead } from "@/lib/statements-ahead";

const scope = systemScope("test");
const names = () => prisma().$queryRaw<{ name: string }[]>`SELECT name FROM ahead_of ORDER BY name`;

beforeAll(async () => {
  await prisma().$executeRaw`CREATE TABLE ahead_of (name text PRIMARY KEY)`;
});
afterAll(async () => {
  await prisma().$executeRaw`DROP TABLE ahead_of`;
});

test("what is not waited for is done before what follows it", async () => {
  const seen = await withScope(scope, async (tx) => {
    await tx.db.$executeRaw`/* ahead */ INSERT INTO ahead_of VALUES ('first')`;
    return tx.db.$queryRaw<unknown[]>`SELECT 1 FROM ahead_of WHERE name = 'first'`;
  });
  expect(seen).toHaveLength(1);
});

test("what fails without being waited for breaks the next statement off, with its own reason, and all is undone", async () => {
  const failing = withScope(scope, async (tx) => {
    await tx.db.$executeRaw`INSERT INTO ahead_of VALUES ('undone')`;
    await tx.db.$executeRaw`/* ahead */ SELECT 1 / 0`;
    await tx.db.$queryRaw`SELECT 1`;
  });
  await expect(failing).rejects.toThrow(/division by zero/);
  expect(await names()).not.toContainEqual({ name: "undone" });
});

test("a commit says that what nobody waited for has failed: what was not stored is never taken for stored", async () => {
  const failing = withScope(scope, async (tx) => {
    await tx.db.$executeRaw`INSERT INTO ahead_of VALUES ('unstored')`;
    await tx.db.$executeRaw`/* ahead */ SELECT 1 / 0`;
  });
  await expect(failing).rejects.toThrow(/division by zero/);
  expect(await names()).not.toContainEqual({ name: "unstored" });
});

test("a failure that a rollback was overtaken by is not the next transaction's", async () => {
  const given = new Error("given up");
  const pool = sendAhead(new pg.Pool({ connectionString: env().DATABASE_URL, max: 1, pipeline: true }));
  const client = await pool.connect();
  await client.query({ text: "BEGIN" });
  await client.query({ text: "/* ahead */ SELECT 1 / 0" });
  await client.query({ text: "ROLLBACK" });
  expect((await client.query({ text: "SELECT 1 AS one" })).rows).toEqual([{ one: 1 }]);
  client.release();
  await pool.end();
  await expect(
    withScope(scope, async (tx) => {
      await tx.db.$executeRaw`/* ahead */ SELECT 1 / 0`;
      throw given;
    }),
  ).rejects.toBe(given);
});

test("of what is asked at the same time only what fails fails, outside a transaction", async () => {
  const pool = sendAhead(new pg.Pool({ connectionString: env().DATABASE_URL, max: 1, pipeline: true }));
  const client = await pool.connect();
  const asked = ["SELECT 1 AS n", "SELECT 1 / 0", "SELECT 1 / 0 AS again", "SELECT 4 AS n"].map((text) =>
    client.query({ text }),
  );
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  client.release();
  await pool.end();
});

test("locks are waited for by PostgreSQL, though not by us: two transactions of one lock come one after the other", async () => {
  const order: string[] = [];
  const one = (name: string) =>
    withScope(scope, async (tx) => {
      await tx.db.$executeRaw`/* ahead */ SELECT pg_advisory_xact_lock(4711)`;
      await tx.db.$queryRaw`SELECT 1`;
      order.push(`${name} in`);
      await tx.db.$queryRaw`SELECT 1 FROM (SELECT pg_sleep(0.05)) it`;
      order.push(`${name} out`);
    });
  await Promise.all([one("a"), one("b")]);
  expect([order[0]?.[0], order[2]?.[0]]).toEqual([order[1]?.[0], order[3]?.[0]]);
});
