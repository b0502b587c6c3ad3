import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { endGroup, graceMs } from "@/scripts/processes.mjs";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A process in a group of its own that, asked to stop, still has `busyMs` of work under way. */
async function busy(busyMs: number) {
  const code = `process.on("SIGTERM", () => setTimeout(() => process.exit(7), ${busyMs}));
    setInterval(() => {}, 1000); process.stdout.write("ready");`;
  const child = spawn(process.execPath, ["-e", code], { detached: true, stdio: ["ignore", "pipe", "ignore"] });
  started.push(child);
  await once(child.stdout, "data");
  return { pid: child.pid ?? 0, ended: once(child, "exit") };
}

test("a worker may finish a POST, which takes 30 seconds at most, before it is ended by force", () => {
  expect(graceMs.worker).toBeGreaterThan(30_000);
});

test("who ends within the grace ends by itself, and nobody waits longer for it", async () => {
  const { pid, ended } = await busy(200);
  const began = performance.now();
  await endGroup(pid, graceMs.worker);
  expect(performance.now() - began).toBeLessThan(graceMs.worker / 2);
  expect(await ended).toEqual([7, null]);
});

test("who is not done by then is ended by force", async () => {
  const { pid, ended } = await busy(60_000);
  await endGroup(pid, 100);
  expect(await ended).toEqual([null, "SIGKILL"]);
});
