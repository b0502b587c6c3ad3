import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Simulator } from "@/lib/simulator/simulator";
import {
  askToken,
  assertion,
  type Claims,
  clientId,
  manualMoment,
  newJournalFile,
  startSimulator,
} from "@/lib/simulator/simulator-for-tests";

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

const now = manualMoment.getTime() / 1000;
const ping = (token: string, { url } = simulator) =>
  fetch(`${url}/REST/dimona/v1/ping/secure`, { headers: { authorization: `Bearer ${token}` } });

test("a good assertion gives a bearer token for 300 seconds that opens the service", async () => {
  const answer = await askToken(simulator, await assertion(simulator), { scope: "scope:dimona:declaration:consult" });
  const body = await answer.json();
  expect(answer.status).toBe(200);
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 300, scope: "scope:dimona:declaration:consult" });
  expect((await ping(body.access_token)).status).toBe(200);
});

describe("an assertion is refused", () => {
  test.each<[string, Claims]>([
    ["that has expired this second", { iat: now - 100, exp: now }],
    ["that lives 301 seconds", { exp: now + 301 }],
    ["that was made in the future", { iat: now + 61, exp: now + 100 }],
    ["for another audience", { aud: "https://services.socialsecurity.be/REST/oauth/v5/token" }],
    ["of another issuer", { iss: "someone" }],
    ["about another subject", { sub: "someone" }],
    ["without an id", { jti: "" }],
  ])("%s", async (_, claims) => {
    const answer = await askToken(simulator, await assertion(simulator, claims));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: "invalid_client" });
  });

  test("signed with another key", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    expect((await askToken(simulator, await assertion(simulator, {}, privateKey))).status).toBe(401);
  });

  test("the second time, even after a restart", async () => {
    const journalFile = newJournalFile();
    const first = await startSimulator({ journalFile });
    const used = await assertion(first, { jti: "once" });
    expect((await askToken(first, used)).status).toBe(200);
    expect((await askToken(first, used)).status).toBe(401);
    await first.close();
    const second = await startSimulator({ journalFile });
    expect((await askToken(second, await assertion(second, { jti: "once" }))).status).toBe(401);
    await second.close();
  });
});

test("an assertion that expires in the next second is still good", async () => {
  const answer = await askToken(simulator, await assertion(simulator, { iat: now - 299, exp: now + 1 }));
  expect(answer.status).toBe(200);
});

test("a form that asks for something else is a bad request", async () => {
  const good = await assertion(simulator);
  const password = await askToken(simulator, good, { grant_type: "password" });
  expect([password.status, await password.json()]).toMatchObject([400, { error: "unsupported_grant_type" }]);
  const untyped = await askToken(simulator, good, { client_assertion_type: "" });
  expect([untyped.status, await untyped.json()]).toMatchObject([400, { error: "invalid_request" }]);
  const garbage = await askToken(simulator, "garbage");
  expect(garbage.status).toBe(401);
});

test("without a token, with an unknown one or with an expired one the service answers 401", async () => {
  expect((await fetch(`${simulator.url}/REST/dimona/v1/declarations/600165606187`)).status).toBe(401);
  expect((await ping("unknown")).status).toBe(401);
  const brief = await startSimulator({ tokenLifetime: 0 });
  const { access_token } = await (await askToken(brief, await assertion(brief))).json();
  expect((await ping(access_token, brief)).status).toBe(401);
  await brief.close();
});

test("a token survives a restart", async () => {
  const journalFile = newJournalFile();
  const first = await startSimulator({ journalFile });
  const { access_token } = await (await askToken(first, await assertion(first, { sub: clientId }))).json();
  await first.close();
  const second = await startSimulator({ journalFile });
  expect((await ping(access_token, second)).status).toBe(200);
  await second.close();
});
