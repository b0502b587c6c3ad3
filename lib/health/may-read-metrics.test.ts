import { expect, test } from "vitest";
import { mayReadMetrics } from "@/lib/health/may-read-metrics";

const token = "a-token-of-sixteen-characters";

test.each([
  [`Bearer ${token}`, "yes"],
  [`bearer  ${token}`, "yes"],
  [null, "no"],
  ["", "no"],
  [token, "no"],
  [`Bearer ${token}x`, "no"],
  [`Bearer ${token.slice(1)}`, "no"],
  [`Basic ${token}`, "no"],
] as const)("the figures are told to who has the token only: %s", (authorization, expected) =>
  expect(mayReadMetrics(authorization, token)).toBe(expected),
);

test.each([null, "Bearer ", "Bearer undefined"])("without a token set there is no such page: %s", (authorization) =>
  expect(mayReadMetrics(authorization, undefined)).toBe("no-such-page"),
);
