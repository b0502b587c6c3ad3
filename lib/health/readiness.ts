import path from "node:path";
import pg from "pg";
import { CODE_VERSION } from "@/lib/code-version";
import { env } from "@/lib/env";
import { sharedLook } from "@/lib/health/shared-look";
import { stopSignal } from "@/lib/health/stopping";
import { readMigrations } from "@/lib/migrations";

/** Why requests should go to another portal, or to none. */
export type Unready =
  | "stopping"
  | "database-unreachable"
  | "migrations-missing"
  | "migration-unfinished"
  | "stamp-differs"
  | "code-outdated";

/** What is asked of the database may take this long in all; whoever asks us waits for longer. */
const patienceMs = 2_000;

const migrationsFolder = path.resolve("prisma/migrations");

/** So long one look serves whoever asks: load balancers ask more often than anything changes. */
const goodForMs = 1_000;

/** Read once: the code's own migrations do not change while it runs. */
let own: string[] | undefined;
function ownMigrations(folder: string): string[] {
  own ??= readMigrations(folder).map(({ name }) => name);
  return own;
}

/**
 * Why this portal cannot serve, none when it can. The database is asked over a connection of its own: a busy pool is no reason
 * to be taken out of service. Migrations beyond the code's are none either, even half done: a newer portal may be starting
 * beside this one.
 */
export async function unreadiness(connectionString: string = env().DATABASE_URL): Promise<Unready[]> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: patienceMs / 2,
    query_timeout: patienceMs / 2,
  });
  // A connection that breaks says so here too; the query that is under way tells us.
  client.on("error", () => {});
  try {
    await client.connect();
    return await ask(client);
  } catch {
    return ["database-unreachable"];
  } finally {
    client.end().catch(() => {});
  }
}

const look = sharedLook(() => unreadiness(), goodForMs);

/** The same for whoever asks over the network: one look a second, one connection however many ask. That it stops is said at once. */
export const unreadinessTold = async (): Promise<Unready[]> => (stopSignal().aborted ? ["stopping"] : look());

type Seen = {
  environment: string | null;
  leastCode: number | null;
  applied: string[] | null;
  unfinished: boolean | null;
};

async function ask(client: pg.Client): Promise<Unready[]> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('installation') IS NOT NULL AND to_regclass('_prisma_migrations') IS NOT NULL AS found",
  );
  if (!tables[0]?.found) return ["migrations-missing"];
  const migrations = ownMigrations(migrationsFolder);
  const { rows } = await client.query<Seen>(
    `
    SELECT (SELECT environment FROM installation WHERE id = 1) AS environment,
      (SELECT (to_jsonb(i) ->> 'least_code')::int FROM installation i WHERE id = 1) AS "leastCode",
      array_agg(migration_name) FILTER (WHERE finished_at IS NOT NULL) AS applied,
      bool_or(finished_at IS NULL AND migration_name = ANY ($1)) AS unfinished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    [migrations],
  );
  return rows[0] ? judge(rows[0], migrations) : ["migrations-missing"];
}

function judge({ environment, leastCode, applied, unfinished }: Seen, migrations: readonly string[]): Unready[] {
  return [
    ...(migrations.some((it) => !applied?.includes(it)) ? (["migrations-missing"] as const) : []),
    ...(unfinished ? (["migration-unfinished"] as const) : []),
    ...(environment === env().RSZ_ENVIRONMENT ? [] : (["stamp-differs"] as const)),
    ...((leastCode ?? 1) > CODE_VERSION ? (["code-outdated"] as const) : []),
  ];
}
