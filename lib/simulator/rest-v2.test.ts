import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CallerV2, callerV2, inV2, ofBehaviour } from "@/lib/simulator/caller-v2-for-tests";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  type Caller,
  caller,
  manualIn,
  newJournalFile,
  registerOf,
  startSimulator,
  train,
} from "@/lib/simulator/simulator-for-tests";

let simulator: Simulator;
let v1: Caller;
let v2: CallerV2;
let journalFile: string;
beforeEach(async () => {
  journalFile = newJournalFile();
  simulator = await startSimulator({ journalFile });
  v1 = await caller(simulator);
  v2 = await callerV2(simulator);
});
afterEach(() => simulator.close());

test("the IN of the manual over v2: 201 with an address of v2, and then its answer", async () => {
  const posted = await v2.post("declarations", inV2);
  expect([posted.status, await posted.text()]).toEqual([201, ""]);
  const location = posted.headers.get("location") ?? "";
  expect(location).toMatch(new RegExp(`^${v2.root}/declarations/6002\\d{8}$`));
  const number = location.split("/").at(-1) ?? "";
  expect(await v2.settled(number)).toEqual({
    href: location,
    ...inV2,
    declarationStatus: {
      declarationId: Number(number),
      result: "A",
      period: { id: Number(number), href: `${v2.root}/periods/${number}` },
    },
  });
  expect(await registerOf(simulator)).toMatchObject([{ number, employer: "118203423", startingDate: "2019-09-20" }]);
});

test("one register, two versions: what came over one is answered, changed and refused over the other", async () => {
  const number = await v2.declare(inV2);
  await v2.settled(number);
  expect(await v1.settled(number)).toEqual({
    ...manualIn,
    declarationStatus: {
      dimonaDeclarationId: number,
      result: "A",
      dimonaPeriodId: number,
      anomaliesCollection: [],
      informationsCollection: [],
    },
  });
  const double = await v1.declare(manualIn);
  expect(await v2.settled(double)).toMatchObject({
    ...inV2,
    declarationStatus: {
      result: "B",
      anomalies: [{ code: "90373-333", descriptionNl: expect.stringContaining("ubbel") }],
    },
  });
  const cancelled = await v2.settled(await v2.declare({ dimonaCancel: { periodId: Number(number) } }));
  expect(cancelled).toMatchObject({
    employer: { employerId: 118203423 },
    worker: { ssin: "65111899997" },
    dimonaCancel: { periodId: Number(number) },
    declarationStatus: { result: "A", period: { id: Number(number) } },
  });
  expect(await registerOf(simulator)).toMatchObject([{ number, cancelled: true }]);
});

test("a refusal names a period all the same, as real answers do", async () => {
  await v2.settled(await v2.declare(inV2));
  const number = await v2.declare(inV2);
  const { declarationStatus } = await v2.settled(number);
  expect([declarationStatus.result, declarationStatus.period.id]).toEqual(["B", Number(number)]);
});

test("after a restart declarations of both versions are what they were", async () => {
  const [one, other] = [await v2.declare(inV2), await v1.declare({ ...manualIn, worker: { ssin: "01010100194" } })];
  const before = [await v2.settled(one), await v2.settled(other)];
  await simulator.close();
  simulator = await startSimulator({ journalFile, port: simulator.port });
  v2 = await callerV2(simulator);
  expect([await v2.settled(one), await v2.settled(other)]).toEqual(before);
  expect(readFileSync(journalFile, "utf8")).toContain('"version":"v2"');
});

describe("problems", () => {
  test.each([
    ["declarations", { ...inV2, dimonaIn: { ...inV2.dimonaIn, features: undefined } }, "dimonaIn.features"],
    ["declarations", { ...inV2, employer: { employerId: "118203423" } }, "employer.employerId"],
    ["declarations", { dimonaCancel: { periodId: "600165606187" } }, "dimonaCancel.periodId"],
    ["declarations", { dimonaCancel: { dimonaNumber: "600165606187" } }, "dimonaCancel.dimonaNumber"],
    ["declarations", manualIn, "employer.nssoRegistrationNumber"],
    ["declarations", { ...inV2, dimonaCancel: { periodId: 1 } }, "dimonaCancel"],
    ["periods/search", {}, "employer"],
    ["periods/search", { employer: {} }, "employer"],
    ["periods/search?page=0", { employer: inV2.employer }, "page"],
    ["periods/search?pageSize=101", { employer: inV2.employer }, "pageSize"],
  ])("%s %o is a 400 that names %s", async (path, body, name) => {
    const answer = await v2.post(path, body);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    const problem = await answer.json();
    expect(problem).toMatchObject({ type: "urn:problem-type:belgif:badRequest", status: 400 });
    expect(problem.issues.map((it: { name: string }) => it.name)).toContain(name);
  });

  test("401, 403, 404 in both its meanings, 405 and 500 are problems too", async () => {
    const unauthorized = await fetch(`${v2.root}/declarations/1`);
    expect([unauthorized.status, (await unauthorized.json()).type]).toEqual([
      401,
      "urn:problem-type:belgif:invalidAccessToken",
    ]);
    const slow = await v2.declare(ofBehaviour("slow"));
    expect((await (await v2.get(`declarations/${slow}`)).json()).detail).toContain("submitted but not processed yet");
    expect(await (await v2.get("declarations/700125761015")).json()).toMatchObject({
      type: "urn:problem-type:belgif:resourceNotFound",
      detail: expect.stringContaining("No declaration has been submitted with this"),
    });
    expect((await (await v2.get("declarations/x/y")).json()).status).toBe(404);
    expect((await v2.post("ping/secure", {})).headers.get("content-type")).toBe("application/problem+json");
    await train(simulator, "employers/118203423", { mandate: false });
    for (const [path, body] of [
      ["declarations", inV2],
      ["relations/search", { employer: inV2.employer }],
    ] as const) {
      const barred = await v2.post(path, body);
      expect([barred.status, (await barred.json()).type]).toEqual([403, "urn:problem-type:belgif:missingPermission"]);
    }
  });
});

describe("special workers do the same over v2", () => {
  test.each([
    ["post-forbidden", 403, "missingPermission"],
    ["post-fails", 500, "internalServerError"],
    ["post-misread", 400, "badRequest"],
  ] as const)("%s", async (behaviour, status, type) => {
    const answer = await v2.post("declarations", ofBehaviour(behaviour));
    expect([answer.status, (await answer.json()).type]).toEqual([status, `urn:problem-type:belgif:${type}`]);
  });

  test("post-dropped: the caller hears nothing, and a search finds it", async () => {
    const body = ofBehaviour("post-dropped");
    await expect(v2.post("declarations", body)).rejects.toThrow();
    const { messages } = await (await fetch(`${simulator.url}/training/messages`)).json();
    await v2.settled(messages[0].number);
    const { items } = await v2.search("declarations", { employer: inV2.employer, worker: body.worker });
    expect(items).toMatchObject([{ declarationStatus: { declarationId: Number(messages[0].number) } }]);
  });

  test("get-forbidden: neither answered nor found", async () => {
    const number = await v2.declare(ofBehaviour("get-forbidden"));
    expect((await v2.get(`declarations/${number}`)).status).toBe(403);
    await v2.settled(await v2.declare(inV2));
    expect((await v2.search("declarations", { employer: inV2.employer })).items).toHaveLength(1);
  });

  test("identified-later and not-identified: S, and then the verdict", async () => {
    expect((await v2.settled(await v2.declare(ofBehaviour("identified-later")))).declarationStatus.result).toBe("A");
    expect((await v2.settled(await v2.declare(ofBehaviour("not-identified")))).declarationStatus.result).toBe("B");
  });

  test("a worker without a number is named in either of the two ways, and is then known", async () => {
    const address = {
      street: "Kerkstraat",
      houseNumber: "1",
      postCode: "9000",
      municipality: { code: 44021, name: "Gent" },
      country: 150,
    };
    const rest = {
      birthDate: "1990-03-12",
      placeOfBirth: "Parijs",
      countryOfBirth: 111,
      nationality: 111,
      gender: "2",
      address,
    };
    for (const names of [
      { familyName: "Peeters", givenName: "An" },
      { lastName: "Janssens", firstName: "Bo" },
    ]) {
      const answer = await v2.settled(await v2.declare({ ...inV2, worker: { ...rest, ...names } }));
      expect(answer.declarationStatus.result).toBe("A");
      expect(answer.worker).toMatchObject({
        ssin: expect.stringMatching(/^900312\d{5}$/),
        gender: "2",
        nationality: 111,
      });
    }
  });
});
