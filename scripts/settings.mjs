// From the variables that were given to the environment every process runs in.
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { dataFolder } from "./data-folder.mjs";
import { root } from "./preparation.mjs";
import { runningHere } from "./run-file.mjs";
import { joinRun } from "./running.mjs";
import { ensureKey, ensureSecrets } from "./secrets.mjs";

const ownSecrets = ["DATA_KEY", "HASH_KEY", "NEXTAUTH_SECRET", "NEXTAUTH_URL"];
const wire = ["RSZ_BASE_URL", "RSZ_TOKEN_URL", "RSZ_CLIENT_ID", "RSZ_PRIVATE_KEY_FILE"];

export function loadEnvFile() {
  const file = path.join(root, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** Whether a server could listen here. */
export const portIsFree = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

async function anyPort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `wanted` when nothing listens there, on any address of this machine, else any free port. */
export const freePort = async (wanted) =>
  wanted && (await portIsFree(wanted, "127.0.0.1")) && (await portIsFree(wanted)) ? wanted : anyPort();

function parsePort(name, standard) {
  const text = process.env[name] || String(standard);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} must be a number from 1 to 65535.`);
}

/** With a database of someone else's nothing is assumed: every variable that is missing names itself. */
function checkGiven() {
  const environment = process.env.RSZ_ENVIRONMENT;
  const known = ["simulator", "simulation", "production"].includes(environment ?? "");
  const needed = [...ownSecrets, ...(environment === "simulator" ? [] : wire)];
  const complaints = [
    ...(known ? [] : ["  RSZ_ENVIRONMENT must be one of simulator, simulation, production"]),
    ...needed.filter((name) => !process.env[name]).map((name) => `  ${name} is missing`),
  ];
  if (complaints.length)
    throw new Error(`With DATABASE_URL nothing is assumed:\n${complaints.join("\n")}\nSee .env.example.`);
}

/** How the portal reaches a simulator on this machine, which speaks every version. */
export function simulatorVariables(port, folder) {
  const url = `http://127.0.0.1:${port}`;
  return {
    SIMULATOR_PORT: String(port),
    SIMULATOR_URL: url,
    SIMULATOR_JOURNAL: path.join(folder, "simulator.journal"),
    RSZ_BASE_URL: `${url}/REST/dimona/${process.env.RSZ_API_VERSION || "v1"}`,
    RSZ_TOKEN_URL: `${url}/REST/oauth/v5/token`,
    RSZ_CLIENT_ID: "indienst-simulator",
    RSZ_PRIVATE_KEY_FILE: ensureKey(folder),
  };
}

function ownVariables(port) {
  if ((process.env.RSZ_ENVIRONMENT || "simulator") !== "simulator")
    throw new Error(
      `RSZ_ENVIRONMENT=${process.env.RSZ_ENVIRONMENT} needs a database server of yours: set DATABASE_URL.`,
    );
  const { databasePassword: _, ...secrets } = ensureSecrets(dataFolder);
  return { ...secrets, RSZ_ENVIRONMENT: "simulator", NEXTAUTH_URL: `http://localhost:${port}`, DEMO_LOGINS: "true" };
}

const given = (names) =>
  Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));

/**
 * @returns {Promise<{own: boolean, simulator: boolean, port: number, host: string, environment: Record<string, string>}>}
 * `own`: we bring the database; then DATABASE_URL is still to be added.
 */
export async function readSettings() {
  const own = !process.env.DATABASE_URL;
  if (!own) checkGiven();
  const port = parsePort("PORT", 3000);
  // A demo with known passwords is for this machine only, unless HOST says otherwise.
  const host = process.env.HOST || (own ? "127.0.0.1" : "0.0.0.0");
  if (!(await portIsFree(port, host)))
    throw new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
  const simulator = own || process.env.RSZ_ENVIRONMENT === "simulator";
  fs.mkdirSync(dataFolder, { recursive: true });
  const defaults = {
    ...(own ? ownVariables(port) : {}),
    ...(simulator ? simulatorVariables(await freePort(parsePort("SIMULATOR_PORT", 3999)), dataFolder) : {}),
    ...(process.env.CLOCK_AT ? { CLOCK_STARTED_AT: new Date().toISOString() } : {}),
  };
  const environment = {
    ...process.env,
    ...defaults,
    ...given(own ? ownSecrets : simulator ? ["RSZ_CLIENT_ID", "RSZ_PRIVATE_KEY_FILE"] : []),
    ...(simulator ? given(["SIMULATOR_JOURNAL"]) : {}),
    PORT: String(port),
    HOST: host,
    NEXTAUTH_URL_INTERNAL: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`,
  };
  return { own, simulator, port, host, environment };
}

/** Where the PostgreSQL of a running `npm start` listens; PostgreSQL itself wrote it down. */
function runningDatabase() {
  const file = path.join(dataFolder, "postgres/postmaster.pid");
  if (!fs.existsSync(file)) throw new Error("Start Indienst first (npm start), or set DATABASE_URL.");
  const port = fs.readFileSync(file, "utf8").split("\n")[3];
  return `postgresql://indienst:${ensureSecrets(dataFolder).databasePassword}@127.0.0.1:${port}/indienst`;
}

/** For commands: completes process.env as `npm start` would, so that they work beside it with no variables given. */
export function completeEnvironment() {
  loadEnvFile();
  const own = !process.env.DATABASE_URL;
  joinRun(runningHere(), process.env);
  const defaults = {
    ...(own ? { ...ownVariables(parsePort("PORT", 3000)), DATABASE_URL: runningDatabase() } : {}),
    ...(own || process.env.RSZ_ENVIRONMENT === "simulator"
      ? simulatorVariables(parsePort("SIMULATOR_PORT", 3999), dataFolder)
      : {}),
  };
  setMissing(defaults);
}

const setMissing = (variables) => {
  for (const [name, value] of Object.entries(variables)) process.env[name] ||= value;
};

/** For the simulator alone, which needs no database. Throws when a running start's simulator keeps the same register. */
export function completeSimulatorEnvironment() {
  loadEnvFile();
  fs.mkdirSync(dataFolder, { recursive: true });
  setMissing({
    RSZ_ENVIRONMENT: "simulator",
    ...simulatorVariables(parsePort("SIMULATOR_PORT", 3999), dataFolder),
  });
  const { SIMULATOR_JOURNAL, SIMULATOR_URL } = runningHere()?.variables ?? {};
  if (SIMULATOR_JOURNAL === process.env.SIMULATOR_JOURNAL)
    throw new Error(`The simulator of npm start already runs, with this register: ${SIMULATOR_URL}`);
}
