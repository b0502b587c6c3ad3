import type { Answer } from "@/lib/rsz/answer";
import { decodeV1 } from "@/lib/rsz/codec-v1";
import { parseJson } from "@/lib/rsz/json";
import { readErrorForm } from "@/lib/rsz/problems";
import { retryAfterMs } from "@/lib/rsz/retry-after";
import type { CallResult, Reply } from "@/lib/rsz/wire";

/** What a GET told. `unavailable` tells nothing about the declaration: ask again later. */
export type GetOutcome =
  | { kind: "answer"; answer: Answer }
  | { kind: "in-process" }
  | { kind: "unknown-number" }
  | { kind: "forbidden" }
  | { kind: "unavailable"; why: string; retryAfterMs?: number };

/** Reads the outcome of a GET for `number`. An answer about another number is no answer. */
export function readGet(result: CallResult, number: string): GetOutcome {
  if (!result.ok) return { kind: "unavailable", why: result.why };
  const { reply } = result;
  if (reply.status === 200) return read(reply, number);
  if (reply.status === 403) return { kind: "forbidden" };
  const told = reply.status === 404 ? readNotFound(reply) : undefined;
  return told ?? { kind: "unavailable", why: `${reply.status}`, retryAfterMs: retryAfterMs(reply) };
}

function read({ body }: Reply, number: string): GetOutcome {
  const answer = decodeV1(parseJson(body));
  if (!answer) return { kind: "unavailable", why: "200 not readable" };
  if (answer.declarationNumber !== number) return { kind: "unavailable", why: "200 about another declaration" };
  return { kind: "answer", answer };
}

/** Only the message tells the two apart (manual REST v1, 404), and its spaces are not to be trusted. */
function readNotFound({ body }: Reply): GetOutcome | undefined {
  const message = readErrorForm(body)?.message.replace(/\s+/g, " ").toLowerCase() ?? "";
  if (message.includes("submitted but not processed yet")) return { kind: "in-process" };
  if (message.includes("no declaration has been submitted")) return { kind: "unknown-number" };
  return undefined;
}
