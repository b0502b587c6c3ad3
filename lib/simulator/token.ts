import { createHash, type KeyObject, randomBytes } from "node:crypto";
import { type JWTPayload, jwtVerify } from "jose";
import type { Call, Reply } from "@/lib/simulator/http";
import { wireError } from "@/lib/simulator/http";
import type { Simulation } from "@/lib/simulator/simulation";

/** Who may ask for tokens, under which token URLs, and how many seconds a token lives. */
export type Access = { clientId: string; publicKey: KeyObject; tokenUrls: string[]; tokenLifetime: number };

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const defaultScope = "scope:dimona:declaration:declarant scope:dimona:declaration:consult";
/** Longest life of a client assertion, seconds (RSZ REST documentation, OAuth). */
const assertionLimit = 300;
/** How far the caller's clock may be ahead, seconds. */
const clockDifference = 60;

const refuse = (status: number, error: string, description: string): Reply => ({
  status,
  headers: { "cache-control": "no-store" },
  body: { error, error_description: description },
});

/** Client credentials with a signed client assertion (RFC 6749 section 4.4, RFC 7523 section 2.2). */
export async function grantToken(simulation: Simulation, access: Access, call: Call): Promise<Reply> {
  if (!call.headers["content-type"]?.startsWith("application/x-www-form-urlencoded"))
    return refuse(400, "invalid_request", "the body must be a form");
  const form = new URLSearchParams(call.body);
  if (form.get("grant_type") !== "client_credentials")
    return refuse(400, "unsupported_grant_type", "grant_type must be client_credentials");
  const assertion = form.get("client_assertion");
  if (form.get("client_assertion_type") !== assertionType || !assertion)
    return refuse(400, "invalid_request", "a client assertion of type jwt-bearer is required");
  const proof = await verify(assertion, access, simulation.now());
  if (typeof proof === "string") return refuse(401, "invalid_client", proof);
  if (simulation.state.assertions.has(proof.jti)) return refuse(401, "invalid_client", "this jti has been used before");
  return issue(simulation, access, proof.jti, form.get("scope") || defaultScope);
}

function issue({ record }: Simulation, { tokenLifetime }: Access, jti: string, scope: string): Reply {
  const token = randomBytes(32).toString("base64url");
  record({ kind: "token", jti, hash: hashOf(token), expiresAt: Date.now() + tokenLifetime * 1000 });
  const body = { access_token: token, token_type: "Bearer", expires_in: tokenLifetime, scope };
  return { status: 200, headers: { "cache-control": "no-store" }, body };
}

/** What the assertion proves, or what is wrong with it. */
async function verify(assertion: string, access: Access, now: Date): Promise<{ jti: string } | string> {
  const { clientId, publicKey, tokenUrls } = access;
  try {
    const { payload } = await jwtVerify(assertion, publicKey, {
      algorithms: ["RS256"],
      issuer: clientId,
      subject: clientId,
      audience: tokenUrls,
      currentDate: now,
      requiredClaims: ["jti", "iat", "exp"],
    });
    return lifetimeFault(payload, now) ?? { jti: payload.jti ?? "" };
  } catch (error) {
    return error instanceof Error ? error.message : "the assertion is not valid";
  }
}

function lifetimeFault({ iat = 0, exp = 0, jti }: JWTPayload, now: Date): string | undefined {
  if (!jti) return "jti is empty";
  if (exp - iat > assertionLimit) return `exp is more than ${assertionLimit} s after iat`;
  if (iat > now.getTime() / 1000 + clockDifference) return "iat lies in the future";
  return undefined;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The refusal of a call without a living token; undefined when the token is good. */
export function tokenFault(simulation: Simulation, call: Call): Reply | undefined {
  const token = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? "")?.[1];
  const expiresAt = token && simulation.state.tokens.get(hashOf(token));
  if (expiresAt && Date.now() < expiresAt) return undefined;
  const message = token ? "The access token is not known or has expired" : "An access token is required";
  return wireError(401, message, { "www-authenticate": `Bearer error="invalid_token"` });
}
