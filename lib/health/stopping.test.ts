import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { unreadinessTold } from "@/lib/health/readiness";
import { stopGracefully, stopSignal } from "@/lib/health/stopping";

test("told to stop it is unready at once, and ends only after the delay; told again it ends without delay", async () => {
  const program = new EventEmitter();
  const ends: string[] = [];
  const ended = new EventEmitter();
  program.on("SIGTERM", (signal: string) => {
    ends.push(signal);
    ended.emit("end");
  });
  stopGracefully(300, program);
  expect(stopSignal().aborted).toBe(false);
  const told = performance.now();
  program.emit("SIGTERM");
  expect(ends).toEqual([]);
  expect(await unreadinessTold()).toEqual(["stopping"]);
  await once(ended, "end");
  expect(performance.now() - told).toBeGreaterThanOrEqual(295);
  program.emit("SIGTERM");
  expect(ends).toEqual(["SIGTERM", "SIGTERM"]);
});
