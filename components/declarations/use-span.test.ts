import { expect, test } from "vitest";
import { spanParts } from "@/components/declarations/use-span";

test.each([
  [0, { unit: "seconds", seconds: 0 }],
  [1, { unit: "seconds", seconds: 1 }],
  [59_000, { unit: "seconds", seconds: 59 }],
  [60_000, { unit: "minutes", minutes: 1 }],
  [3_599_999, { unit: "minutes", minutes: 59 }],
  [3_600_000, { unit: "hours", hours: 1, minutes: 0 }],
  [86_399_999, { unit: "hours", hours: 23, minutes: 59 }],
  [86_400_000, { unit: "days", days: 1, hours: 0 }],
])("%i ms is told in its largest units", (ms, parts) => {
  expect(spanParts(ms)).toMatchObject(parts);
});
