import { expect, test } from "vitest";
import { isLong, widthOf } from "@/components/batch/column-look";

test.each([
  ["startDate", "20/09/2024"],
  ["startHour", "17:00"],
  ["worker", "65.11.18-999.97"],
  ["worker", "65111899997"],
  ["workerType", "FLX"],
  ["periodNumber", "613502304612"],
] as const)("what a column mostly holds fits: %s %s", (column, text) => {
  expect(isLong(text, widthOf(column, {}))).toBe(false);
});

test("a text is cut off as soon as it might not fit; nothing, and the widest character that fits, are not", () => {
  expect(isLong(undefined, 40)).toBe(false);
  expect(isLong("WW", 34)).toBe(false);
  expect(isLong("WW", 33)).toBe(true);
  expect(isLong("Fictie van der Verderop BV", widthOf("employer", {}))).toBe(true);
});
