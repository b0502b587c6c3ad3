import pg from "pg";
import { CODE_VERSION } from "@/lib/code-version";
import { env, type RszEnvironment } from "@/lib/env";

/**
 * A database belongs to one environment for good: real declarations can never go to a simulator, nor invented ones to
 * the RSZ.
 */
async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

type Stamp = { environment: string; leastCode: number };

/** Read as a whole: an older database's installation has no `least_code` yet. */
async function readStamp(client: pg.Client): Promise<Stamp | undefined> {
  const { rows } = await client.query<Stamp>(
    `SELECT environment, coalesce((to_jsonb(i) ->> 'least_code')::int, 1) AS "leastCode" FROM installation i WHERE id = 1`,
  );
  return rows[0];
}

function compare(stamp: Stamp | undefined, environment: RszEnvironment): void {
  if (stamp && stamp.leastCode > CODE_VERSION) throw new Error(outdated(stamp.leastCode));
  if (stamp?.environment === environment) return;
  const reason = stamp
    ? `This database belongs to the environment "${stamp.environment}"`
    : "This database has no environment yet";
  const advice = stamp ? `Give "${environment}" a database of its own.` : "Run `npm start` once, which stamps it.";
  throw new Error(`${reason}, but RSZ_ENVIRONMENT is "${environment}". ${advice}`);
}

/** What code says that is too old for its database. */
export const outdated = (leastCode: number): string =>
  `This version of Indienst (code ${CODE_VERSION}) is too old for this database, which needs code ${leastCode} or newer.`;

/** Stamps an unstamped installation; throws when the stamp is another environment's. */
export const stampEnvironment = (url: string, environment: RszEnvironment): Promise<void> =>
  withClient(url, async (client) => {
    const insert = "INSERT INTO installation (id, environment) VALUES (1, $1) ON CONFLICT (id) DO NOTHING";
    await client.query(insert, [environment]);
    compare(await readStamp(client), environment);
  });

/**
 * Throws when the database is stamped for another environment or needs newer code; an empty or unstamped one passes. Asked before migrating:
 * a newer version that was pointed at a wrong database must not have altered it when it refuses.
 */
export const refuseForeignStamp = (url: string, environment: RszEnvironment): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>("SELECT to_regclass('installation') IS NOT NULL AS found");
    const stamp = rows[0]?.found ? await readStamp(client) : undefined;
    if (stamp) compare(stamp, environment);
  });

/** Throws unless the database is stamped with this environment and open to this code. Every process that serves or sends calls it at its start. */
export const assertStamp = (url: string, environment: RszEnvironment): Promise<void> =>
  withClient(url, async (client) => compare(await readStamp(client), environment));

/**
 * For the portal: ends the process when the environment is not right or the database is another one's. To throw would not
 * do: Next then says that its instrumentation failed, and stays.
 */
export async function endUnlessStamped(): Promise<void> {
  try {
    await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
