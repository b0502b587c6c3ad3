import { afterEach, beforeEach, expect, test } from "vitest";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  type Caller,
  caller,
  manualIn,
  newJournalFile,
  registerOf,
  resultsIn,
  startSimulator,
} from "@/lib/simulator/simulator-for-tests";
import { type Behaviour, specialWorkers } from "@/lib/simulator/special-workers";

let simulator: Simulator;
let rsz: Caller;
let journalFile: string;
beforeEach(async () => {
  journalFile = newJournalFile();
  simulator = await startSimulator({ journalFile });
  rsz = await caller(simulator);
});
afterEach(() => simulator.close());

const inOf = (behaviour: Behaviour) => ({
  ...manualIn,
  worker: { ssin: specialWorkers.find((it) => it.behaviour === behaviour)?.ssin },
});

test.each([
  ["identified-later", ["S", "A"]],
  ["not-identified", ["S", "B"]],
] as const)("%s", async (behaviour, results) => {
  const number = await rsz.declare(inOf(behaviour));
  await rsz.settled(number);
  expect(resultsIn(journalFile, number)).toEqual(results);
  expect(await registerOf(simulator)).toHaveLength(results[1] === "A" ? 1 : 0);
});

test.each([
  ["post-forbidden", 403, { code: "Forbidden" }],
  ["post-fails", 500, { code: "Internal Server Error", stackTrace: [] }],
  ["post-misread", 400, [{ property: "worker.ssin" }]],
] as const)("%s", async (behaviour, status, body) => {
  const answer = await rsz.post(inOf(behaviour));
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject(body);
  const { messages } = await (await fetch(`${simulator.url}/training/messages`)).json();
  expect(messages).toEqual([{ number: null, status, body: JSON.stringify(inOf(behaviour)) }]);
});

test("post-dropped: the caller hears nothing, but the declaration was received", async () => {
  await expect(rsz.post(inOf("post-dropped"))).rejects.toThrow();
  const { messages } = await (await fetch(`${simulator.url}/training/messages`)).json();
  expect((await rsz.settled(messages[0].number)).declarationStatus.result).toBe("A");
});

test("get-forbidden: received, and then not to be consulted", async () => {
  expect((await rsz.get(await rsz.declare(inOf("get-forbidden")))).status).toBe(403);
});

test("slow: an ordinary declaration that came later is processed first", async () => {
  const slow = await rsz.declare(inOf("slow"));
  await rsz.settled(await rsz.declare(manualIn));
  expect((await rsz.get(slow)).status).toBe(404);
  expect((await rsz.settled(slow)).declarationStatus.result).toBe("A");
});
