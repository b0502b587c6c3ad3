import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { COMMITTEES } from "@/lib/dimona/committees";
import {
  dimonaCommitteeOf,
  NATIONAL_COMMITTEES,
  nationalCommittee,
  nationalCommitteesOn,
} from "@/lib/dimona/tables/national-committees";

test("the list has 225 committees, each with both official names and a number of its own", () => {
  expect(NATIONAL_COMMITTEES).toHaveLength(225);
  expect(new Set(NATIONAL_COMMITTEES.map((it) => it.number)).size).toBe(225);
  expect(NATIONAL_COMMITTEES.every((it) => it.nl && it.fr)).toBe(true);
});

test("every committee maps onto a value of zone 00046 that exists", () => {
  const values = COMMITTEES.map((it) => it.value);
  for (const { number } of NATIONAL_COMMITTEES) expect(values).toContain(dimonaCommitteeOf(number, "OTH"));
});

test.each([
  ["200", "OTH", "XXX"],
  ["140.03", "OTH", "140"],
  ["302", "STU", "XXX"],
  ["322.01", "OTH", "XXX"],
])("%s with %s is declared under %s", (number, type, value) => {
  expect(dimonaCommitteeOf(number, type)).toBe(value);
});

test("a number that is not in the list maps onto nothing", () => {
  expect(dimonaCommitteeOf("999", "OTH")).toBeUndefined();
});

test("a committee exists from its first quarter, and not before it", () => {
  const from = nationalCommittee("341")?.from;
  expect(from).toBe("2014/4");
  expect(nationalCommitteesOn(toDay("2014-09-30")).some((it) => it.number === "341")).toBe(false);
  expect(nationalCommitteesOn(toDay("2014-10-01")).some((it) => it.number === "341")).toBe(true);
});
