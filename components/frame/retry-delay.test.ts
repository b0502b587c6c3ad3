import { expect, test } from "vitest";
import { retryDelay } from "@/components/frame/retry-delay";

test("each attempt waits twice as long as the one before, from one second to thirty", () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 5000].map(retryDelay);
  expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});
