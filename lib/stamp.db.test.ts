import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, inject, test } from "vitest";
import { CODE_VERSION } from "@/lib/code-version";
import { assertStamp, refuseForeignStamp, stampEnvironment } from "@/lib/stamp";
import { copyTemplate, databaseUrl, onServer } from "@/tests/fixtures/test-server";

const root = path.resolve(import.meta.dirname, "..");
const server = inject("testServer");
const nameOf = (purpose: string) => `test_${server.run}_${process.pid}_${purpose}`;

/** Runs a program with variables that are right in all but whose database it is, to its end. */
async function start(args: string[], variables: Record<string, string>) {
  const env = { ...process.env, NEXT_RUNTIME: "nodejs", ...variables };
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { cwd: root, env, timeout: 15_000 });
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, words: output + errors };
}

/** What Next does before it takes the first request. */
const portal = [
  "--input-type=module",
  "-e",
  'const { register } = await import("./instrumentation.ts"); await register();',
];

test.each([
  ["a portal", portal],
  ["a worker", ["lib/submission/worker.ts"]],
  ["a worker of npm run worker", ["scripts/worker.ts"]],
])("%s refuses to start on another environment's database, and says so", async (_, args) => {
  const url = await copyTemplate(server, nameOf("foreign"));
  await stampEnvironment(url, "production");
  const { code, words } = await start(args, { DATABASE_URL: url });
  expect(words).toContain('This database belongs to the environment "production", but RSZ_ENVIRONMENT is "simulator".');
  expect(code).toBe(1);
});

test.each([
  ["a portal", portal],
  ["a worker", ["lib/submission/worker.ts"]],
])("%s refuses to start on a database that nobody stamped", async (_, args) => {
  const url = await copyTemplate(server, nameOf("unstamped"));
  const { code, words } = await start(args, { DATABASE_URL: url });
  expect(words).toContain("This database has no environment yet");
  expect(code).toBe(1);
});

test("a portal starts on its own environment's database", async () => {
  expect(await start(portal, {})).toEqual({ code: 0, words: "" });
});

test("a stamp stays: stamping anew for another environment is refused and changes nothing", async () => {
  const url = await copyTemplate(server, nameOf("stamped"));
  await stampEnvironment(url, "simulation");
  await expect(stampEnvironment(url, "production")).rejects.toThrow('belongs to the environment "simulation"');
  await assertStamp(url, "simulation");
});

test("before migrating, an empty and an unstamped database pass, and a foreign one does not", async () => {
  const empty = nameOf("empty");
  await onServer(server.url, (client) => client.query(`CREATE DATABASE "${empty}"`));
  await refuseForeignStamp(databaseUrl(server.url, empty), "simulator");
  const url = await copyTemplate(server, nameOf("passing"));
  await refuseForeignStamp(url, "simulator");
  await stampEnvironment(url, "production");
  await expect(refuseForeignStamp(url, "simulator")).rejects.toThrow('belongs to the environment "production"');
});

const leastCode = (url: string, code: number) =>
  onServer(url, (client) => client.query("UPDATE installation SET least_code = $1", [code]));

test.each([
  ["a portal", portal],
  ["a worker", ["lib/submission/worker.ts"]],
  ["who migrates", ["scripts/migrate.ts"]],
])("%s refuses a database that needs newer code, and says so", async (_, args) => {
  const url = await copyTemplate(server, nameOf("closed"));
  await stampEnvironment(url, "simulator");
  await leastCode(url, CODE_VERSION + 1);
  const { code, words } = await start(args, { DATABASE_URL: url });
  expect(words).toContain(`is too old for this database, which needs code ${CODE_VERSION + 1} or newer.`);
  expect(code).toBe(1);
});

test("a database that needs this very code is open to it", async () => {
  const url = await copyTemplate(server, nameOf("open"));
  await stampEnvironment(url, "simulator");
  await leastCode(url, CODE_VERSION);
  await assertStamp(url, "simulator");
});
