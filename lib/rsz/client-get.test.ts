import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { accepted, errorForm, identifying, refused, warned } from "@/lib/rsz/fixtures/manual";
import { playRsz } from "@/lib/rsz/fixtures/played-rsz";
import { closedOrigin, type Play, reply } from "@/lib/rsz/fixtures/played-server";

const number = "600165606187";
const answering =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Play =>
  (_, response) =>
    reply(response, status, body, headers);

describe("200", () => {
  it.each([
    ["A", accepted],
    ["W", warned],
    ["B", refused],
    ["S", identifying],
  ])("%s of the manual is an answer", async (result, body) => {
    const asked = body.declarationStatus.dimonaDeclarationId;
    const { client, declarations, origin } = await playRsz(answering(200, body));
    const outcome = await client.get(asked);
    expect(outcome).toMatchObject({ kind: "answer", answer: { declarationNumber: asked, result } });
    expect(declarations()[0]).toMatchObject({ method: "GET", path: `/REST/dimona/v1/declarations/${asked}` });
    expect(outcome.exchange).toMatchObject({
      request: `GET ${origin}/REST/dimona/v1/declarations/${asked}`,
      status: 200,
      response: JSON.stringify(body),
    });
    expect(JSON.stringify(outcome)).not.toContain("token-1");
  });

  it("of another declaration is never taken for this one's", async () => {
    const { client } = await playRsz(answering(200, accepted));
    expect(await client.get("600155036120")).toMatchObject({ kind: "unavailable" });
  });

  it.each([{}, "text", { declarationStatus: { result: "A" } }])("%o tells nothing", async (body) => {
    const { client } = await playRsz(answering(200, body));
    expect(await client.get(number)).toMatchObject({ kind: "unavailable", why: "200 not readable" });
  });
});

describe("404", () => {
  it.each([
    [` Declaration with Dimona Declaration Nbr ${number} has been submitted but not processed yet`, "in-process"],
    [`DECLARATION ${number}  has been submitted but \nnot  processed yet `, "in-process"],
    [`No declaration has been submitted with this Dimona Declaration Nbr ${number}`, "unknown-number"],
    [`  no  declaration has been\nsubmitted with this nbr`, "unknown-number"],
    ["Not Found", "unavailable"],
    ["No handler for this path", "unavailable"],
  ])("%j is %s", async (message, kind) => {
    const { client } = await playRsz(answering(404, errorForm("Not Found", message)));
    expect(await client.get(number)).toMatchObject({ kind, exchange: { status: 404 } });
  });

  it("of a gateway tells nothing", async () => {
    const { client } = await playRsz(answering(404, "No declaration has been submitted"));
    expect(await client.get(number)).toMatchObject({ kind: "unavailable", why: "404" });
  });
});

it("403: no right to consult", async () => {
  const { client } = await playRsz(answering(403, errorForm("Forbidden", "Not allowed")));
  expect(await client.get(number)).toMatchObject({ kind: "forbidden" });
});

describe("unavailable", () => {
  it.each([400, 410, 500, 502, 503, 504])("%i", async (status) => {
    const { client } = await playRsz(answering(status, errorForm("x", "y")));
    expect(await client.get(number)).toMatchObject({ kind: "unavailable", why: `${status}` });
  });

  it("429 and 503 say how long to wait", async () => {
    for (const status of [429, 503]) {
      const { client } = await playRsz(answering(status, {}, { "retry-after": "3" }));
      expect(await client.get(number)).toMatchObject({ kind: "unavailable", retryAfterMs: 3_000 });
    }
  });

  it("nobody listens, silence, or a broken answer", async () => {
    const closed = await playRsz(answering(200), { baseUrl: await closedOrigin() });
    expect(await closed.client.get(number)).toMatchObject({ kind: "unavailable", why: "ECONNREFUSED" });
    const silent = await playRsz(() => {}, { getTimeoutMs: 200 });
    expect(await silent.client.get(number)).toMatchObject({ kind: "unavailable", why: "TimeoutError" });
    const broken = await playRsz((seen, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{", () => seen.socket.destroy());
    });
    expect(await broken.client.get(number)).toMatchObject({ kind: "unavailable", why: "200 not readable" });
  });

  it("no token", async () => {
    const { client, declarations } = await playRsz(answering(200), { playToken: answering(503) });
    expect(await client.get(number)).toMatchObject({ kind: "unavailable", why: "no token: unreachable (503)" });
    expect(declarations()).toHaveLength(0);
  });
});

describe("401", () => {
  it("renews the token and repeats once", async () => {
    const { client, declarations } = await playRsz((seen, response) =>
      seen.headers.authorization === "Bearer token-1" ? reply(response, 401, {}) : reply(response, 200, accepted),
    );
    expect(await client.get(number)).toMatchObject({ kind: "answer" });
    expect(declarations()).toHaveLength(2);
  });

  it("again after that is unavailable, without a third attempt", async () => {
    const { client, declarations } = await playRsz(answering(401));
    expect(await client.get(number)).toMatchObject({ kind: "unavailable", why: "401" });
    expect(declarations()).toHaveLength(2);
  });
});

describe("connections", () => {
  it("GETs reuse those that stay open; a POST never takes one", async () => {
    const { client, declarations } = await playRsz((seen, response) =>
      seen.method === "GET"
        ? reply(response, 200, accepted)
        : reply(response, 201, {}, { location: `/declarations/${number}` }),
    );
    for (let i = 0; i < 10; i += 1) await client.get(number);
    expect(await client.post({})).toMatchObject({ kind: "received" });
    const connections = declarations().map((it) => it.socket.remotePort);
    expect(new Set(connections.slice(0, 10)).size).toBeLessThan(10);
    expect(connections.slice(0, 10)).not.toContain(connections.at(-1));
  });

  it("a GET after the server has closed the idle connection is answered all the same", async () => {
    const { client, declarations } = await playRsz(answering(200, accepted));
    await client.get(number);
    const socket = declarations()[0]?.socket;
    const closed = socket && once(socket, "close");
    socket?.end();
    await closed;
    expect(await client.get(number)).toMatchObject({ kind: "answer" });
    expect(declarations()).toHaveLength(2);
  });
});
