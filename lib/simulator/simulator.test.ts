import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  type Caller,
  caller,
  errorIds,
  manualIn,
  newJournalFile,
  openIn,
  registerOf,
  resultsIn,
  startSimulator,
  train,
} from "@/lib/simulator/simulator-for-tests";

let simulator: Simulator;
let rsz: Caller;
let journalFile: string;
beforeEach(async () => {
  journalFile = newJournalFile();
  simulator = await startSimulator({ journalFile });
  rsz = await caller(simulator);
});
afterEach(() => simulator.close());

const identity = {
  lastName: "Peeters",
  firstName: "An",
  birthDate: "1990-03-12",
  birthPlace: "Parijs",
  birthPlaceCountry: "00111",
  nationality: "00111",
  gender: "FEMALE",
  address: { street: "Rue Neuve", houseNumber: "1", zipCode: "75001", city: "Paris", country: "00111" },
};

test("the IN of the manual is received, processed and accepted, and is then in the register", async () => {
  const posted = await rsz.post(manualIn);
  const location = posted.headers.get("location") ?? "";
  expect([posted.status, await posted.text()]).toEqual([201, ""]);
  expect(location).toMatch(new RegExp(`^${simulator.url}/REST/dimona/v1/declarations/6002\\d{8}$`));
  const number = location.split("/").at(-1) ?? "";
  expect(await rsz.settled(number)).toEqual({
    ...manualIn,
    declarationStatus: {
      dimonaDeclarationId: number,
      result: "A",
      dimonaPeriodId: number,
      anomaliesCollection: [],
      informationsCollection: [],
    },
  });
  expect(await registerOf(simulator)).toEqual([
    {
      number,
      employer: "118203423",
      worker: "65111899997",
      features: { workerType: "OTH", jointCommissionNumber: "XXX" },
      startingDate: "2019-09-20",
      endingDate: "2019-09-21",
      cancelled: false,
      locked: false,
      late: false,
      lastResult: "A",
    },
  ]);
});

test("before it is processed a declaration answers 404, and an unknown number answers 404 with another message", async () => {
  const slow = await startSimulator({ speed: 0.001 });
  const other = await caller(slow);
  const number = await other.declare(manualIn);
  const pending = await other.get(number);
  expect(pending.status).toBe(404);
  expect(await pending.json()).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    code: "Not Found",
    message: expect.stringContaining(`${number} has been submitted but not processed yet`),
    contact: null,
    environment: null,
    stackTrace: [],
    details: [],
    additionalProperties: {},
  });
  const unknown = await other.get("700125761015");
  expect(unknown.status).toBe(404);
  expect((await unknown.json()).message).toContain("No declaration has been submitted with this");
  await slow.close();
});

test("a late IN is accepted with a warning and the period is late", async () => {
  const late = { ...openIn, dimonaIn: { ...openIn.dimonaIn, startingDate: "2019-09-02" } };
  const status = await rsz.outcome(late);
  expect([status.result, errorIds(status)]).toEqual(["W", ["90373-460"]]);
  expect(status.dimonaPeriodId).toBe(status.dimonaDeclarationId);
  expect(status.anomaliesCollection[0]).toMatchObject({
    labelNl: expect.stringContaining("Laattijdige aangifte"),
    labelFr: expect.stringContaining("Déclaration tardive"),
  });
  expect(await registerOf(simulator)).toMatchObject([{ late: true, lastResult: "W" }]);
});

test("a refused declaration makes no period, and its number is no period either", async () => {
  await rsz.outcome(manualIn);
  const double = await rsz.outcome(manualIn);
  expect([double.result, double.dimonaPeriodId, errorIds(double)]).toEqual(["B", null, ["90373-333"]]);
  expect(await registerOf(simulator)).toHaveLength(1);
  const out = { dimonaOut: { dimonaNumber: double.dimonaDeclarationId, endingDate: "2019-09-21" } };
  expect(errorIds(await rsz.outcome(out))).toEqual(["00913-357"]);
});

test("an overlapping period is refused, a period with other characteristics is not", async () => {
  await rsz.outcome(openIn);
  expect(errorIds(await rsz.outcome(manualIn))).toEqual(["90373-334"]);
  const { startingDate, endingDate, dimonaFeatures } = manualIn.dimonaIn;
  const student = { ...dimonaFeatures, workerType: "STU" };
  const dimonaIn = { startingDate, endingDate, plannedHoursNumber: 16, dimonaFeatures: student };
  expect((await rsz.outcome({ ...manualIn, dimonaIn })).result).toBe("A");
});

describe("a worker without a number", () => {
  const unnamed = { ...openIn, worker: identity };

  test("waits for identification with the pseudo anomaly of the manual", async () => {
    const patient = await startSimulator({ identificationTime: 1e9 });
    const other = await caller(patient);
    const number = await other.declare(unnamed);
    let answer = await other.get(number);
    while (answer.status === 404) answer = await other.get(number);
    expect(await answer.json()).toEqual({
      ...unnamed,
      declarationStatus: {
        dimonaDeclarationId: number,
        result: "S",
        dimonaPeriodId: null,
        anomaliesCollection: [{ errorId: "?????-???", labelFr: "En attente", labelNl: "In afwachting" }],
        informationsCollection: [],
      },
    });
    expect(await registerOf(patient)).toEqual([]);
    await patient.close();
  });

  test("is then accepted under a number that the RSZ filled in", async () => {
    const number = await rsz.declare(unnamed);
    const answer = await rsz.settled(number);
    expect(answer.worker).toEqual({ ...identity, ssin: expect.stringMatching(/^900312\d{5}$/) });
    expect(answer.declarationStatus).toMatchObject({ result: "A", dimonaPeriodId: number });
    expect(resultsIn(journalFile, number)).toEqual(["S", "A"]);
    expect(await registerOf(simulator)).toMatchObject([{ number, worker: answer.worker?.ssin }]);
  });

  test("is refused after S when the name cannot be found", async () => {
    const number = await rsz.declare({ ...openIn, worker: { ...identity, lastName: "Onvindbaar" } });
    const { declarationStatus } = await rsz.settled(number);
    expect([declarationStatus.result, errorIds(declarationStatus)]).toEqual(["B", ["90017-151"]]);
    expect(resultsIn(journalFile, number)).toEqual(["S", "B"]);
    expect(await registerOf(simulator)).toEqual([]);
  });

  test("who turns out to have this period already is refused as double", async () => {
    expect((await rsz.outcome(unnamed)).result).toBe("A");
    expect(errorIds(await rsz.outcome(unnamed))).toEqual(["90373-333"]);
  });
});

test("without mandate nothing can be submitted or consulted", async () => {
  const number = await rsz.declare(manualIn);
  await train(simulator, "employers/118203423", { mandate: false });
  expect((await rsz.post(manualIn)).status).toBe(403);
  const hidden = await rsz.get(number);
  expect(hidden.status).toBe(403);
  expect(await hidden.json()).toMatchObject({ code: "Forbidden", message: expect.stringContaining(number) });
});

test("an inactive employer can start nobody", async () => {
  await train(simulator, "employers/118203423", { active: false });
  expect(errorIds(await rsz.outcome(manualIn))).toEqual(["90373-343"]);
});
