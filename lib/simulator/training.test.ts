import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  type Caller,
  caller,
  errorIds,
  manualIn,
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

const elsewhere = { employer: "118203423", worker: "65111899997", startDate: "2019-09-01" };
const form = (door: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${simulator.url}${door}`, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });

test("a period declared elsewhere makes our IN overlap", async () => {
  const added = await train(simulator, "periods", elsewhere);
  expect(added.status).toBe(201);
  expect(await added.json()).toMatchObject({
    number: expect.stringMatching(/^6002\d{8}$/),
    startingDate: "2019-09-01",
  });
  expect(errorIds(await rsz.outcome(manualIn))).toEqual(["90373-334"]);
});

test("while it is down every call is answered 500 in the RSZ's own form and nothing is received; then all is as before", async () => {
  await form("/training/outage", { down: "true" });
  const refused = await rsz.post(manualIn);
  expect(refused.status).toBe(500);
  expect(await refused.json()).toMatchObject({ message: "Technical error", details: [] });
  expect(await registerOf(simulator)).toEqual([]);
  await train(simulator, "outage", { down: false });
  expect(errorIds(await rsz.outcome(manualIn))).toEqual([]);
});

test("a period can be closed, cancelled, locked and unlocked elsewhere", async () => {
  const { number } = await (await train(simulator, "periods", elsewhere)).json();
  await train(simulator, `periods/${number}/close`, { endDate: "2019-09-10" });
  expect(await registerOf(simulator)).toMatchObject([{ endingDate: "2019-09-10", locked: false }]);
  await train(simulator, `periods/${number}/lock`);
  expect(await registerOf(simulator)).toMatchObject([{ locked: true }]);
  await train(simulator, `periods/${number}/lock`, { locked: false });
  await train(simulator, `periods/${number}/cancel`);
  expect(await registerOf(simulator)).toMatchObject([{ locked: false, cancelled: true }]);
  expect((await train(simulator, "periods/600165606187/cancel")).status).toBe(404);
});

test("the forms of the help page do the same and lead back to it", async () => {
  const added = await form("/training/periods", {
    ...elsewhere,
    worker: "65.11.18-999.97",
    endDate: "",
    plannedHours: "",
  });
  expect([added.status, added.headers.get("location")]).toEqual([303, "/"]);
  const [period] = await registerOf(simulator);
  expect(period).toMatchObject({ worker: "65111899997" });
  const number = period?.number ?? "";
  expect((await form("/training/act", { number, verb: "close", endDate: "2019-09-10" })).status).toBe(303);
  expect((await form("/training/act", { number, verb: "lock", endDate: "" })).status).toBe(303);
  expect(await registerOf(simulator)).toMatchObject([{ endingDate: "2019-09-10", locked: true }]);
  const employer = { number: "118203423", verb: "employer", active: "", mandate: "false", kind: "" };
  expect((await form("/training/act", employer)).status).toBe(303);
  expect((await rsz.post(manualIn)).status).toBe(403);
});

test("every body stands in the messages exactly as it came in, newest last", async () => {
  const first = `${JSON.stringify(manualIn, null, 3)}\n`;
  const number = await rsz.declare(first);
  await rsz.post('{"worker":{}}');
  const { messages } = await (await fetch(`${simulator.url}/training/messages`)).json();
  expect(messages).toEqual([
    { number, status: 201, body: first },
    { number: null, status: 400, body: '{"worker":{}}' },
  ]);
});

test("the help page shows endpoints, special workers, and recent declarations without their workers", async () => {
  const number = await rsz.declare(manualIn);
  const page = await (await fetch(simulator.url)).text();
  for (const part of ["/REST/oauth/v5/token", "01010100194", number, "<form", "ONVINDBAAR"])
    expect(page).toContain(part);
  expect(page).not.toContain("65111899997");
  expect(page).not.toContain("<script");
});

describe("garbage", () => {
  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["nothing", ""],
    ["null", "null"],
    ["odd bytes", "\u0000\ud800"],
  ])("%s is answered 400", async (_, body) => expect((await rsz.post(body)).status).toBe(400));

  test("more than 1 MiB is answered 413, and the server goes on", async () => {
    const padded = `${JSON.stringify(manualIn)}${" ".repeat(1024 * 1024)}`;
    expect((await rsz.post(padded)).status).toBe(413);
    expect((await rsz.post(padded.slice(0, 1024 * 1024))).status).toBe(201);
    expect((await rsz.post(padded.slice(0, 1024 * 1024 + 1))).status).toBe(413);
    expect((await rsz.post(manualIn)).status).toBe(201);
  });

  test("unknown addresses and methods, and pages of other sites, are turned away", async () => {
    expect((await fetch(`${simulator.url}/nothing`)).status).toBe(404);
    expect((await fetch(`${simulator.url}/%E0%A4%A`)).status).toBe(404);
    expect((await fetch(simulator.url, { method: "DELETE" })).status).toBe(405);
    expect((await form("/training/act", {}, { origin: "https://example.org" })).status).toBe(403);
    expect((await train(simulator, "periods", { employer: "x" })).status).toBe(400);
  });
});
