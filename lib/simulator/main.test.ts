import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import {
  caller,
  clientId,
  manualIn,
  manualMoment,
  newJournalFile,
  privateKeyPem,
  registerOf,
} from "@/lib/simulator/simulator-for-tests";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** The simulator as a process of its own, on the journal's folder. */
function launch(journalFile: string, environment = "simulator"): ChildProcess {
  const keyFile = path.join(path.dirname(journalFile), "key.pem");
  writeFileSync(keyFile, privateKeyPem);
  const child = spawn(process.execPath, ["--import", "tsx", "lib/simulator/main.ts"], {
    cwd: path.resolve(import.meta.dirname, "../.."),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      RSZ_ENVIRONMENT: environment,
      SIMULATOR_PORT: "0",
      SIMULATOR_JOURNAL: journalFile,
      RSZ_SPEED: "200",
      RSZ_CLIENT_ID: clientId,
      RSZ_PRIVATE_KEY_FILE: keyFile,
      CLOCK_AT: manualMoment.toISOString(),
      CLOCK_STARTED_AT: new Date().toISOString(),
      LOG_LEVEL: "info",
    },
  });
  started.push(child);
  return child;
}

/** Waits for the line that says where it listens. */
async function listening(child: ChildProcess): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  if (!child.stdout) throw new Error("no output to read");
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line);
    if (url) return { url, port: Number(new URL(url).port), close: async () => {} };
  }
  throw new Error("it ended before it listened");
}

test("a kill right after a 201 loses nothing: the declaration is judged after the next start", async () => {
  const journalFile = newJournalFile();
  const first = launch(journalFile);
  const number = await (await caller(await listening(first))).declare(manualIn);
  first.kill("SIGKILL");
  await once(first, "exit");
  const second = await listening(launch(journalFile));
  expect((await (await caller(second)).settled(number)).declarationStatus.result).toBe("A");
  expect(await registerOf(second)).toMatchObject([{ number }]);
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly", async (signal) => {
  const child = launch(newJournalFile());
  await listening(child);
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("it does not start in an environment that is not the simulator's", async () => {
  const child = launch(newJournalFile(), "production");
  let told = "";
  child.stderr?.on("data", (chunk) => {
    told += chunk;
  });
  expect((await once(child, "close"))[0]).not.toBe(0);
  expect(told).toContain("RSZ_ENVIRONMENT must be simulator");
});
