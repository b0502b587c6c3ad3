import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "@/scripts/preparation.mjs";

/** A process that is started again whenever it ends, as whoever runs a service would. */
export type Program = {
  /** By which the database knows it. */
  name: () => string;
  /** SIGKILL: nothing is tidied up. It stays down until `start`. */
  kill: () => Promise<void>;
  start: () => void;
  /** So often it ended by itself, because it could not go on. */
  ended: () => number;
};

/** How long whoever runs it waits before starting it again. */
const restartMs = 300;

/** Keeps `file` running; its output is added to `log`. */
export function keepRunning(
  file: string,
  args: string[],
  environment: Record<string, string | undefined>,
  log: string,
): Program {
  const state = { child: undefined as ChildProcess | undefined, down: false, ended: 0 };
  const start = () => {
    state.down = false;
    const out = fs.openSync(log, "a", 0o600);
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", out, out],
    });
    fs.closeSync(out);
    child.once("exit", () => {
      if (state.down || state.child !== child) return;
      state.ended += 1;
      setTimeout(() => !state.down && state.child === child && start(), restartMs);
    });
    state.child = child;
  };
  start();
  return {
    name: () => `${os.hostname()}:${state.child?.pid}`,
    kill: async () => {
      state.down = true;
      const { child } = state;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    start,
    ended: () => state.ended,
  };
}

/** Until `ask` gives something and does not throw; throws what it threw at last when that takes longer than `seconds`. */
export async function patiently<T>(ask: () => Promise<T | undefined>, what: string, seconds = 60): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask().catch((error) => {
      if (Date.now() > until) throw error;
    });
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what}: not within ${seconds} s`);
    await wait(50);
  }
}
