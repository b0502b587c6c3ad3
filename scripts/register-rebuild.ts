// `npm run register:rebuild [-- --write]`: replays all facts and compares with the stored register. Exits 1 when they
// differ; `--write` replaces what differs by the replay.
import { parseArgs } from "node:util";
import { completeEnvironment } from "./settings.mjs";

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });

try {
  completeEnvironment();
  // Only now: these rooms read the environment that was just completed.
  const { systemScope } = await import("@/lib/access/scope");
  const { withScope } = await import("@/lib/access/with-scope");
  const { env } = await import("@/lib/env");
  const { rebuild } = await import("@/lib/register/rebuild");
  const { assertStamp } = await import("@/lib/stamp");
  await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
  const scope = systemScope("register-rebuild");
  // One view of the database: a period that changes meanwhile is not taken for a difference, and not overwritten either.
  const how = { timeout: 3_600_000, isolationLevel: "RepeatableRead" } as const;
  const { periods, differences } = await withScope(scope, (tx) => rebuild(tx, values.write), how);
  for (const number of differences) console.log(`${number} differs`);
  console.log(`${periods} periods replayed, ${differences.length} differ${values.write ? ", replaced" : ""}`);
  process.exit(differences.length > 0 && !values.write ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
