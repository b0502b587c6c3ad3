import { afterEach, beforeEach, expect, test } from "vitest";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  type Caller,
  caller,
  errorIds,
  manualIn,
  openIn,
  registerOf,
  startSimulator,
  train,
} from "@/lib/simulator/simulator-for-tests";

let simulator: Simulator;
let rsz: Caller;
beforeEach(async () => {
  simulator = await startSimulator();
  rsz = await caller(simulator);
});
afterEach(() => simulator.close());

const period = async (declaration: unknown = openIn): Promise<string> =>
  (await rsz.outcome(declaration)).dimonaPeriodId ?? "";
const out = (dimonaNumber: string, endingDate = "2019-09-30") => ({ dimonaOut: { dimonaNumber, endingDate } });
const update = (dimonaNumber: string, change: object) => ({ dimonaUpdate: { dimonaNumber, ...change } });
const cancel = (dimonaNumber: string) => ({ dimonaCancel: { dimonaNumber } });

test("an OUT closes an open period, and its answer names that period", async () => {
  const number = await period();
  const status = await rsz.outcome(out(number));
  expect([status.result, status.dimonaPeriodId]).toEqual(["A", number]);
  expect(status.dimonaDeclarationId).not.toBe(number);
  expect(await registerOf(simulator)).toMatchObject([{ number, endingDate: "2019-09-30" }]);
});

test("an OUT of a closed period is refused with 00913-356", async () => {
  expect(errorIds(await rsz.outcome(out(await period(manualIn))))).toEqual(["00913-356"]);
});

test("an UPDATE moves the end, and the far day takes it away", async () => {
  const number = await period(manualIn);
  expect((await rsz.outcome(update(number, { endingDate: "2019-09-25" }))).result).toBe("A");
  expect(await registerOf(simulator)).toMatchObject([{ endingDate: "2019-09-25" }]);
  expect((await rsz.outcome(update(number, { endingDate: "9999-12-31" }))).result).toBe("A");
  expect((await registerOf(simulator))[0]).not.toHaveProperty("endingDate");
});

test("an UPDATE that ends an open period is refused with 00913-359", async () => {
  const number = await period();
  expect(errorIds(await rsz.outcome(update(number, { endingDate: "2019-09-25" })))).toEqual(["00913-359"]);
  expect((await registerOf(simulator))[0]).not.toHaveProperty("endingDate");
});

test("a CANCEL cancels, after which nothing more can be declared about the period", async () => {
  const number = await period();
  expect((await rsz.outcome(cancel(number))).result).toBe("A");
  expect(await registerOf(simulator)).toMatchObject([{ number, cancelled: true }]);
  expect(errorIds(await rsz.outcome(out(number)))).toContain("00913-355");
  expect((await rsz.outcome(openIn)).result).toBe("A");
});

test("a locked period is refused with 00913-362", async () => {
  const number = await period();
  await train(simulator, `periods/${number}/lock`);
  expect(errorIds(await rsz.outcome(out(number)))).toEqual(["00913-362"]);
});

test("a number that the register does not know is refused with 00913-354", async () => {
  expect(errorIds(await rsz.outcome({ ...out("600165606187"), employer: manualIn.employer }))).toEqual(["00913-354"]);
});

test("another employer or worker than the period's is refused with -347", async () => {
  const number = await period();
  const employer = { nssoRegistrationNumber: "100006" };
  expect(errorIds(await rsz.outcome({ ...out(number), employer }))).toContain("00011-347");
  expect(errorIds(await rsz.outcome({ ...out(number), worker: { ssin: "85073003328" } }))).toContain("00024-347");
  expect((await registerOf(simulator))[0]).not.toHaveProperty("endingDate");
});
