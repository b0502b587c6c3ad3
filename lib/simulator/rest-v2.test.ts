import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  askToken,
  assertion,
  type Caller,
  caller,
  manualIn,
  newJournalFile,
  registerOf,
  startSimulator,
  train,
} from "@/lib/simulator/simulator-for-tests";
import { type Behaviour, specialWorkers } from "@/lib/simulator/special-workers";

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

/** The IN of the manual in the words of v2. */
const inV2 = {
  employer: { employerId: 118203423 },
  worker: { ssin: "65111899997" },
  dimonaIn: {
    startDate: "2019-09-20",
    endDate: "2019-09-21",
    features: { jointCommissionNumber: "XXX", workerType: "OTH" },
  },
};
const ofBehaviour = (behaviour: Behaviour) => ({
  ...inV2,
  worker: { ssin: specialWorkers.find((it) => it.behaviour === behaviour)?.ssin },
});

type CallerV2 = Awaited<ReturnType<typeof callerV2>>;

/** Someone with a token who speaks v2. */
async function callerV2(to: Simulator) {
  const { access_token } = await (await askToken(to, await assertion(to))).json();
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  const root = `${to.url}/REST/dimona/v2`;
  const post = (path: string, body: unknown) =>
    fetch(`${root}/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const get = (path: string) => fetch(`${root}/${path}`, { headers });
  const declare = async (body: unknown): Promise<string> => {
    const answer = await post("declarations", body);
    if (answer.status !== 201) throw new Error(await answer.text());
    return answer.headers.get("location")?.split("/").at(-1) ?? "";
  };
  const settled = async (number: string) => {
    for (;;) {
      const answer = await get(`declarations/${number}`);
      const body = await answer.json();
      if (answer.status === 200 && body.declarationStatus.result !== "S") return body;
      if (answer.status !== 200 && answer.status !== 404) throw new Error(`GET answered ${answer.status}`);
    }
  };
  const search = async (what: string, body: unknown, query = "") => {
    const answer = await post(`${what}/search${query}`, body);
    return { status: answer.status, ...(await answer.json()) };
  };
  return { root, post, get, declare, settled, search };
}

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

describe("searches", () => {
  const employer = { employerId: 118203423 };
  const fill = async (count: number) => {
    for (let day = 0; day < count; day += 1)
      await train(simulator, "periods", {
        employer: "118203423",
        worker: "65111899997",
        startDate: `2019-09-${String(day + 1).padStart(2, "0")}`,
        endDate: `2019-09-${String(day + 1).padStart(2, "0")}`,
      });
  };

  test.each([
    [0, 2, [[]]],
    [1, 2, [[1]]],
    [2, 2, [[2]]],
    [3, 2, [[2], [1]]],
    [4, 2, [[2], [2]]],
    [5, 2, [[2], [2], [1]]],
  ])("%i periods in pages of %i", async (count, pageSize, sizes) => {
    await fill(count);
    const seen: number[][] = [];
    let address: string | undefined = `?page=1&pageSize=${pageSize}`;
    while (address !== undefined) {
      const page: { items?: object[]; next?: string } = await v2.search("periods", { employer }, address);
      seen.push(page.items ? [page.items.length] : []);
      expect(page.next === undefined || page.next.startsWith(`${v2.root}/periods/search?page=`)).toBe(true);
      address = page.next && new URL(page.next).search;
    }
    expect(seen).toEqual(sizes);
  });

  test("a page beyond the last is empty, and an empty collection is left out", async () => {
    await fill(2);
    expect(await v2.search("periods", { employer }, "?page=2&pageSize=2")).toEqual({ status: 200 });
  });

  test("a period is found, and answered by its number, as it stands in the register", async () => {
    const number = await v2.declare(inV2);
    await v2.settled(number);
    const item = {
      href: `${v2.root}/periods/${number}`,
      periodId: Number(number),
      ...{ employer: inV2.employer, worker: inV2.worker },
      ...inV2.dimonaIn,
      ...{ isCancelled: false, isLocked: false, isLate: false },
    };
    expect(await v2.search("periods", { employer, worker: inV2.worker })).toEqual({ status: 200, items: [item] });
    expect(await (await v2.get(`periods/${number}`)).json()).toEqual(item);
    expect((await v2.get("periods/1")).status).toBe(404);
  });

  test("another employer's and another worker's are not found; one who named both numbers is found by either", async () => {
    const both = { employerId: 118203423, enterpriseNumber: "0477472701" };
    await v2.settled(await v2.declare({ ...inV2, employer: both }));
    const count = async (body: object) => (await v2.search("declarations", body)).items?.length ?? 0;
    expect(await count({ employer: { enterpriseNumber: "0477472701" } })).toBe(1);
    expect(await count({ employer })).toBe(1);
    expect(await count({ employer: { employerId: 100006 } })).toBe(0);
    expect(await count({ employer, worker: { ssin: "01010100887" } })).toBe(0);
  });

  test("a declaration in process is not found yet", async () => {
    const number = await v2.declare(ofBehaviour("slow"));
    expect((await v2.search("declarations", { employer })).items).toBeUndefined();
    await v2.settled(number);
    expect((await v2.search("declarations", { employer })).items).toHaveLength(1);
  });

  test("a relation goes from the first start to the last end; an open period keeps it open, a cancelled one is none", async () => {
    const relations = async () => (await v2.search("relations", { employer })).items;
    await fill(3);
    const ended = { employer, worker: { ssin: "65111899997" }, startDate: "2019-09-01", endDate: "2019-09-03" };
    expect(await relations()).toEqual([ended]);
    const open = { employer: "118203423", worker: "65111899997", startDate: "2019-08-01" };
    const { number } = await (await train(simulator, "periods", open)).json();
    expect(await relations()).toEqual([{ employer, worker: ended.worker, startDate: "2019-08-01" }]);
    await train(simulator, `periods/${number}/cancel`);
    expect(await relations()).toEqual([ended]);
  });
});
