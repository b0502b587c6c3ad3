import { expect, test } from "vitest";
import type { SearchOutcome } from "@/lib/rsz/search";
import { signalOf, signalOfSearch } from "@/lib/submission/line";

test.each([
  [undefined, { is: "failed" }],
  [499, { is: "healthy" }],
  [500, { is: "failed" }],
  [503, { is: "failed" }],
  [429, { is: "slow", waitMs: 2_000 }],
  [404, { is: "healthy" }],
])("status %s teaches %j", (status, signal) => {
  expect(signalOf(status, 2_000)).toEqual(signal);
});

test.each<[SearchOutcome<unknown>, unknown]>([
  [{ kind: "found", items: [], whole: false }, { is: "healthy" }],
  [{ kind: "not-understood", problems: [] }, { is: "healthy" }],
  [{ kind: "forbidden" }, { is: "healthy" }],
  [{ kind: "unavailable", why: "200 not readable" }, { is: "healthy" }],
  [{ kind: "unavailable", why: "404" }, { is: "healthy" }],
  [
    { kind: "unavailable", why: "429", retryAfterMs: 5_000 },
    { is: "slow", waitMs: 5_000 },
  ],
  [{ kind: "unavailable", why: "502" }, { is: "failed" }],
  [{ kind: "unavailable", why: "ECONNREFUSED" }, { is: "failed" }],
  [{ kind: "unavailable", why: "no token: refused (500)" }, { is: "failed" }],
  [{ kind: "not-offered" }, undefined],
])("a search that came to %j teaches %j", (outcome, signal) => {
  expect(signalOfSearch(outcome)).toEqual(signal);
});
