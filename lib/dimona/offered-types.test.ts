import { expect, test } from "vitest";
import { type Day, toDay } from "@/lib/day";
import { offeredTypes } from "@/lib/dimona/offered-types";

const today = toDay("2026-11-20");
const codes = (start?: Day, employerKind?: "private" | "local-authority") =>
  offeredTypes({ today, ...(start && { start }), ...(employerKind && { employerKind }) }).map((it) => it.code);

test("without a start the fifteen types of today are offered", () => {
  expect(codes()).toEqual("OTH STU EXT FLX BCW RTA ALT IVT TRI STG DWD PMP O17 S17 T17".split(" "));
});

test.each([
  ["ALT", "2023-08-31", false],
  ["ALT", "2023-09-01", true],
  ["O17", "2021-12-31", false],
  ["O17", "2022-01-01", true],
  ["A17", "2021-12-31", true],
  ["A17", "2022-01-01", false],
  ["FLX", "2015-09-30", false],
  ["FLX", "2015-10-01", true],
])("%s from %s: %s", (code, start, expected) => {
  expect(codes(toDay(start), "private").includes(code)).toBe(expected);
});

test("what is closed is not offered for any start", () => {
  expect(codes(toDay("2022-06-01"))).not.toContain("QUA");
  expect(codes(toDay("2013-06-01"))).not.toContain("STX");
});

test("local authorities have their own type until 2021, and most others from 2022 on", () => {
  expect(codes(toDay("2021-12-31"), "local-authority")).toContain("TEA");
  expect(codes(toDay("2021-12-31"), "private")).not.toContain("TEA");
  expect(codes(toDay("2021-12-31"), "local-authority")).not.toContain("PMP");
  expect(codes(toDay("2022-01-01"), "local-authority")).toContain("PMP");
});
