import { generateKeyPairSync } from "node:crypto";
import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { privateKey, publicKey } from "@/lib/rsz/fixtures/played-rsz";
import { closedOrigin, type Play, playServer, reply } from "@/lib/rsz/fixtures/played-server";
import { createTokenSource } from "@/lib/rsz/oauth";

const start = Date.parse("2026-11-21T08:00:00Z");

/** A token source on a clock of its own, against a server that grants `token-1`, `token-2`, … unless told otherwise. */
async function arrange(play?: Play, more: { scope?: string; timeoutMs?: number } = {}) {
  const clock = { ms: start };
  let granted = 0;
  const grant: Play = (_, response) => {
    granted += 1;
    reply(response, 200, { access_token: `token-${granted}`, expires_in: 600 });
  };
  const { origin, arrived } = await playServer(play ?? grant);
  const tokenUrl = `${origin}/REST/oauth/v5/token`;
  const now = () => new Date(clock.ms);
  const source = createTokenSource({ tokenUrl, clientId: "client-1", privateKey, now, ...more });
  return { source, arrived, tokenUrl, clock };
}

describe("the assertion", () => {
  it("is what the RSZ asks: RS256, issued by and about the client, for the token address, at most 300 s", async () => {
    const { source, arrived, tokenUrl } = await arrange();
    await source.token();
    const form = new URLSearchParams(arrived[0]?.body);
    expect(arrived[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(form.get("grant_type")).toBe("client_credentials");
    expect(form.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    expect(form.has("scope")).toBe(false);
    const { payload } = await jwtVerify(form.get("client_assertion") ?? "", publicKey, {
      algorithms: ["RS256"],
      audience: tokenUrl,
      issuer: "client-1",
      subject: "client-1",
      currentDate: new Date(start),
      requiredClaims: ["jti", "iat", "exp"],
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBeLessThanOrEqual(300);
    expect(payload.iat).toBe(start / 1000);
  });

  it("is never used twice", async () => {
    const { source, arrived } = await arrange((_, response) => reply(response, 503, {}));
    for (let i = 0; i < 5; i += 1) await source.token();
    const ids = await Promise.all(
      arrived.map(async ({ body }) => {
        const jwt = new URLSearchParams(body).get("client_assertion") ?? "";
        return (await jwtVerify(jwt, publicKey, { currentDate: new Date(start) })).payload.jti;
      }),
    );
    expect(new Set(ids).size).toBe(5);
  });

  it("asks for the scope that was configured", async () => {
    const { source, arrived } = await arrange(undefined, { scope: "scope:dimona:declaration:declarant" });
    await source.token();
    expect(new URLSearchParams(arrived[0]?.body).get("scope")).toBe("scope:dimona:declaration:declarant");
  });
});

describe("a token", () => {
  it("is reused until 30 s before its end, and then renewed", async () => {
    const { source, clock } = await arrange();
    expect(await source.token()).toEqual({ ok: true, token: "token-1" });
    clock.ms = start + 570_000 - 1;
    expect(await source.token()).toEqual({ ok: true, token: "token-1" });
    clock.ms = start + 570_000;
    expect(await source.token()).toEqual({ ok: true, token: "token-2" });
  });

  it("of a short life is renewed when a tenth is left", async () => {
    let granted = 0;
    const { source, clock } = await arrange((_, response) => {
      granted += 1;
      reply(response, 200, { access_token: `token-${granted}`, expires_in: "10" });
    });
    await source.token();
    clock.ms = start + 8_999;
    expect(await source.token()).toEqual({ ok: true, token: "token-1" });
    clock.ms = start + 9_000;
    expect(await source.token()).toEqual({ ok: true, token: "token-2" });
  });

  it("is asked for once, however many want it", async () => {
    const { source, arrived } = await arrange();
    const results = await Promise.all(Array.from({ length: 20 }, () => source.token()));
    expect(arrived).toHaveLength(1);
    expect(new Set(results.map((it) => it.ok && it.token))).toEqual(new Set(["token-1"]));
  });

  it("that was refused is forgotten; one that has been replaced is not", async () => {
    const { source, arrived } = await arrange();
    await source.token();
    source.invalidate("token-1");
    expect(await source.token()).toEqual({ ok: true, token: "token-2" });
    source.invalidate("token-1");
    expect(await source.token()).toEqual({ ok: true, token: "token-2" });
    expect(arrived).toHaveLength(2);
  });
});

describe("no token", () => {
  it.each([
    [400, { error: "invalid_client" }, "refused", "400 invalid_client"],
    [401, {}, "refused", "401"],
    [429, {}, "unreachable", "429"],
    [503, "busy", "unreachable", "503"],
    [200, { expires_in: 600 }, "unreachable", "200"],
  ])("%i %o says why", async (status, body, why, detail) => {
    const { source } = await arrange((_, response) => reply(response, status, body));
    expect(await source.token()).toEqual({ ok: false, why, detail });
  });

  it("is not kept: the next asks again", async () => {
    let asked = 0;
    const { source } = await arrange((_, response) => {
      asked += 1;
      reply(response, asked === 1 ? 500 : 200, { access_token: "token-1", expires_in: 600 });
    });
    expect((await source.token()).ok).toBe(false);
    expect(await source.token()).toEqual({ ok: true, token: "token-1" });
  });

  it("comes from nobody listening, or from silence", async () => {
    const tokenUrl = `${await closedOrigin()}/token`;
    const lonely = createTokenSource({ tokenUrl, clientId: "client-1", privateKey, now: () => new Date() });
    expect(await lonely.token()).toEqual({ ok: false, why: "unreachable", detail: "ECONNREFUSED" });
    const { source } = await arrange(() => {}, { timeoutMs: 200 });
    expect(await source.token()).toEqual({ ok: false, why: "unreachable", detail: "TimeoutError" });
  });
});

it("a key that cannot sign is refused at the start", () => {
  const config = { tokenUrl: "http://127.0.0.1/token", clientId: "client-1", now: () => new Date() };
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" });
  expect(() => createTokenSource({ ...config, privateKey: ec.toString() })).toThrow("RSA");
  expect(() => createTokenSource({ ...config, privateKey: "no key" })).toThrow();
});
