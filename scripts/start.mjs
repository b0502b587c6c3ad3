// `npm start`: from a fresh clone to a running portal, and to the end of every process it started.
import fs from "node:fs";
import path from "node:path";
import { dataFolder } from "./data-folder.mjs";
import { checkNode, endRuns, ensureBuilt, ensureGenerated, ensureInstalled, root, run } from "./preparation.mjs";
import { alive, startProduct, stopProgram } from "./processes.mjs";
import { claimFolder, releaseFolder, writeRun } from "./run-file.mjs";
import { noteFor } from "./running.mjs";
import { ensureSecrets } from "./secrets.mjs";
import { loadEnvFile, readSettings } from "./settings.mjs";

const tsx = (file, environment) =>
  run(process.execPath, ["--import", "tsx", path.join(root, "scripts", file)], environment);
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** What is to be ended, in the order in which it began. */
const running = { programs: [], database: undefined, seeded: false };
let ending;

async function step(name, work) {
  const began = performance.now();
  const label = `  ${name.padEnd(16)}`;
  // On a terminal the step is named while it runs; in a log one line tells all.
  if (process.stdout.isTTY) process.stdout.write(label);
  const note = await work();
  process.stdout.write(
    `${process.stdout.isTTY ? "" : label}${String(note ?? "ready").padEnd(14)}${seconds(began).padStart(8)}\n`,
  );
}

/** Ends portal, worker, simulator and PostgreSQL, once, whatever happens meanwhile. */
function end(code, reason) {
  ending ??= (async () => {
    if (reason) console.error(`\n${reason}`);
    endRuns();
    for (const program of [...running.programs].reverse()) await stopProgram(program);
    await running.database?.stop();
    releaseFolder();
    process.exit(code);
  })();
  return ending;
}

async function startDatabase(environment) {
  const { startPostgres } = await import("./postgres.mjs");
  const password = ensureSecrets(dataFolder).databasePassword;
  const database = await startPostgres({ folder: path.join(dataFolder, "postgres"), password });
  running.database = database;
  environment.DATABASE_URL = database.url;
  const watch = setInterval(() => {
    if (!ending && !alive(database.pid)) end(1, "PostgreSQL ended unexpectedly; see postgres.log beside its data.");
  }, 500);
  watch.unref();
}

async function bringUpToDate(environment) {
  const { isUpToDate } = await import("./up-to-date.mjs");
  if (await isUpToDate(environment.DATABASE_URL, environment.RSZ_ENVIRONMENT)) return "up to date";
  return tsx("migrate.ts", environment);
}

async function hasNoUsers(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM user_account LIMIT 1");
  await client.end();
  return rowCount === 0;
}

async function seed(environment) {
  if (!(await hasNoUsers(environment.DATABASE_URL))) return "kept";
  await tsx("seed-demo.ts", environment);
  running.seeded = true;
}

/** The real RSZ knows who is a local authority; the simulator is told through its training door, once. */
async function tellSimulator({ SIMULATOR_URL }) {
  const acts = JSON.parse(fs.readFileSync(path.join(root, "scripts/demo/simulator-acts.json"), "utf8"));
  for (const { door, body } of acts) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${SIMULATOR_URL}/training/${door}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The simulator refused ${door}: ${answer.status}`);
  }
}

async function startPrograms({ own, simulator, environment }) {
  const logFolder = own ? path.join(dataFolder, "logs") : undefined;
  if (logFolder) fs.mkdirSync(logFolder, { recursive: true });
  const onEnd = (program, how) => end(1, `The ${program.name} ended unexpectedly (${how}).\n${program.words()}`);
  const onStart = (programs) => {
    running.programs = programs;
    const children = programs.map(({ pid, name }) => ({ pid, name }));
    writeRun({ address: environment.NEXTAUTH_URL, children, ...noteFor({ own, simulator, environment }) });
  };
  await startProduct({ environment, simulator, logFolder, onEnd, onStart });
}

function sayReady({ own, simulator, environment }, began) {
  const logins = JSON.parse(fs.readFileSync(path.join(root, "lib/access/demo-logins.json"), "utf8"));
  console.log(`\nIndienst is ready in ${seconds(began)}: ${environment.NEXTAUTH_URL}`);
  if (simulator) console.log(`RSZ simulator (no declaration leaves this machine): ${environment.SIMULATOR_URL}`);
  if (own) {
    console.log("\nDemo logins:");
    for (const { email, password, role } of logins) console.log(`  ${email.padEnd(30)}${password.padEnd(22)}${role}`);
    console.log("\nLogs: .data/logs");
  } else console.log("First administrator: npm run admin:create");
  console.log("Ctrl-C ends everything.");
}

async function main() {
  const began = performance.now();
  console.log(`Indienst starts under Node ${checkNode()}`);
  loadEnvFile();
  await claimFolder();
  const settings = await readSettings();
  await step("packages", ensureInstalled);
  await step("database client", ensureGenerated);
  await step("build", ensureBuilt);
  if (settings.own) await step("PostgreSQL", () => startDatabase(settings.environment));
  await step("migrations", () => bringUpToDate(settings.environment));
  if (settings.own) await step("demo data", () => seed(settings.environment));
  await step("programs", () => startPrograms(settings));
  if (running.seeded) await tellSimulator(settings.environment);
  sayReady(settings, began);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0, "Indienst ends."));

// npm that is killed outright passes no signal on; then our parent becomes another one.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === "start")
  setInterval(() => {
    if (process.ppid !== parent) end(0, "npm is gone: Indienst ends.");
  }, 250).unref();

try {
  await main();
} catch (error) {
  // What a signal interrupts fails too; the signal has already said why we end.
  if (!ending) await end(1, error.message);
}
