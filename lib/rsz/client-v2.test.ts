import { describe, expect, it } from "vitest";
import { errorForm, manualMessage } from "@/lib/rsz/fixtures/manual";
import { playRsz } from "@/lib/rsz/fixtures/played-rsz";
import { type Play, reply } from "@/lib/rsz/fixtures/played-server";
import { problem } from "@/lib/rsz/fixtures/problem";

const number = "600165606187";
const answering =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Play =>
  (_, response) =>
    reply(response, status, body, headers);
const play = (status: number, body?: unknown, headers?: Record<string, string>) =>
  playRsz(answering(status, body, headers), { version: "v2" });
const accepted = { declarationStatus: { declarationId: Number(number), result: "A", period: { id: Number(number) } } };

describe("POST", () => {
  it("goes to v2's path, in v2's words, and takes problems for an answer", async () => {
    const { client, declarations } = await play(201, {}, { location: `/REST/dimona/v2/declarations/${number}` });
    expect(await client.post(client.encode(manualMessage))).toMatchObject({ kind: "received", number });
    const [seen] = declarations();
    expect([seen?.method, seen?.path]).toEqual(["POST", "/REST/dimona/v2/declarations"]);
    expect(seen?.headers.accept).toContain("application/problem+json");
    expect(JSON.parse(seen?.body ?? "")).toMatchObject({ employer: { employerId: 118203423 } });
  });

  it("201 without Location is known by a body that names the declaration", async () => {
    const { client } = await play(201, accepted);
    expect(await client.post({})).toMatchObject({ kind: "received", number });
  });

  it("400: the problem and its issues are told in lines, without identity numbers", async () => {
    const issues = [{ in: "body", name: "worker.ssin", detail: "65111899997 is refused" }, { title: "odd" }, "text"];
    const { client } = await play(400, problem(400, "badRequest", "The input message is incorrect", { issues }));
    expect(await client.post({})).toMatchObject({
      kind: "not-understood",
      problems: ["The input message is incorrect", "worker.ssin: *********** is refused", "odd"],
    });
  });

  it("403 is the employer's mandate, but for a token without the scope, which a repetition may have", async () => {
    const barred = await play(403, problem(403, "missingPermission", "No mandate"));
    expect(await barred.client.post({})).toMatchObject({ kind: "forbidden" });
    const unscoped = await play(403, problem(403, "missingScope"));
    expect(await unscoped.client.post({})).toMatchObject({ kind: "not-received", why: "403" });
    expect(await unscoped.client.get(number)).toMatchObject({ kind: "unavailable", why: "403" });
  });

  it.each([
    [problem(500, "internalServerError"), "not-received"],
    [errorForm("Internal Server Error", "technical"), "not-received"],
    [{ ...problem(500, "internalServerError"), type: "about:blank" }, "unknown"],
    [{ ...problem(500, "x"), type: "https://gateway.example/errors/500" }, "unknown"],
    [{}, "unknown"],
  ])("500 %o is %s", async (body, kind) => {
    const { client } = await play(500, body);
    expect(await client.post({})).toMatchObject({ kind });
  });

  it.each([
    [502, "badGateway"],
    [503, "serviceUnavailable"],
    [504, "gatewayTimeout"],
  ])("%i may have arrived", async (status, type) => {
    const { client } = await play(status, problem(status, type));
    expect(await client.post({})).toMatchObject({ kind: "unknown", why: `${status}` });
  });

  it.each([
    ["tooManyRequests", { "retry-after": "7" }, 7_000],
    [
      "tooManyFailedRequests",
      { date: "Sun, 22 Nov 2026 08:00:00 GMT", "retry-after": "Sun, 22 Nov 2026 08:01:30 GMT" },
      90_000,
    ],
  ])("429 %s says how long to wait, for a POST and for a GET", async (type, headers, retryAfterMs) => {
    const { client } = await play(429, problem(429, type), headers);
    expect(await client.post({})).toMatchObject({ kind: "not-received", why: "429", retryAfterMs });
    expect(await client.get(number)).toMatchObject({ kind: "unavailable", why: "429", retryAfterMs });
  });

  it("401 renews the token once and repeats; a second 401 was not received either", async () => {
    const expired: Play = (seen, response) =>
      seen.headers.authorization === "Bearer token-1"
        ? reply(response, 401, problem(401, "invalidAccessToken"))
        : reply(response, 201, {}, { location: `/declarations/${number}` });
    const once = await playRsz(expired, { version: "v2" });
    expect(await once.client.post({})).toMatchObject({ kind: "received", number });
    expect(once.tokens()).toHaveLength(2);
    const always = await play(401, problem(401, "invalidAccessToken"));
    expect(await always.client.post({})).toMatchObject({ kind: "not-received", why: "401" });
    expect(always.declarations()).toHaveLength(2);
  });
});

describe("GET", () => {
  it("200 with a result is an answer, under the number that was asked", async () => {
    const { client, declarations } = await play(200, accepted);
    expect(await client.get(number)).toMatchObject({ kind: "answer", answer: { declarationNumber: number } });
    expect(declarations()[0]?.path).toBe(`/REST/dimona/v2/declarations/${number}`);
  });

  it("a number shorter than twelve digits is the same number with zeros in front, and is given as it was asked", async () => {
    const { client } = await play(200, { declarationStatus: { declarationId: 2029409422, result: "B" } });
    expect(await client.get("2029409422")).toMatchObject({ answer: { declarationNumber: "2029409422" } });
  });

  it("of another declaration is never taken for this one's", async () => {
    const { client } = await play(200, accepted);
    expect(await client.get("600155036120")).toMatchObject({ kind: "unavailable" });
  });

  it("200 without a result yet is in process", async () => {
    const { client } = await play(200, { declarationStatus: { declarationId: Number(number) } });
    expect(await client.get(number)).toMatchObject({ kind: "in-process" });
  });

  it.each([
    [problem(404, "resourceNotFound", `Declaration ${number} has been submitted but not  processed yet`), "in-process"],
    [problem(404, "resourceNotFound"), "in-process"],
    [
      problem(404, "resourceNotFound", `No declaration has been submitted with this number ${number}`),
      "unknown-number",
    ],
    [errorForm("Not Found", "No declaration has been submitted with this"), "unknown-number"],
    ["Not Found", "unavailable"],
    [{ status: 404, error: "Not Found", path: "/REST" }, "unavailable"],
  ])("404 %o is %s", async (body, kind) => {
    const { client } = await play(404, body);
    expect(await client.get(number)).toMatchObject({ kind });
  });
});
