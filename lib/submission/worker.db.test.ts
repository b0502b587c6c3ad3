import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { prisma } from "@/lib/db";
import type { Simulator } from "@/lib/simulator/simulator";
import { clientId, privateKeyPem } from "@/lib/simulator/simulator-for-tests";
import { root } from "@/scripts/preparation.mjs";
import { makeDesk, openIn, rowOf, startRsz, submit } from "@/tests/fixtures/submission";

let rsz: Simulator;
let folder: string;

beforeAll(async () => {
  rsz = await startRsz();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "indienst-worker-"));
  fs.writeFileSync(path.join(folder, "key.pem"), privateKeyPem, { mode: 0o600 });
});
afterAll(async () => {
  await rsz.close();
  fs.rmSync(folder, { recursive: true });
});

type Line = { msg: string; declaration?: string; attempt?: string; event?: string };

/** A worker as `npm run worker` starts it, and all that it says. */
function startWorker(): { child: ChildProcess; said: () => string; lines: () => Line[] } {
  const variables = {
    RSZ_BASE_URL: `${rsz.url}/REST/dimona/v1`,
    RSZ_TOKEN_URL: `${rsz.url}/REST/oauth/v5/token`,
    RSZ_CLIENT_ID: clientId,
    RSZ_PRIVATE_KEY_FILE: path.join(folder, "key.pem"),
    RSZ_SPEED: "100",
    LOG_LEVEL: "info",
  };
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "lib/submission/worker.ts")], {
    cwd: root,
    env: { ...process.env, ...variables },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part));
  const lines = () =>
    text
      .split("\n")
      .filter((it) => it.startsWith("{"))
      .map((it) => JSON.parse(it));
  return { child, said: () => text, lines };
}

test("a worker's log tells each step with its declaration and attempt and nothing of the person; SIGTERM ends it in order", async () => {
  const desks = await Promise.all([makeDesk(), makeDesk("01010100194"), makeDesk("01010100689")]);
  const ids = await Promise.all(desks.map((desk) => submit(desk, openIn)));
  const { child, said, lines } = startWorker();
  const states = () => Promise.all(ids.map(async (id) => (await rowOf(id)).state));
  await vi.waitFor(async () => expect(await states()).toEqual(["accepted", "accepted", "rejected"]), {
    timeout: 40_000,
    interval: 100,
  });
  child.kill("SIGTERM");
  expect((await once(child, "exit"))[0]).toBe(0);
  expect(lines().at(-1)).toMatchObject({ msg: "the worker has ended" });
  for (const [index, id] of ids.entries()) {
    const own = lines().filter((it) => it.declaration === id);
    expect(own.map(({ event }) => event)).toEqual(expect.arrayContaining(["start"]));
    for (const { attempt } of own) expect(attempt).toMatch(/^[0-9a-f-]{36}$/);
    expect(said()).not.toContain(desks[index]?.insz);
  }
  for (const word of ["Proefdruk", "Amara", "Fictie", "BEGIN PRIVATE KEY", "Bearer"])
    expect(said()).not.toContain(word);
  const calls = await prisma().rszCall.findMany({ where: { call: "post" } });
  expect(calls.map(({ outcome }) => outcome).sort()).toEqual(expect.arrayContaining(["not-understood", "received"]));
}, 60_000);
