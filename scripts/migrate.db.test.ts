import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { databaseUrl, onServer } from "@/tests/fixtures/test-server";

const root = path.resolve(import.meta.dirname, "..");
const server = inject("testServer");
let url: string;
let made = 0;

/** An empty database of its own; dropped with the others of this run. */
beforeEach(async () => {
  made += 1;
  const name = `test_${server.run}_${process.pid}_migrate_${made}`;
  await onServer(server.url, (client) => client.query(`CREATE DATABASE "${name}"`));
  url = databaseUrl(server.url, name);
});

/** Runs the command as `npm start` does. */
const migrate = () =>
  spawnSync(process.execPath, ["--import", "tsx", path.join(root, "scripts/migrate.ts")], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, RSZ_ENVIRONMENT: "simulator" },
    encoding: "utf8",
  });

const tables = () =>
  onServer(url, async (client) => {
    const { rows } = await client.query(
      "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    );
    return rows.map(({ relname }) => relname);
  });

/** As an older version, of whatever environment, would have left it. */
const stampedOnly = (environment: string) =>
  onServer(url, async (client) => {
    await client.query("CREATE TABLE installation (id int PRIMARY KEY, environment text NOT NULL)");
    await client.query("INSERT INTO installation VALUES (1, $1)", [environment]);
  });

test("another environment's database is refused before anything in it is altered", async () => {
  await stampedOnly("production");
  const { status, stderr } = migrate();
  expect(status).toBe(1);
  expect(stderr).toContain(
    'This database belongs to the environment "production", but RSZ_ENVIRONMENT is "simulator".',
  );
  expect(await tables()).toEqual(["installation"]);
});

test("an empty database is brought up to date and stamped, and a second run finds nothing to do", async () => {
  const first = migrate();
  expect(first.stdout, first.stderr).toMatch(/\d+ applied/);
  const { rows } = await onServer(url, (client) => client.query("SELECT environment FROM installation"));
  expect(rows).toEqual([{ environment: "simulator" }]);
  expect(migrate().stdout).toContain("up to date");
});
