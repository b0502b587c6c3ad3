// What processes on one database must agree on, so that `npm run worker` beside a running `npm start` just works.
import { createHash } from "node:crypto";

/** Never a secret: they are written in .data/run.json. */
const shared = [
  "RSZ_API_VERSION",
  "RSZ_BASE_URL",
  "RSZ_TOKEN_URL",
  "RSZ_SPEED",
  "SIMULATOR_PORT",
  "SIMULATOR_URL",
  "SIMULATOR_JOURNAL",
  "CLOCK_AT",
  "CLOCK_STARTED_AT",
  "NEXTAUTH_URL",
];

const markOf = (databaseUrl) => (databaseUrl ? createHash("sha256").update(databaseUrl).digest("hex") : "own");

/** What a start notes for those that join it; only with the simulator, where clock, pace and ports can be moved. */
export const noteFor = ({ own, simulator, environment }) =>
  simulator
    ? {
        database: markOf(own ? undefined : environment.DATABASE_URL),
        variables: Object.fromEntries(
          shared.filter((name) => environment[name]).map((name) => [name, environment[name]]),
        ),
      }
    : {};

/**
 * Makes `variables` those of the run on the same database: a worker that lived in another instant, or asked another
 * simulator, would spoil it. Another database, or none that runs, changes nothing.
 */
export function joinRun(run, variables) {
  if (run?.database !== markOf(variables.DATABASE_URL)) return;
  for (const name of shared) {
    if (run.variables[name]) variables[name] = run.variables[name];
    else delete variables[name];
  }
}
