import { createPrivateKey, type KeyObject, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { z } from "zod";
import { parseJson } from "@/lib/rsz/json";
import { type CallResult, callFresh } from "@/lib/rsz/wire";

/** `unreachable`: try again later. `refused`: the service does not accept this client; a person must look. */
export type TokenResult = { ok: true; token: string } | { ok: false; why: "unreachable" | "refused"; detail: string };

/** Hands out the access token; `invalidate` forgets the one that the service no longer takes. */
export type TokenSource = { token(): Promise<TokenResult>; invalidate(token: string): void };

export type TokenConfig = {
  tokenUrl: string;
  clientId: string;
  /** PKCS#8 PEM, RSA of 2048 bits at least. */
  privateKey: string;
  scope?: string;
  now: () => Date;
  /** Bounds one token request, in ms. */
  timeoutMs?: number;
};

type Held = { token: string; renewAt: number };

/**
 * OAuth client credentials with a signed assertion (RFC 7523; RSZ REST documentation, OAuth v5). A token is reused until
 * shortly before it ends, one request is in flight however many ask, a failure is not kept. Throws on an unusable key.
 */
export function createTokenSource(config: TokenConfig): TokenSource {
  const key = readKey(config.privateKey);
  let held: Held | undefined;
  let flight: Promise<TokenResult> | undefined;

  async function renew(): Promise<TokenResult> {
    const askedAt = config.now().getTime();
    const granted = read(await ask(config, key));
    if (!granted.ok) return granted;
    held = { token: granted.token, renewAt: askedAt + usableMs(granted.expiresIn) };
    return { ok: true, token: granted.token };
  }

  return {
    token: async () => {
      if (held && config.now().getTime() < held.renewAt) return { ok: true, token: held.token };
      flight ??= renew().finally(() => {
        flight = undefined;
      });
      return flight;
    },
    invalidate: (token) => {
      if (held?.token === token) held = undefined;
    },
  };
}

/** Fails at start rather than at the first declaration. */
function readKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < 2048) throw new Error("the key must be RSA of 2048 bits at least");
  return key;
}

/** How long a token may be used: it is renewed 30 s before its end, or a tenth of its life when that is less. */
const usableMs = (expiresIn: number): number => (expiresIn - Math.min(30, expiresIn / 10)) * 1000;

const assertionSeconds = 60;

function assertion({ clientId, tokenUrl, now }: TokenConfig, key: KeyObject): Promise<string> {
  const issuedAt = Math.floor(now().getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + assertionSeconds)
    .sign(key);
}

async function ask(config: TokenConfig, key: KeyObject): Promise<CallResult> {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await assertion(config, key),
  });
  if (config.scope) form.set("scope", config.scope);
  return callFresh({
    method: "POST",
    url: config.tokenUrl,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: form.toString(),
    timeoutMs: config.timeoutMs ?? 5_000,
  });
}

/** A grant that does not tell its life (RFC 6749 allows it) is used for a minute. */
const grant = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().default(60) });
const refusal = z.object({ error: z.string() });

type Granted = { ok: true; token: string; expiresIn: number } | Extract<TokenResult, { ok: false }>;

function read(result: CallResult): Granted {
  if (!result.ok) return { ok: false, why: "unreachable", detail: result.why };
  const { status, body } = result.reply;
  const json = parseJson(body);
  const granted = grant.safeParse(json);
  if (status === 200 && granted.success) {
    return { ok: true, token: granted.data.access_token, expiresIn: granted.data.expires_in };
  }
  const refused = refusal.safeParse(json);
  const detail = refused.success ? `${status} ${refused.data.error}` : `${status}`;
  return { ok: false, why: status >= 400 && status < 500 && status !== 429 ? "refused" : "unreachable", detail };
}
