import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { makeNssoNumber } from "@/lib/dimona/identifiers-made";
import { root } from "@/scripts/preparation.mjs";
import { freePort, simulatorVariables } from "@/scripts/settings.mjs";
import { CLOCK_AT } from "@/tests/chaos/careers";
import { type ChaosDatabase, openDatabase } from "@/tests/chaos/database";
import { createDice } from "@/tests/chaos/dice";
import { type ChaosGate, openChaosGate, ratesFor } from "@/tests/chaos/gate";
import type { Options } from "@/tests/chaos/options";
import { type Browser, openBrowser, portalArgs, portalFile } from "@/tests/chaos/portal";
import { keepRunning, type Program, patiently } from "@/tests/chaos/program";
import { makeAccount, makeTeam } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { bundle } from "@/tests/fixtures/bundle";

/** All that takes part in a run. */
export type Stage = {
  folder: string;
  database: ChaosDatabase;
  simulatorUrl: string;
  gate: ChaosGate;
  workers: Program[];
  portal: Program;
  browser: Browser;
  employerIds: string[];
  close: () => Promise<void>;
};

const SPEED = "20";
/** The shortest time of absence there is: at this speed three seconds. */
const ABSENCE_MINUTES = "1";

/** Database, simulator, gate, the built portal and workers, each on a free port and, but for the gate, in a process of its own. */
export async function setStage(options: Options): Promise<Stage> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-chaos-"));
  // PostgreSQL, which will not run as root, must reach what lies in it.
  fs.chmodSync(folder, 0o755);
  const database = await openDatabase(folder);
  const wire = simulatorVariables(await freePort(), folder);
  const simulatorUrl = wire.SIMULATOR_URL ?? "";
  Object.assign(process.env, wire, {
    DATABASE_URL: database.url,
    SIMULATOR_JOURNAL: "",
    RSZ_SPEED: SPEED,
    RSZ_API_VERSION: options.version,
    RSZ_BASE_URL: `${simulatorUrl}/REST/dimona/${options.version}`,
    RSZ_ABSENCE_MINUTES: ABSENCE_MINUTES,
    UNDO_SECONDS: "0",
    CLOCK_AT,
    CLOCK_STARTED_AT: new Date().toISOString(),
  });
  const programs = path.join(root, ".data", path.basename(folder));
  const files = bundle(programs);
  const program = (name: string, file: string, args: string[] = [], more: Record<string, string> = {}) =>
    keepRunning(file, args, { LOG_LEVEL: "warn", ...more }, path.join(folder, `${name}.log`));
  const simulator = program("simulator", files.simulator);
  const gate = await openChaosGate(simulatorUrl, createDice(options.seed), ratesFor(options.count));
  const { userId, employerIds } = await makeDesk(options);
  const port = await freePort();
  const portalUrl = `http://127.0.0.1:${port}`;
  const portal = program("portal", portalFile, portalArgs(port), { NODE_ENV: "production", NEXTAUTH_URL: portalUrl });
  const through = { RSZ_BASE_URL: `${gate.url}/REST/dimona/${options.version}` };
  const workers = Array.from({ length: options.workers }, (_, at) =>
    program(`worker-${at + 1}`, files.worker, [], through),
  );
  const stage = { folder, database, simulatorUrl, gate, workers, portal, employerIds };
  const close = async () => {
    for (const one of [...workers, portal, simulator]) await one.kill();
    await gate.close();
    await database.close();
    fs.rmSync(programs, { recursive: true, force: true });
  };
  for (const url of [simulatorUrl, `${portalUrl}/login`]) await patiently(() => fetch(url), url);
  await allHear(stage);
  const browser = await openBrowser({ portalUrl, userId, rows: database.rows });
  return { ...stage, browser, close };
}

/** Until each worker says that it lives and hears what comes. */
export const allHear = ({ database, workers }: Pick<Stage, "database" | "workers">): Promise<true> =>
  patiently(async () => {
    const [row] = await database.rows<{ ears: number }>(
      "SELECT count(*)::int AS ears FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    );
    return row?.ears === workers.length ? true : undefined;
  }, "all workers listening");

/** One officer, and employers enough that no queue of one is long. */
async function makeDesk({ count }: Options): Promise<{ userId: string; employerIds: string[] }> {
  const { id: userId } = await makeAccount("officer");
  const employerIds: string[] = [];
  for (let at = 0; at < Math.max(5, Math.ceil(count / 100)); at += 1) {
    const numbers = [{ number: makeNssoNumber(at), validFrom: "2010-01-01" }];
    const made = await withScope(systemScope("chaos"), (tx) => makeEmployer(tx, { numbers }));
    employerIds.push(made.id);
  }
  await makeTeam([userId], employerIds);
  return { userId, employerIds };
}
