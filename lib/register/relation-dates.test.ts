import { expect, test } from "vitest";
import type { Period } from "@/lib/dimona/period";
import { relationDates } from "@/lib/register/relation-dates";

const period = (startDate: string, endDate?: string, cancelled = false): Period => ({
  number: startDate,
  workerType: "OTH",
  startDate,
  ...(endDate && { endDate }),
  result: "A",
  cancelled,
  locked: false,
  late: false,
});

test.each([
  ["no period", [], null, null],
  ["one that is open", [period("2026-01-05")], "2026-01-05", null],
  ["closed ones", [period("2026-03-01", "2026-03-31"), period("2026-01-05", "2026-02-01")], "2026-01-05", "2026-03-31"],
  ["an older one that is still open", [period("2026-01-05"), period("2026-03-01", "2026-03-31")], "2026-01-05", null],
  [
    "a cancelled one beside a live one",
    [period("2026-01-05", undefined, true), period("2026-03-01", "2026-03-31")],
    "2026-03-01",
    "2026-03-31",
  ],
  ["only cancelled ones", [period("2026-01-05", undefined, true)], null, null],
] as const)("the dates of a relation with %s", (_name, periods, startDate, endDate) => {
  expect(relationDates(periods)).toEqual({ startDate, endDate });
});
