// The processes of the product, and how they begin and end: used by `npm start` and by the journeys in the browser.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./preparation.mjs";

const at = (name) => path.join(root, name);
const tsx = ["--import", "tsx"];

/** Each thread of the C library takes memory in an arena of its own, which breaks up; one is enough for a worker, whose JavaScript is one thread. */
export const workerVariables = { MALLOC_ARENA_MAX: "1" };

/** How each program is run: straight under this Node, since every npm or npx between costs half a second and a signal. */
const programs = {
  simulator: () => [...tsx, at("lib/simulator/main.ts")],
  worker: () => [...tsx, at("lib/submission/worker.ts")],
  portal: ({ PORT, HOST }) => [
    at("node_modules/next/dist/bin/next"),
    "start",
    "-p",
    PORT,
    ...(HOST ? ["-H", HOST] : []),
  ],
};

/**
 * How long an orderly end may take before it is ended by force; whoever is done sooner ends sooner. The portal ends its live
 * streams and finishes what it was asked. A worker's POST may take 30 s (twice a token's and a POST's time-out,
 * lib/rsz/client.ts); cut short, its declaration would be in doubt and a person would have to look.
 */
export const graceMs = { portal: 5_000, worker: 40_000, simulator: 3_000 };

/** A portal that still serves for a while (STOP_DELAY_SECONDS) has its grace afterwards. */
const graceOf = (name, { STOP_DELAY_SECONDS }) =>
  graceMs[name] + (name === "portal" ? Number(STOP_DELAY_SECONDS || 0) * 1_000 : 0);

/** In a container nobody may collect the dead: a process that only lacks its funeral is not alive. */
const isZombie = (pid) => {
  try {
    return / Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\)/, ""));
  } catch {
    return false;
  }
};

export const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** The command line of a process, so that a number given out again by the system is not taken for ours. */
export function commandOf(pid) {
  if (!alive(pid)) return "";
  if (fs.existsSync("/proc/self/cmdline")) {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return "";
    }
  }
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

/** Ends a process group: asked first, forced after `grace` ms. */
export async function endGroup(pid, grace = 5_000) {
  const signal = (name) => {
    try {
      process.kill(process.platform === "win32" ? pid : -pid, name);
    } catch {
      // Already gone.
    }
  };
  signal("SIGTERM");
  const deadline = Date.now() + grace;
  while (alive(pid) && Date.now() < deadline) await wait(20);
  signal("SIGKILL");
  while (alive(pid)) await wait(10);
}

const lastLines = (file) => fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-20).join("\n");

/**
 * Starts one of the programs in a process group of its own: Ctrl-C in the terminal must reach us first, so that the
 * end has an order. Output goes to `logFolder`, or to ours when there is none.
 */
export function startProgram(name, environment, { logFolder, onEnd = () => {} } = {}) {
  const log = logFolder && path.join(logFolder, `${name}.log`);
  const out = log ? fs.openSync(log, "w", 0o600) : "inherit";
  const child = spawn(process.execPath, programs[name](environment), {
    cwd: root,
    detached: process.platform !== "win32",
    env: {
      ...(name === "worker" && workerVariables),
      ...environment,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", out, out],
  });
  if (log) fs.closeSync(out);
  const grace = graceOf(name, environment);
  const program = {
    name,
    pid: child.pid,
    grace,
    ended: false,
    stopping: false,
    words: () => (log ? lastLines(log) : ""),
  };
  child.once("exit", (code, signal) => {
    program.ended = true;
    if (!program.stopping) onEnd(program, signal ?? `code ${code}`);
  });
  return program;
}

export async function stopProgram(program) {
  program.stopping = true;
  if (!program.ended) await endGroup(program.pid, program.grace ?? graceMs[program.name]);
}

/** Waits until `url` answers anything below 500; throws when the program ended or took longer than `seconds`. */
export async function untilAnswers(url, program, seconds = 60) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const status = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.body?.cancel().then(() => response.status) ?? response.status,
      () => undefined,
    );
    if (status && status < 500) return;
    if (program.ended) throw new Error(`The ${program.name} ended while starting.\n${program.words()}`);
    if (Date.now() > deadline)
      throw new Error(`The ${program.name} does not answer at ${url} (${status ?? "nothing"}).\n${program.words()}`);
    await wait(25);
  }
}

/** Starts simulator (when wanted), worker and portal together and waits until they answer. */
export async function startProduct({ environment, simulator, logFolder, onEnd, onStart = () => {} }) {
  const names = [...(simulator ? ["simulator"] : []), "worker", "portal"];
  const programs = names.map((name) => startProgram(name, environment, { logFolder, onEnd }));
  onStart(programs);
  const waits = { simulator: environment.SIMULATOR_URL, portal: `${environment.NEXTAUTH_URL_INTERNAL}/login` };
  const stop = async () => {
    for (const program of [...programs].reverse()) await stopProgram(program);
  };
  try {
    await Promise.all(
      programs.filter(({ name }) => waits[name]).map((program) => untilAnswers(waits[program.name], program)),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { programs, stop };
}
