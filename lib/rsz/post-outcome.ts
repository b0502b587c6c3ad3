import { declarationNumberV2 } from "@/lib/rsz/codec-v2";
import { parseJson } from "@/lib/rsz/json";
import { lacksScope, readErrorForm, readProblem, readProblems } from "@/lib/rsz/problems";
import { retryAfterMs } from "@/lib/rsz/retry-after";
import { fieldsOf } from "@/lib/rsz/tolerant";
import type { CallResult, Reply } from "@/lib/rsz/wire";

/**
 * What became of a POST. `not-received` is sure and may be repeated; `unknown` may have arrived and must not be repeated
 * blindly, since the service has no idempotency key.
 */
export type PostOutcome =
  | { kind: "received"; number: string }
  | { kind: "not-understood"; problems: string[] }
  | { kind: "forbidden" }
  | { kind: "not-received"; why: string; retryAfterMs?: number }
  | { kind: "unknown"; why: string };

/** Reads the outcome of a POST; `url` is where it went, against which a relative Location is read. */
export function readPost(result: CallResult, url: string): PostOutcome {
  if (!result.ok) return { kind: result.established ? "unknown" : "not-received", why: result.why };
  const { reply } = result;
  if (reply.status === 201) return received(reply, url);
  if (reply.status === 400) return { kind: "not-understood", problems: readProblems(reply.body) };
  if (reply.status === 403 && !lacksScope(reply.body)) return { kind: "forbidden" };
  if (refusedUnread(reply)) return { kind: "not-received", why: `${reply.status}`, retryAfterMs: retryAfterMs(reply) };
  return { kind: "unknown", why: `${reply.status}` };
}

/** By its Location; a body that names the declaration serves where there is none. */
function received({ header, body }: Reply, url: string): PostOutcome {
  const location = header("location") ?? "";
  const path = URL.canParse(location, url) ? new URL(location, url).pathname : "";
  const number = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  if (/^\d{1,19}$/.test(number)) return { kind: "received", number };
  const named = declarationNumberV2(fieldsOf(parseJson(body)));
  return named ? { kind: "received", number: named } : { kind: "unknown", why: "201 without number" };
}

/**
 * 401, 403 for want of a scope and 429 come before the declaration is read; a 500 in the RSZ's own form, not in that of
 * a gateway before it, says that it was not received.
 */
const refusedUnread = ({ status, body }: Reply): boolean =>
  status === 401 ||
  status === 403 ||
  status === 429 ||
  (status === 500 && (readErrorForm(body) !== undefined || readProblem(body)?.own === true));
