// Whether a database needs nothing: a few milliseconds that spare every start but the first the half second of the runner.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "./preparation.mjs";

const folder = path.join(root, "prisma/migrations");

function migrationsOfTheCode() {
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => {
      const text = fs.readFileSync(path.join(folder, name, "migration.sql"));
      return `${name} ${createHash("sha256").update(text).digest("hex")} true`;
    })
    .sort();
}

/** True when exactly the code's migrations are applied and the stamp is this environment's; else the runner must speak. */
export async function isUpToDate(url, environment) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const applied = rows.map((row) => `${row.migration_name} ${row.checksum} ${row.finished}`).sort();
    const stamp = await client.query("SELECT environment FROM installation WHERE id = 1");
    return applied.join("\n") === migrationsOfTheCode().join("\n") && stamp.rows[0]?.environment === environment;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
