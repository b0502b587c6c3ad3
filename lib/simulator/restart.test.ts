import { appendFileSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  caller,
  manualIn,
  newJournalFile,
  openIn,
  registerOf,
  resultsIn,
  startSimulator,
  train,
} from "@/lib/simulator/simulator-for-tests";

test("register, answers and numbers are the same after a restart", async () => {
  const journalFile = newJournalFile();
  const first = await startSimulator({ journalFile });
  const before = await caller(first);
  const number = await before.declare(openIn);
  const answer = await before.settled(number);
  await before.outcome({ dimonaOut: { dimonaNumber: number, endingDate: "2019-09-30" } });
  await before.outcome(openIn);
  await train(first, "employers/100006", { mandate: false });
  const register = await registerOf(first);
  await first.close();

  const second = await startSimulator({ journalFile });
  const after = await caller(second);
  expect(await registerOf(second)).toEqual(register);
  expect(await after.settled(number)).toEqual(answer);
  const refused = { ...manualIn, employer: { nssoRegistrationNumber: "100006" } };
  expect((await after.post(refused)).status).toBe(403);
  const next = await after.declare({ dimonaCancel: { dimonaNumber: number } });
  expect(Number(next.slice(0, 10))).toBeGreaterThan(Number(number.slice(0, 10)) + 2);
  await second.close();
});

test("what was received but not processed before the end is processed after it", async () => {
  const journalFile = newJournalFile();
  const first = await startSimulator({ journalFile, speed: 1 });
  const number = await (await caller(first)).declare(manualIn);
  await first.close();
  expect(resultsIn(journalFile, number)).toEqual([]);
  const second = await startSimulator({ journalFile });
  expect((await (await caller(second)).settled(number)).declarationStatus.result).toBe("A");
  await second.close();
});

test("a line torn by a kill is forgotten, and all before it is kept", async () => {
  const journalFile = newJournalFile();
  const first = await startSimulator({ journalFile });
  const number = await (await caller(first)).declare(manualIn);
  await (await caller(first)).settled(number);
  await first.close();
  appendFileSync(journalFile, '{"kind":"received","number":"6002');
  const second = await startSimulator({ journalFile });
  expect(await registerOf(second)).toMatchObject([{ number }]);
  await (await caller(second)).outcome({ dimonaCancel: { dimonaNumber: number } });
  await second.close();
  const third = await startSimulator({ journalFile });
  expect(await registerOf(third)).toMatchObject([{ number, cancelled: true }]);
  await third.close();
});

test("verdicts are given in the order of readiness, though nobody asks", async () => {
  const journalFile = newJournalFile();
  const simulator = await startSimulator({ journalFile });
  const rsz = await caller(simulator);
  for (let count = 0; count < 20; count++) await rsz.declare(manualIn);
  let entries: { kind: string; number: string; dueAt: number }[] = [];
  while (entries.filter((it) => it.kind === "judged").length < 20) {
    // Nothing is asked of the server: the journal alone is read.
    entries = readFileSync(journalFile, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const dueAt = new Map(entries.filter((it) => it.kind === "received").map((it) => [it.number, it.dueAt]));
  const times = entries.filter((it) => it.kind === "judged").map((it) => dueAt.get(it.number) ?? 0);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(await registerOf(simulator)).toHaveLength(1);
  await simulator.close();
});
