import type { CallMeter } from "@/lib/health/call-meter";
import type { RszClient } from "@/lib/rsz/client";
import type { TokenSource } from "@/lib/rsz/oauth";

/** A client whose POSTs and GETs are timed, from the first step to the last byte, by what came of them. */
export const measuredClient = (client: RszClient, meter: CallMeter): RszClient => ({
  ...client,
  post: async (body) => {
    const started = performance.now();
    const outcome = await client.post(body);
    meter.note("post", outcome.kind, performance.now() - started);
    return outcome;
  },
  get: async (number) => {
    const started = performance.now();
    const outcome = await client.get(number);
    meter.note("get", outcome.kind, performance.now() - started);
    return outcome;
  },
  // Only declarations are searched by the hand: its pages together count as one question.
  searchDeclarations: async (query) => {
    const started = performance.now();
    const outcome = await client.searchDeclarations(query);
    if (outcome.kind !== "not-offered") meter.note("search", outcome.kind, performance.now() - started);
    return outcome;
  },
});

/** Times the renewals: a token that is handed out again costs nothing, and all who wait for one renewal count once. */
export function measuredTokens(source: TokenSource, meter: CallMeter): TokenSource {
  let last = "";
  return {
    ...source,
    token: async () => {
      const started = performance.now();
      const result = await source.token();
      const asked = result.ok ? result.token !== last : true;
      if (result.ok) last = result.token;
      if (asked) meter.note("token", result.ok ? "granted" : result.why, performance.now() - started);
      return result;
    },
  };
}
