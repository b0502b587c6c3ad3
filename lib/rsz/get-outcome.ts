import type { Answer } from "@/lib/rsz/answer";
import type { Codec } from "@/lib/rsz/codec";
import { parseJson } from "@/lib/rsz/json";
import { lacksScope, readErrorForm, readProblem } from "@/lib/rsz/problems";
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
export function readGet(result: CallResult, number: string, decode: Codec["decode"]): GetOutcome {
  if (!result.ok) return { kind: "unavailable", why: result.why };
  const { reply } = result;
  if (reply.status === 200) return read(decode(parseJson(reply.body)), number);
  if (reply.status === 403 && !lacksScope(reply.body)) return { kind: "forbidden" };
  const told = reply.status === 404 ? readNotFound(reply) : undefined;
  return told ?? { kind: "unavailable", why: `${reply.status}`, retryAfterMs: retryAfterMs(reply) };
}

function read(answer: ReturnType<Codec["decode"]>, number: string): GetOutcome {
  if (answer === "in-process") return { kind: "in-process" };
  if (!answer) return { kind: "unavailable", why: "200 not readable" };
  if (!sameNumber(answer.declarationNumber, number))
    return { kind: "unavailable", why: "200 about another declaration" };
  return { kind: "answer", answer: { ...answer, declarationNumber: number } };
}

/** Where a number is an integer on the wire, zeros in front are lost. */
const sameNumber = (one: string, other: string): boolean => one.replace(/^0+/, "") === other.replace(/^0+/, "");

/**
 * Only the message tells the two apart (manual REST v1, 404), and its spaces are not to be trusted. v2 is documented to
 * answer 404 while a declaration is in process, in words that we do not know: there any other problem says that.
 */
function readNotFound({ body }: Reply): GetOutcome | undefined {
  const problem = readProblem(body);
  const message = (readErrorForm(body)?.message ?? problem?.lines.join(" ") ?? "").replace(/\s+/g, " ").toLowerCase();
  if (message.includes("submitted but not processed yet")) return { kind: "in-process" };
  if (message.includes("no declaration has been submitted")) return { kind: "unknown-number" };
  return problem ? { kind: "in-process" } : undefined;
}
