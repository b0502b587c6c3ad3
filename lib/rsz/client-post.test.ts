import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { errorForm, manualBody } from "@/lib/rsz/fixtures/manual";
import { playRsz } from "@/lib/rsz/fixtures/played-rsz";
import { closedOrigin, type Play, reply } from "@/lib/rsz/fixtures/played-server";

const answering =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Play =>
  (_, response) =>
    reply(response, status, body, headers);

const created = (location: string) => answering(201, {}, { location });

describe("201", () => {
  it("what is posted is the body, to declarations, with the token; the exchange holds all but the token", async () => {
    const location = "https://services-sim.socialsecurity.be/REST/dimona/v1/declarations/600165606187";
    const { client, declarations } = await playRsz(created(location));
    const outcome = await client.post(manualBody);
    const [seen] = declarations();
    expect([seen?.method, seen?.path]).toEqual(["POST", "/REST/dimona/v1/declarations"]);
    expect(seen?.headers).toMatchObject({ authorization: "Bearer token-1", "content-type": "application/json" });
    expect(JSON.parse(seen?.body ?? "")).toEqual(manualBody);
    const exchange = { request: seen?.body, status: 201, location, response: "{}" };
    expect(outcome).toEqual({ kind: "received", number: "600165606187", exchange });
    expect(JSON.stringify(outcome)).not.toContain("token-1");
  });

  it.each([
    ["https://services-sim.socialsecurity.be/REST/dimona/v1/declarations/60016823729", "60016823729"],
    ["/REST/dimona/v1/declarations/600165606187/", "600165606187"],
    ["declarations/600165606187?lang=nl", "600165606187"],
  ])("Location %s gives the number", async (location, number) => {
    const { client } = await playRsz(created(location));
    expect(await client.post(manualBody)).toMatchObject({ kind: "received", number });
  });

  it.each([undefined, "", "/REST/dimona/v1/declarations", "http://["])(
    "Location %j leaves the outcome unknown",
    async (location) => {
      const { client } = await playRsz(location === undefined ? answering(201) : created(location));
      expect(await client.post(manualBody)).toMatchObject({ kind: "unknown" });
    },
  );

  it("the number counts even when the rest of the answer breaks off", async () => {
    const { client } = await playRsz((seen, response) => {
      response.writeHead(201, { location: "/declarations/600165606187", "content-length": "100" });
      response.write("{", () => seen.socket.destroy());
    });
    expect(await client.post(manualBody)).toMatchObject({ kind: "received", number: "600165606187" });
  });
});

describe("400: not understood", () => {
  it.each([
    [errorForm("Bad Request", "Invalid body", ["startingDate"]), ["Invalid body", "startingDate"]],
    [
      [{ property: "dimonaIn", message: "required" }, "workerType"],
      ["dimonaIn: required", "workerType"],
    ],
    [{ odd: true }, ['{"odd":true}']],
    [errorForm("Bad Request", "ssin 65111899997 or 65.11.18-999.97"), ["ssin *********** or ***********"]],
  ])("%o is told in lines, without identity numbers", async (body, problems) => {
    const { client } = await playRsz(answering(400, body));
    expect(await client.post(manualBody)).toMatchObject({ kind: "not-understood", problems });
  });
});

it("403: no mandate for this employer", async () => {
  const { client } = await playRsz(answering(403, errorForm("Forbidden", "Not allowed")));
  expect(await client.post(manualBody)).toMatchObject({ kind: "forbidden", exchange: { status: 403 } });
});

describe("surely not received", () => {
  it("500 in the RSZ's own form", async () => {
    const { client } = await playRsz(answering(500, errorForm("Internal Server Error", "technical")));
    expect(await client.post(manualBody)).toMatchObject({ kind: "not-received", why: "500" });
  });

  it.each([
    [{ "retry-after": "7" }, 7_000],
    [{ date: "Sat, 21 Nov 2026 08:00:00 GMT", "retry-after": "Sat, 21 Nov 2026 08:01:30 GMT" }, 90_000],
    [{ date: "Sat, 21 Nov 2026 08:00:00 GMT", "retry-after": "Sat, 21 Nov 2026 07:00:00 GMT" }, 0],
    [{ "retry-after": "later" }, undefined],
    [{}, undefined],
  ])("429 with %o", async (headers, retryAfterMs) => {
    const { client } = await playRsz(answering(429, {}, headers));
    const { exchange, ...outcome } = await client.post(manualBody);
    expect(exchange.status).toBe(429);
    expect(outcome).toEqual({ kind: "not-received", why: "429", retryAfterMs });
  });

  it("nobody listens, and the exchange has no answer", async () => {
    const { client } = await playRsz(answering(201), { baseUrl: await closedOrigin() });
    const exchange = { request: JSON.stringify(manualBody) };
    expect(await client.post(manualBody)).toEqual({ kind: "not-received", why: "ECONNREFUSED", exchange });
  });

  it("no such host", async () => {
    const { client } = await playRsz(answering(201), { baseUrl: "http://rsz.invalid" });
    expect(await client.post(manualBody)).toMatchObject({ kind: "not-received" });
  });

  it("the other side does not speak TLS", async () => {
    const plain = await playRsz(answering(201));
    const { client } = await playRsz(answering(201), { baseUrl: plain.origin.replace("http:", "https:") });
    expect(await client.post(manualBody)).toMatchObject({ kind: "not-received" });
    expect(plain.declarations()).toHaveLength(0);
  });

  it("the connection is not made in time", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void silent.close());
    await once(silent, "listening");
    const address = silent.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { client } = await playRsz(answering(201), { baseUrl: `https://127.0.0.1:${port}`, postTimeoutMs: 200 });
    expect(await client.post(manualBody)).toMatchObject({ kind: "not-received", why: "TimeoutError" });
  });

  it("there is no token: nothing is posted", async () => {
    const refuse = answering(400, { error: "invalid_client" });
    const { client, declarations } = await playRsz(answering(201), { playToken: refuse });
    expect(await client.post(manualBody)).toMatchObject({
      kind: "not-received",
      why: "no token: refused (400 invalid_client)",
    });
    expect(declarations()).toHaveLength(0);
  });
});

describe("unknown: it may have arrived", () => {
  it.each([
    [500, "<html>"],
    [500, {}],
    [502, {}],
    [503, errorForm("Unavailable", "busy")],
    [504, {}],
    [200, {}],
    [302, {}],
    [404, {}],
  ])("%i %o", async (status, body) => {
    const { client } = await playRsz(answering(status, body));
    expect(await client.post(manualBody)).toMatchObject({ kind: "unknown", why: `${status}` });
  });

  it("the connection drops once the request was read, and the request is not repeated", async () => {
    const { client, declarations } = await playRsz(({ socket }) => void socket.destroy());
    expect(await client.post(manualBody)).toMatchObject({ kind: "unknown" });
    expect(declarations()).toHaveLength(1);
  });

  it("the connection is reset once the request was read", async () => {
    const { client, declarations } = await playRsz(({ socket }) => void socket.resetAndDestroy());
    expect(await client.post(manualBody)).toMatchObject({ kind: "unknown" });
    expect(declarations()).toHaveLength(1);
  });

  it("no answer in time", async () => {
    const { client, declarations } = await playRsz(() => {}, { postTimeoutMs: 1_500 });
    expect(await client.post(manualBody)).toMatchObject({ kind: "unknown", why: "TimeoutError" });
    expect(declarations()).toHaveLength(1);
  });
});

describe("401", () => {
  it("renews the token and repeats once", async () => {
    const { client, declarations, tokens } = await playRsz((seen, response) =>
      seen.headers.authorization === "Bearer token-1"
        ? reply(response, 401, {})
        : reply(response, 201, {}, { location: "/declarations/600165606187" }),
    );
    expect(await client.post(manualBody)).toMatchObject({ kind: "received", number: "600165606187" });
    expect(declarations().map((it) => it.body)).toEqual([JSON.stringify(manualBody), JSON.stringify(manualBody)]);
    expect(tokens()).toHaveLength(2);
  });

  it("again after that: not received, and no third attempt", async () => {
    const { client, declarations } = await playRsz(answering(401));
    expect(await client.post(manualBody)).toMatchObject({ kind: "not-received", why: "401" });
    expect(declarations()).toHaveLength(2);
  });

  it("twenty posts refused together renew the token once", async () => {
    const { client, tokens } = await playRsz((seen, response) =>
      seen.headers.authorization === "Bearer token-1"
        ? reply(response, 401, {})
        : reply(response, 201, {}, { location: "/declarations/600165606187" }),
    );
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => client.post(manualBody)));
    expect(new Set(outcomes.map((it) => it.kind))).toEqual(new Set(["received"]));
    expect(tokens()).toHaveLength(2);
  });
});

it("every POST has a connection of its own, so that a server that drops used ones loses none", async () => {
  const used = new Set<unknown>();
  const { client, declarations } = await playRsz((seen, response) => {
    if (used.has(seen.socket)) return void seen.socket.destroy();
    used.add(seen.socket);
    reply(response, 201, {}, { location: "/declarations/600165606187" });
  });
  for (let i = 0; i < 5; i += 1) expect(await client.post(manualBody)).toMatchObject({ kind: "received" });
  expect(new Set(declarations().map((it) => it.socket)).size).toBe(5);
});
