import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "@/lib/migrations";
import { assertStamp, stampEnvironment } from "@/lib/stamp";
import { databaseUrl, onServer } from "@/tests/fixtures/test-server";

const name = `test_${inject("testServer").run}_migrations`;
const server = inject("testServer").url;
const url = databaseUrl(server, name);
let folder: string;

const write = (migration: string, sql: string) => {
  fs.mkdirSync(path.join(folder, migration), { recursive: true });
  fs.writeFileSync(path.join(folder, migration, "migration.sql"), sql);
};

const installation = "CREATE TABLE installation (id int PRIMARY KEY, environment text NOT NULL);";

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-migrations-"));
  await onServer(server, (client) => client.query(`CREATE DATABASE "${name}"`));
});

afterEach(async () => {
  fs.rmSync(folder, { recursive: true });
  await onServer(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
});

test("migrations run once, in order, and are written down as Prisma writes them", async () => {
  write("2_two", "ALTER TABLE installation ADD COLUMN two int;");
  write("1_one", installation);
  expect(await migrate(url, folder)).toEqual(["1_one", "2_two"]);
  expect(await migrate(url, folder)).toEqual([]);
  const { rows } = await onServer(url, (client) =>
    client.query("SELECT * FROM _prisma_migrations ORDER BY migration_name"),
  );
  expect(rows).toMatchObject([
    { migration_name: "1_one", applied_steps_count: 1, rolled_back_at: null, logs: null },
    { migration_name: "2_two", applied_steps_count: 1, rolled_back_at: null, logs: null },
  ]);
  expect(rows[0].checksum).toBe(createHash("sha256").update(installation).digest("hex"));
  expect(rows[0].finished_at).toBeInstanceOf(Date);
});

test("two starts at once apply each migration once", async () => {
  write("1_one", installation);
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(["1_one"]);
});

test("an edited migration is refused", async () => {
  write("1_one", installation);
  await migrate(url, folder);
  write("1_one", `${installation} -- edited`);
  await expect(migrate(url, folder)).rejects.toThrow("Migration 1_one was edited after it was applied");
});

test("a migration that fails changes nothing and bars every later start", async () => {
  write("1_one", `${installation} SELECT 1 / 0;`);
  await expect(migrate(url, folder)).rejects.toThrow("division by zero");
  await expect(migrate(url, folder)).rejects.toThrow("Migration 1_one failed halfway");
  const { rows } = await onServer(url, (client) => client.query("SELECT to_regclass('installation') AS found"));
  expect(rows).toEqual([{ found: null }]);
});

test("a newer release's migrations are no reason to refuse, and stay as they are", async () => {
  write("1_one", installation);
  write("2_two", "SELECT 1;");
  await migrate(url, folder);
  fs.rmSync(path.join(folder, "2_two"), { recursive: true });
  expect(await migrate(url, folder)).toEqual([]);
});

test("a database of another line of development is refused before anything is changed", async () => {
  write("1_one", installation);
  write("2_two", "SELECT 1;");
  await migrate(url, folder);
  fs.rmSync(path.join(folder, "2_two"), { recursive: true });
  write("3_three", "DROP TABLE installation;");
  await expect(migrate(url, folder)).rejects.toThrow("holds migration 2_two, which this version of Indienst does not");
  await onServer(url, (client) => client.query("SELECT * FROM installation"));
});

test("a stamped database serves its own environment and no other", async () => {
  write("1_one", installation);
  await migrate(url, folder);
  await expect(assertStamp(url, "simulator")).rejects.toThrow("has no environment yet");
  await stampEnvironment(url, "simulator");
  await stampEnvironment(url, "simulator");
  await assertStamp(url, "simulator");
  await expect(stampEnvironment(url, "production")).rejects.toThrow(
    'belongs to the environment "simulator", but RSZ_ENVIRONMENT is "production"',
  );
  await expect(assertStamp(url, "production")).rejects.toThrow('belongs to the environment "simulator"');
});
