import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

/** The lock Prisma's own `migrate deploy` takes: the two never run beside each other. */
const lock = 72_707_369;

/** Prisma's table, in Prisma's own words, so that `prisma migrate status` and `deploy` agree with this runner. */
const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export type Migration = { name: string; sql: string; checksum: string };
type Applied = { name: string; checksum: string; finished: boolean };

/** The migrations of a folder, in the order of their names. */
export function readMigrations(folder: string): Migration[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } =
    await client.query<Applied>(`SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`);
  return rows;
}

/**
 * Why the database cannot be brought to these migrations, or undefined. A newer release's migrations are no reason: they add
 * (see code-version.ts). But what we would still add to them nobody has tried.
 */
function objection(migrations: Migration[], applied: Applied[]): string | undefined {
  const missing = migrations.find(({ name }) => !applied.some((it) => it.name === name));
  for (const { name, checksum, finished } of applied) {
    const migration = migrations.find((it) => it.name === name);
    if (!finished)
      return `Migration ${name} failed halfway. Repair the database or restore a backup, then start again.`;
    if (!migration && missing)
      return `The database holds migration ${name}, which this version of Indienst does not know, and lacks ${missing.name}.`;
    if (migration && migration.checksum !== checksum)
      return `Migration ${name} was edited after it was applied. Put its file back and write a new migration.`;
  }
  return undefined;
}

/** The row is written before and finished after the change, so that a failure halfway can be seen. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql);
  } catch (error) {
    await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, String(error)]);
    throw new Error(`Migration ${name} failed: ${String(error)}`, { cause: error });
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id]);
}

/**
 * Brings the database at `url` to the migrations of `folder` and gives the names of those applied now. Throws, before
 * any change, on an edited or half-failed migration and on a database of another line of development.
 */
export async function migrate(url: string, folder = path.resolve("prisma/migrations")): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await client.query(table);
    const applied = await readApplied(client);
    const reason = objection(migrations, applied);
    if (reason) throw new Error(reason);
    const missing = migrations.filter(({ name }) => !applied.some((it) => it.name === name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
