import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { root } from "@/scripts/preparation.mjs";
import { freePort } from "@/scripts/settings.mjs";
import { expect, given, test } from "@/tests/e2e/fixtures";
import { databaseUrl, onServer } from "@/tests/fixtures/test-server";

/** A database that holds nothing but another environment's stamp. */
async function foreignDatabase(): Promise<string> {
  const name = `${new URL(given("DATABASE_URL")).pathname.slice(1)}_foreign`;
  const url = databaseUrl(given("DATABASE_URL"), name);
  await onServer(given("DATABASE_URL"), (client) => client.query(`CREATE DATABASE "${name}"`));
  await onServer(url, (client) =>
    client.query(
      "CREATE TABLE installation (id int, environment text); INSERT INTO installation VALUES (1, 'production')",
    ),
  );
  return url;
}

test("a portal that is started on another environment's database ends at once and says why", async () => {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const portal = spawn(process.execPath, [next, "start", "-p", String(await freePort())], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: await foreignDatabase() },
    timeout: 20_000,
  });
  const [errors, [code]] = await Promise.all([text(portal.stderr), once(portal, "exit")]);
  expect(errors).toContain(
    'This database belongs to the environment "production", but RSZ_ENVIRONMENT is "simulator".',
  );
  expect(code).toBe(1);
});
