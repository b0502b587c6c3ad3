import { describe, expect, it } from "vitest";
import { playRsz } from "@/lib/rsz/fixtures/played-rsz";
import { type Arrived, type Play, reply } from "@/lib/rsz/fixtures/played-server";
import { problem } from "@/lib/rsz/fixtures/problem";
import { MOST_PAGES, PAGE_SIZE } from "@/lib/rsz/search";

const query = { employer: { nssoNumber: "118203423" } };
const period = (id: number) => ({ periodId: id, startDate: "2026-11-23" });
const periods = (first: number, count: number) => Array.from({ length: count }, (_, index) => period(first + index));
const numberOf = (id: number) => String(id).padStart(12, "0");

/** Plays the pages in turn, by the number in the query. */
const pages =
  (...bodies: unknown[]): Play =>
  (seen, response) =>
    reply(response, 200, pageOf(seen) > bodies.length ? {} : bodies[pageOf(seen) - 1]);
const pageOf = ({ path }: Arrived): number => Number(new URL(path, "http://x").searchParams.get("page"));
const search = (play: Play) => playRsz(play, { version: "v2" });
const next = (page: number) =>
  `https://services.socialsecurity.be/REST/dimona/v2/periods/search?page=${page}&pageSize=50`;

describe("what is asked", () => {
  it("the employer by the RSZ's number as an integer, with page and size; again, and the same, for each page", async () => {
    const { client, declarations } = await search(pages({ items: [period(1)], next: next(2) }, { items: [period(2)] }));
    await client.searchPeriods({ ...query, insz: "65111899997" });
    expect(declarations().map((it) => [it.method, it.path])).toEqual([
      ["POST", `/REST/dimona/v2/periods/search?page=1&pageSize=${PAGE_SIZE}`],
      ["POST", "/REST/dimona/v2/periods/search?page=2&pageSize=50"],
    ]);
    const body = { employer: { employerId: 118203423 }, worker: { ssin: "65111899997" } };
    expect(declarations().map((it) => JSON.parse(it.body))).toEqual([body, body]);
  });

  it("the enterprise number where there is no other", async () => {
    const { client, declarations } = await search(pages({}));
    await client.searchRelations({ employer: { enterpriseNumber: "0207437468" } });
    expect(declarations()[0]?.path).toMatch("/relations/search");
    expect(JSON.parse(declarations()[0]?.body ?? "")).toEqual({ employer: { enterpriseNumber: "0207437468" } });
  });

  it("of v1 nothing is asked: it has no searches", async () => {
    const { client, declarations, tokens } = await playRsz(pages({}));
    for (const verb of [client.searchDeclarations, client.searchPeriods, client.searchRelations])
      expect(await verb(query)).toEqual({ kind: "not-offered" });
    expect([...declarations(), ...tokens()]).toEqual([]);
  });
});

describe("pages", () => {
  it.each([
    ["no items and no collection", [{}], 0, 1],
    ["an empty collection", [{ items: [], total: 0 }], 0, 1],
    ["one item", [{ items: periods(1, 1) }], 1, 1],
    ["a full page without a next one", [{ items: periods(1, 50) }], 50, 1],
    [
      "a last page that is exactly full",
      [{ items: periods(1, 50), next: next(2) }, { items: periods(51, 50) }],
      100,
      2,
    ],
    ["an empty page at the end", [{ items: periods(1, 50), next: next(2) }, {}], 50, 2],
    ["next: false", [{ items: periods(1, 2), next: false }], 2, 1],
    ["next: null", [{ items: periods(1, 2), next: null }], 2, 1],
    ["next as an object", [{ items: periods(1, 50), next: { href: next(2) } }, { items: periods(51, 1) }], 51, 2],
    ["next without a host", [{ items: periods(1, 50), next: "?page=2" }, { items: periods(51, 1) }], 51, 2],
    ["more than is asked for", [{ items: periods(1, 70), total: 70 }], 70, 1],
  ])("%s", async (_, bodies, count, asked) => {
    const { client, declarations } = await search(pages(...bodies));
    const outcome = await client.searchPeriods(query);
    expect(outcome).toMatchObject({ kind: "found", whole: true });
    expect(outcome.kind === "found" && outcome.items.map((it) => it.periodNumber)).toEqual(
      Array.from({ length: count }, (_, index) => numberOf(index + 1)),
    );
    expect(declarations()).toHaveLength(asked);
  });

  it.each([
    ["an item cannot be understood", { items: [period(1), { odd: true }, null] }],
    ["the RSZ says that there are more", { items: [period(1)], total: 2 }],
    ["the next page has no address", { items: [period(1)], next: true }],
    ["the next page is the same", { items: [period(1)], next: `?page=1&pageSize=${PAGE_SIZE}` }],
  ])("nothing is lost but absence proves nothing when %s", async (_, body) => {
    const { client } = await search(pages(body));
    expect(await client.searchPeriods(query)).toMatchObject({
      kind: "found",
      items: [{ periodNumber: numberOf(1) }],
      whole: false,
    });
  });

  it.each([{ message: "Welcome" }, { declarationStatus: {} }])("%o is no proof of absence", async (body) => {
    const { client } = await search(pages(body));
    expect(await client.searchPeriods(query)).toEqual({ kind: "found", items: [], whole: false });
  });

  it.each([[[]], ["text"], [null]])("200 %j is not readable", async (body) => {
    const { client } = await search(pages(body));
    expect(await client.searchPeriods(query)).toEqual({ kind: "unavailable", why: "200 not readable" });
  });

  it("pages without end are left", async () => {
    const { client, declarations } = await search((seen, response) =>
      reply(response, 200, { items: [period(pageOf(seen))], next: next(pageOf(seen) + 1) }),
    );
    const outcome = await client.searchPeriods(query);
    expect(outcome).toMatchObject({ kind: "found", whole: false });
    expect(declarations()).toHaveLength(MOST_PAGES);
  });

  it("the token goes nowhere but where it went before, whatever address the next page has", async () => {
    const other = await search(pages({}));
    const foreign = { items: [period(1)], next: `${other.origin}/stolen?page=2` };
    const { client, declarations } = await search(pages(foreign, { items: [period(2)] }));
    expect(await client.searchPeriods(query)).toMatchObject({ kind: "found", whole: true });
    expect(declarations()).toHaveLength(2);
    expect(other.declarations()).toEqual([]);
  });
});

describe("items", () => {
  it("a declaration: its number, its answer, what it said, and about whom", async () => {
    const item = {
      href: "https://x/declarations/600165606187",
      employer: { employerId: 1006, enterpriseNumber: "477472701" },
      worker: { ssin: "65111899997", familyName: "Peeters", givenName: "An", birthDate: "1965-11-18", gender: "1" },
      dimonaOut: { periodId: 600155036120, endDate: "2026-11-30" },
      declarationStatus: { declarationId: 600165606187, result: "W", period: { id: 600155036120 } },
    };
    const { client } = await search(pages({ items: [item, { declarationStatus: { declarationId: 7 } }] }));
    expect(await client.searchDeclarations(query)).toEqual({
      kind: "found",
      whole: true,
      items: [
        {
          declarationNumber: "600165606187",
          answer: {
            declarationNumber: "600165606187",
            result: "W",
            periodNumber: "600155036120",
            anomalies: [],
            informations: [],
            workerInsz: "65111899997",
          },
          content: { kind: "OUT", periodNumber: "600155036120", endDate: "2026-11-30" },
          employer: { nssoNumber: "000001006", enterpriseNumber: "0477472701" },
          worker: { insz: "65111899997", lastName: "Peeters", firstName: "An", birthDate: "1965-11-18" },
        },
        { declarationNumber: "000000000007", employer: {}, worker: {} },
      ],
    });
  });

  it.each([
    ["at its top", { features: { workerType: "STU", jointCommissionNumber: "XXX" }, startHour: "0800" }],
    ["in its IN", { dimonaIn: { features: { workerType: "STU", jointCommissionNumber: "XXX" }, startHour: 800 } }],
  ])("a period with its characteristics %s", async (_, features) => {
    const item = { periodId: "600155036120", startDate: "2026-11-23", ...features, isCancelled: "1", locked: false };
    const { client } = await search(pages({ items: [item] }));
    expect(await client.searchPeriods(query)).toMatchObject({
      items: [
        {
          periodNumber: "600155036120",
          said: { startDate: "2026-11-23", startHour: "0800", workerType: "STU", jointCommittee: "XXX" },
          cancelled: true,
          locked: false,
        },
      ],
    });
  });

  it("a relation, open or ended; one without a worker is not understood", async () => {
    const items = [
      { worker: { ssin: "65111899997" }, startDate: "2026-01-01" },
      { worker: { ssin: 1_010_100_194 }, startDate: "2026-01-01", endDate: "2026-02-01" },
      { startDate: "2026-01-01" },
    ];
    const { client } = await search(pages({ items }));
    expect(await client.searchRelations(query)).toMatchObject({
      items: [
        { worker: { insz: "65111899997" }, startDate: "2026-01-01" },
        { worker: { insz: "01010100194" }, endDate: "2026-02-01" },
      ],
      whole: false,
    });
  });
});

describe("failures", () => {
  const failing =
    (status: number, body: unknown, headers: Record<string, string> = {}): Play =>
    (_, response) =>
      reply(response, status, body, headers);

  it.each([
    [
      400,
      problem(400, "badRequest", "employer is required"),
      { kind: "not-understood", problems: ["employer is required"] },
    ],
    [403, problem(403, "missingPermission"), { kind: "forbidden" }],
    [403, problem(403, "missingScope"), { kind: "unavailable", why: "403" }],
    [404, problem(404, "resourceNotFound"), { kind: "unavailable", why: "404" }],
    [500, problem(500, "internalServerError"), { kind: "unavailable", why: "500" }],
  ])("%i %o", async (status, body, outcome) => {
    const { client } = await search(failing(status, body));
    expect(await client.searchDeclarations(query)).toMatchObject(outcome);
  });

  it("429 says how long to wait, also in the middle: half a search is none", async () => {
    const { client } = await search((seen, response) =>
      pageOf(seen) === 1
        ? reply(response, 200, { items: [period(1)], next: next(2) })
        : reply(response, 429, problem(429, "tooManyRequests"), { "retry-after": "3" }),
    );
    expect(await client.searchPeriods(query)).toEqual({ kind: "unavailable", why: "429", retryAfterMs: 3_000 });
  });

  it("401 renews the token once and repeats that page", async () => {
    const { client, tokens } = await search((seen, response) =>
      seen.headers.authorization === "Bearer token-1" && pageOf(seen) === 2
        ? reply(response, 401, problem(401, "invalidAccessToken"))
        : reply(response, 200, pageOf(seen) === 1 ? { items: [period(1)], next: next(2) } : { items: [period(2)] }),
    );
    expect(await client.searchPeriods(query)).toMatchObject({ kind: "found", whole: true });
    expect(tokens()).toHaveLength(2);
  });

  it("no token, or nobody there", async () => {
    const without = await playRsz(pages({}), { version: "v2", playToken: failing(503, {}) });
    expect(await without.client.searchPeriods(query)).toEqual({
      kind: "unavailable",
      why: "no token: unreachable (503)",
    });
    const dropped = await search(({ socket }) => void socket.destroy());
    expect(await dropped.client.searchPeriods(query)).toMatchObject({ kind: "unavailable" });
  });
});
