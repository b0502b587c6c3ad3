import { expect, test } from "vitest";
import { draw, processingTime } from "@/lib/simulator/processing-time";

const times = Array.from({ length: 10_000 }, (_, index) => processingTime(draw("test", String(index)))).sort(
  (one, other) => one - other,
);
const shareWithin = (ms: number) => times.filter((time) => time <= ms).length / times.length;

test("no declaration is processed in under 2 seconds", () => {
  expect(times[0]).toBeGreaterThanOrEqual(2000);
  expect(processingTime(0)).toBe(2000);
});

test("the median processing time is 2.5 seconds", () => {
  expect(times[5000]).toBeGreaterThan(2450);
  expect(times[5000]).toBeLessThan(2550);
});

test("over 90 % are processed within 3 seconds and over 99 % within 4", () => {
  expect(shareWithin(3000)).toBeGreaterThan(0.9);
  expect(shareWithin(4000)).toBeGreaterThan(0.99);
});

test("none takes more than 6 seconds, and some take more than 4", () => {
  expect(times.at(-1)).toBeLessThanOrEqual(6000);
  expect(shareWithin(4000)).toBeLessThan(1);
});

test("the same seed and number give the same time, another seed another", () => {
  expect(draw("one", "600200000101")).toBe(draw("one", "600200000101"));
  expect(draw("one", "600200000101")).not.toBe(draw("two", "600200000101"));
});
