import "@/tests/fixtures/environment";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { prisma } from "@/lib/db";
import { makeNssoNumber } from "@/lib/dimona/identifiers-made";
import { env } from "@/lib/env";
import { root } from "@/scripts/preparation.mjs";
import { freePort, simulatorVariables } from "@/scripts/settings.mjs";
import { type ChaosDatabase, openDatabase } from "@/tests/chaos/database";
import { keepRunning, patiently } from "@/tests/chaos/program";
import { makeAccount } from "@/tests/factories/account";
import { makeEmployer } from "@/tests/factories/employer";
import { bundle } from "@/tests/fixtures/bundle";

/** A database and a simulator of the bench's own, each in a process of its own. `workerFile`: the worker, to be started. */
export type Stand = {
  folder: string;
  database: ChaosDatabase;
  simulatorUrl: string;
  workerFile: string;
  officerId: string;
  employer: { id: string; number: string };
  close: () => Promise<void>;
};

/** The simulator takes its published time: nothing is sped up. */
export async function openStand(): Promise<Stand> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-bench-"));
  fs.chmodSync(folder, 0o755);
  const database = await openDatabase(folder);
  const wire = simulatorVariables(await freePort(), folder);
  const simulatorUrl = wire.SIMULATOR_URL ?? "";
  Object.assign(process.env, wire, { DATABASE_URL: database.url, SIMULATOR_JOURNAL: "", UNDO_SECONDS: "0" });
  const programs = path.join(root, ".data", path.basename(folder));
  const files = bundle(programs);
  const simulator = keepRunning(files.simulator, [], { LOG_LEVEL: "warn" }, path.join(folder, "simulator.log"));
  await patiently(() => fetch(simulatorUrl), "the simulator");
  const { id: officerId } = await makeAccount("officer");
  const number = makeNssoNumber(7);
  const numbers = [{ number, validFrom: "2010-01-01" }];
  const { id } = await withScope(systemScope("bench"), (tx) => makeEmployer(tx, { numbers }));
  const close = async () => {
    await prisma().$disconnect();
    await simulator.kill();
    await database.close();
    for (const it of [programs, folder]) fs.rmSync(it, { recursive: true, force: true });
  };
  const employer = { id, number };
  return { folder, database, simulatorUrl, workerFile: files.worker, officerId, employer, close };
}

/** What all hands together may do at once, as it is set when nobody says otherwise. */
export const limitsOf = () => ({ posts: env().RSZ_PARALLEL_POSTS, gets: env().RSZ_PARALLEL_GETS });
