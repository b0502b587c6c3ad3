import { generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SignJWT } from "jose";
import type { DeclarationStatus } from "@/lib/simulator/entry";
import type { RegisterPeriod } from "@/lib/simulator/register";
import { createSimulator, type Simulator, type SimulatorOptions } from "@/lib/simulator/simulator";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const privateKeyPem = keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
export const clientId = "self_service_chaman_000000_test";
/** The moment of the manual's example, 10:00 in Brussels. */
export const manualMoment = new Date("2019-09-19T08:00:00Z");

/** A simulator on a free port, so fast that processing takes milliseconds. */
export const startSimulator = (options: Partial<SimulatorOptions> = {}): Promise<Simulator> =>
  createSimulator({
    port: 0,
    speed: 200,
    now: () => manualMoment,
    clientId,
    publicKey: keys.publicKey.export({ type: "spki", format: "pem" }).toString(),
    ...options,
  });

/** A file for a journal in a new folder of its own. */
export const newJournalFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), "simulator-")), "journal.jsonl");

/** The results that a journal holds for a declaration, in the order in which they were given. */
export function resultsIn(journalFile: string, number: string): string[] {
  const entries = readFileSync(journalFile, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return entries.filter((it) => it.kind === "judged" && it.number === number).map((it) => it.status.result);
}

export type Claims = { jti?: string; iat?: number; exp?: number; aud?: string; iss?: string; sub?: string };

const seconds = Math.floor(manualMoment.getTime() / 1000);

/** A client assertion, right unless told otherwise. */
export const assertion = ({ url }: Simulator, claims: Claims = {}, key = keys.privateKey): Promise<string> =>
  new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: `${url}/REST/oauth/v5/token`,
    iat: seconds,
    exp: seconds + 300,
    jti: randomUUID(),
    ...claims,
  })
    .setProtectedHeader({ alg: "RS256" })
    .sign(key);

/** Asks for a token with an assertion. */
export const askToken = (
  { url }: Simulator,
  clientAssertion: string,
  form: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}/REST/oauth/v5/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: clientAssertion,
      ...form,
    }),
  });

export type Caller = {
  post: (body: unknown) => Promise<Response>;
  get: (number: string) => Promise<Response>;
  /** Posts, expects 201, and gives the number in `Location`. */
  declare: (body: unknown) => Promise<string>;
  /** Asks until the declaration is settled: an answer that is neither 404 nor S. */
  settled: (number: string) => Promise<Answer>;
  /** Posts and waits for the final result. */
  outcome: (body: unknown) => Promise<DeclarationStatus>;
};

export type Answer = { worker?: { ssin?: string }; declarationStatus: DeclarationStatus };

/** Someone with a token. */
export async function caller(simulator: Simulator): Promise<Caller> {
  const granted = await askToken(simulator, await assertion(simulator));
  const { access_token: token } = await granted.json();
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const address = `${simulator.url}/REST/dimona/v1/declarations`;
  const post = (body: unknown) =>
    fetch(address, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
  const get = (number: string) => fetch(`${address}/${number}`, { headers });
  const declare = async (body: unknown) => {
    const answer = await post(body);
    if (answer.status !== 201) throw new Error(`POST answered ${answer.status}: ${await answer.text()}`);
    return answer.headers.get("location")?.split("/").at(-1) ?? "";
  };
  const settled = async (number: string): Promise<Answer> => {
    for (;;) {
      const answer = await get(number);
      const body = await answer.json();
      if (answer.status === 200 && body.declarationStatus.result !== "S") return body;
      if (answer.status !== 200 && answer.status !== 404) throw new Error(`GET answered ${answer.status}`);
    }
  };
  const outcome = async (body: unknown) => (await settled(await declare(body))).declarationStatus;
  return { post, get, declare, settled, outcome };
}

/** The IN of the manual (REST v1 manual, "Voorbeelden"). */
export const manualIn = {
  employer: { nssoRegistrationNumber: "118203423" },
  worker: { ssin: "65111899997" },
  dimonaIn: {
    startingDate: "2019-09-20",
    endingDate: "2019-09-21",
    dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "OTH" },
  },
};

/** The same with an open end. */
export const openIn = {
  ...manualIn,
  dimonaIn: { startingDate: "2019-09-20", dimonaFeatures: manualIn.dimonaIn.dimonaFeatures },
};

/** An act through the training door. */
export const train = ({ url }: Simulator, door: string, body: unknown = {}): Promise<Response> =>
  fetch(`${url}/training/${door}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

export async function registerOf({ url }: Simulator, employer = "118203423"): Promise<RegisterPeriod[]> {
  const answer = await fetch(`${url}/training/register?employer=${employer}`);
  return (await answer.json()).periods;
}

export const errorIds = ({ anomaliesCollection }: DeclarationStatus): string[] =>
  anomaliesCollection.map((it) => it.errorId);
