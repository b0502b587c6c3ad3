// Runs when all journeys have ended: what they left behind at both sides must agree.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { formatInsz } from "@/lib/dimona/identifiers";
import { heardBodies, heldFor } from "@/tests/e2e/desk";
import { expect, query, test } from "@/tests/e2e/fixtures";
import { bothRegisters } from "@/tests/fixtures/both-registers";

test("everything that was sent comes to an end by itself", async () => {
  const underWay = async () => {
    const rows = await query<{ state: string }>(
      "SELECT state FROM declaration WHERE state IN ('queued', 'sending', 'sent', 'identifying')",
    );
    return rows.map(({ state }) => state);
  };
  await expect.poll(underWay, { timeout: 45_000 }).toEqual([]);
});

test("replaying all facts gives the stored register", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/register-rebuild.ts"]);
  expect(stdout).toMatch(/^\d+ periods replayed, 0 differ/m);
});

test("the personnel file of every employer equals what the RSZ holds of our declarations", async () => {
  const { ours, theirs } = await bothRegisters({ query, heldFor });
  expect(ours).toEqual(theirs);
});

/** Every worker's number that went over the wire or was found by the RSZ. */
async function allNumbers(): Promise<string[]> {
  const declared = (await heardBodies()).flatMap((body) => body.match(/"ssin":"(\d{11})"/)?.[1] ?? []);
  const held = (await heldFor("")).map(({ worker }) => worker);
  return [...new Set([...declared, ...held])];
}

test("no worker's number stands in any column of the database, nor in any log", async () => {
  const numbers = await allNumbers();
  const texts = numbers.flatMap((number) => [number, formatInsz(number)]);
  const tables = await query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  for (const { name } of tables) {
    const found = await query(
      `SELECT 1 FROM unnest($1::text[]) AS wanted WHERE EXISTS (SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || wanted || '%')`,
      [texts],
    );
    expect(found.length, `numbers in ${name}`).toBe(0);
  }
  const logs = readdirSync("test-results/logs", { recursive: true, encoding: "utf8" }).filter((it) =>
    it.endsWith(".log"),
  );
  expect(logs.length).toBeGreaterThanOrEqual(3);
  for (const name of logs) {
    const log = readFileSync(path.join("test-results/logs", name), "utf8");
    expect(texts.filter((text) => log.includes(text)).length, `numbers in ${name}`).toBe(0);
  }
});
