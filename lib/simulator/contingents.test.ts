import { afterEach, beforeEach, expect, test } from "vitest";
import { makeDimonaNumber, makeInsz } from "@/lib/dimona/identifiers-made";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  type Caller,
  caller,
  errorIds,
  manualMoment,
  registerOf,
  startSimulator,
} from "@/lib/simulator/simulator-for-tests";

let simulator: Simulator;
let rsz: Caller;
let clock = manualMoment;
beforeEach(async () => {
  clock = manualMoment;
  simulator = await startSimulator({ now: () => clock });
  rsz = await caller(simulator);
  clock = new Date("2026-01-02T08:00:00+01:00");
});
afterEach(() => simulator.close());

const here = { nssoRegistrationNumber: "118203423" };
const elsewhere = { nssoRegistrationNumber: "199999934" };
const worker = { ssin: "65111899997" };

const student = (employer: object, plannedHoursNumber: number, startingDate = "2026-02-02") => ({
  employer,
  worker,
  dimonaIn: {
    startingDate,
    endingDate: startingDate,
    plannedHoursNumber,
    dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "STU" },
  },
});

test("a student's hours at another employer count: the last hour of the contingent is free, the next is a warning", async () => {
  expect((await rsz.outcome(student(elsewhere, 600))).result).toBe("A");
  expect((await rsz.outcome(student(here, 50))).result).toBe("A");
  const over = await rsz.outcome(student(here, 7, "2026-04-01"));
  expect([over.result, errorIds(over)]).toEqual(["W", ["90017-369"]]);
  expect(over.informationsCollection).toEqual([{ informationType: "QUOTA WARNING STUDENT", informationDetail: "7" }]);
});

test("only what is over the contingent is told, and another year has its own", async () => {
  await rsz.outcome(student(elsewhere, 640));
  const over = await rsz.outcome(student(here, 30));
  expect(over.informationsCollection.map((it) => it.informationDetail)).toEqual(["20"]);
  expect((await rsz.outcome(student(here, 650, "2027-01-04"))).result).toBe("A");
});

test("a cancelled period gives its hours back", async () => {
  const { dimonaPeriodId } = await rsz.outcome(student(elsewhere, 650));
  await rsz.outcome({ dimonaCancel: { dimonaNumber: dimonaPeriodId } });
  expect((await rsz.outcome(student(here, 650))).result).toBe("A");
});

const article17 = (employer: object, plannedHoursNumber: number) => ({
  employer,
  worker,
  dimonaIn: {
    startingDate: "2026-01-12",
    endingDate: "2026-01-12",
    plannedHoursNumber,
    dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "O17" },
  },
});

test("article 17 over its contingent is refused", async () => {
  expect((await rsz.outcome(article17(elsewhere, 60))).result).toBe("A");
  expect(errorIds(await rsz.outcome(article17(here, 41)))).toEqual(["90017-369"]);
  expect((await rsz.outcome(article17(here, 40))).result).toBe("A");
});

/** Every second day from January on: no three in a row. */
const dayOf = (at: number): string => new Date(Date.UTC(2026, 0, 3 + 2 * at)).toISOString().slice(0, 10);

const casual = (employer: object, at: number, ssin = worker.ssin) => ({
  employer,
  worker: { ssin },
  dimonaIn: {
    startingDate: dayOf(at),
    startingHour: "1000",
    endingDate: dayOf(at),
    endingHour: "1800",
    dimonaFeatures: { jointCommissionNumber: "302", workerType: "EXT" },
  },
});

test("the fifty-first day of casual work is over the worker's contingent, wherever the fifty were", async () => {
  for (let at = 0; at < 50; at += 1)
    expect((await rsz.outcome(casual(at % 2 ? here : elsewhere, at))).result).toBe("A");
  const over = await rsz.outcome(casual(here, 50));
  expect([over.result, errorIds(over)]).toEqual(["W", ["90017-369"]]);
  expect(over.informationsCollection).toEqual([
    { informationType: "QUOTA WARNING HORECA WORKER", informationDetail: "1" },
  ]);
  expect((await rsz.outcome({ ...casual(here, 48), worker: { ssin: makeInsz("19900101", 1) } })).result).toBe("A");
});

test("a horeca employer has 200 days, however many work on one of them", async () => {
  const workers = [1, 3, 5, 7, 9].map((it) => makeInsz("19900101", it));
  const on = (day: string, ssin: string) => {
    const it = casual(here, 0, ssin);
    return { ...it, dimonaIn: { ...it.dimonaIn, startingDate: day, endingDate: day } };
  };
  const day = (at: number): string => new Date(Date.UTC(2026, 0, 3 + at)).toISOString().slice(0, 10);
  for (let at = 0; at < 200; at += 1) expect((await rsz.outcome(on(day(at), workers[at % 5] ?? ""))).result).toBe("A");
  expect((await rsz.outcome(on(day(0), workers[2] ?? ""))).result).toBe("A");
  const over = await rsz.outcome(on(day(200), makeInsz("19900101", 11)));
  expect([over.result, errorIds(over)]).toEqual(["W", ["90256-369"]]);
});

test("the blocks of an agency worker in construction are judged and kept", async () => {
  const declared = {
    employer: here,
    worker,
    dimonaIn: {
      startingDate: "2026-02-02",
      endingDate: "2026-02-06",
      dimonaFeatures: {
        jointCommissionNumber: "322",
        workerType: "BCW",
        usingEmployer: { jointCommissionNumber: "124", enterpriseNumber: "0477472701" },
      },
      constructionControlCards: { firstMonthC32ANumber: "123456789012", nextMonthC32ANumber: "123456789013" },
    },
  };
  expect((await rsz.outcome(declared)).result).toBe("A");
  const [held] = await registerOf(simulator);
  expect(held?.features).toEqual(declared.dimonaIn.dimonaFeatures);
  expect(held?.extras).toEqual({ constructionControlCards: declared.dimonaIn.constructionControlCards });
  expect(errorIds(await rsz.outcome(declared))).toEqual(["90373-333"]);
  const other = { jointCommissionNumber: "124", enterpriseNumber: "0987654394" };
  const features = { ...declared.dimonaIn.dimonaFeatures, usingEmployer: other };
  const parallel = { ...declared, dimonaIn: { ...declared.dimonaIn, dimonaFeatures: features } };
  expect((await rsz.outcome(parallel)).result).toBe("A");
});

test("a student's place of work must be a place", async () => {
  const address = { street: "Nieuwstraat", houseNumber: "1", zipCode: "1000", city: "Gent", country: "00150" };
  const it = student(here, 40);
  const declared = { ...it, dimonaIn: { ...it.dimonaIn, studentPlaceOfWork: { name: "Winkel", address } } };
  expect(errorIds(await rsz.outcome(declared))).toEqual(["00522-003"]);
});

test("an unknown number of a period stays unknown", async () => {
  expect(errorIds(await rsz.outcome({ dimonaCancel: { dimonaNumber: makeDimonaNumber(77) } }))).toEqual(["00913-354"]);
});
