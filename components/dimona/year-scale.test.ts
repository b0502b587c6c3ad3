import { expect, test } from "vitest";
import { barOf, lanesOf, percentOf } from "@/components/dimona/year-scale";
import type { Period } from "@/lib/dimona/period";

const period = (startDate: string, endDate?: string, more: Partial<Period> = {}): Period => ({
  number: "600165606187",
  workerType: "OTH",
  startDate,
  ...(endDate && { endDate }),
  result: "A",
  cancelled: false,
  locked: false,
  late: false,
  ...more,
});

test("the year begins at 0 and the day after it stands at 100 per cent", () => {
  expect(percentOf("2026-01-01", 2026)).toBe(0);
  expect(percentOf("2027-01-01", 2026)).toBe(100);
  expect(percentOf("2025-12-31", 2026)).toBe(0);
});

test("a period of a whole year, an open one and a longer one all fill the line", () => {
  for (const it of [period("2026-01-01", "2026-12-31"), period("2020-05-01"), period("2020-05-01", "2030-01-01")])
    expect(barOf(it, 2026)).toEqual({ x: 0, width: 100 });
});

test("a period outside the year has no bar, one that touches its first or last day has", () => {
  expect(barOf(period("2027-01-01"), 2026)).toBeUndefined();
  expect(barOf(period("2025-01-01", "2025-12-31"), 2026)).toBeUndefined();
  expect(barOf(period("2026-12-31"), 2026)?.width).toBeCloseTo(100 / 365);
  expect(barOf(period("2025-01-01", "2026-01-01"), 2026)?.width).toBeCloseTo(100 / 365);
});

test("periods with other characteristics stand in a lane of their own", () => {
  const lanes = lanesOf([period("2026-02-01"), period("2026-01-01", "2026-01-31", { workerType: "STU" })]);
  expect(lanes.map(({ type }) => type)).toEqual(["OTH", "STU"]);
});
