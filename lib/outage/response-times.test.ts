import { expect, test } from "vitest";
import { type Bucket, measuredCalls, measuredVerdicts, quantile } from "@/lib/outage/response-times";

const longest = 2_147_483_647;
const bucket = (upToMs: number, count: number, outcome = "received", call = "post"): Bucket => ({
  call,
  outcome,
  upToMs,
  count,
});

test("a quantile is the bound of the bucket in which it falls, not the next", () => {
  expect(measuredCalls("post", [bucket(50, 50), bucket(100, 45), bucket(250, 5)], longest)).toEqual({
    what: "post",
    count: 100,
    unanswered: 0,
    p50: 50,
    p95: 100,
  });
  expect(measuredCalls("post", [bucket(50, 49), bucket(100, 45), bucket(250, 6)], longest)).toMatchObject({
    p50: 100,
    p95: 250,
  });
});

test("calls without an answer are counted, and make nobody look quick or slow", () => {
  const refused = bucket(25, 900, "not-received");
  expect(measuredCalls("post", [refused, bucket(500, 10)], longest)).toMatchObject({
    count: 10,
    unanswered: 900,
    p50: 500,
  });
});

test("the other call's times, and those of several outcomes in any order, are kept apart or joined as they belong", () => {
  const rows = [bucket(1_000, 10, "in-process", "get"), bucket(25, 90, "answer", "get"), bucket(50, 7)];
  expect(measuredCalls("get", rows, longest)).toMatchObject({ count: 100, p50: 25, p95: 1_000 });
});

test("beyond the last bound, and without any measure, there is no figure", () => {
  expect(measuredCalls("post", [bucket(longest, 3)], longest)).toEqual({ what: "post", count: 3, unanswered: 0 });
  expect(measuredCalls("post", [], longest)).toEqual({ what: "post", count: 0, unanswered: 0 });
  expect(measuredVerdicts([])).toEqual({ what: "verdict", count: 0, unanswered: 0 });
});

test.each([
  [[1], 0.95, 1],
  [[1, 2], 0.5, 1],
  [[1, 2, 3], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
])("of %j, %d", (sorted, share, expected) => {
  expect(quantile(sorted, share)).toBe(expected);
});
