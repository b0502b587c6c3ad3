import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { NATIONAL_COMMITTEES, nationalCommitteesOn } from "@/lib/dimona/tables/national-committees";
import { SPOKEN, searchCommittees } from "@/lib/dimona/tables/search-committees";

const today = toDay("2026-11-20");
const first = (text: string) => searchCommittees(text, today)[0]?.number;

test.each([
  ["302", "302"],
  ["140.05", "140.05"],
  ["140", "140"],
  ["hotel", "302"],
  ["hôtelière", "302"],
  ["horeca", "302"],
  ["HORECA", "302"],
  ["verhuis", "140.05"],
  ["dienstencheques", "322.01"],
  ["begrafenis", "320"],
])("%s finds %s first", (text, number) => {
  expect(first(text)).toBe(number);
});

test("every word must begin a word, in any order and without accents", () => {
  expect(searchCommittees("comite hotelbedrijf", today).map((it) => it.number)).toEqual(["302"]);
  expect(searchCommittees("hotelbedrijf zzz", today)).toEqual([]);
  expect(searchCommittees("otelbedrijf", today)).toEqual([]);
});

test("a number finds its subcommittees below it", () => {
  const found = searchCommittees("140", today).map((it) => it.number);
  expect(found[0]).toBe("140");
  expect(found.every((it) => it.startsWith("140"))).toBe(true);
});

test("nothing typed finds nothing, and none gives more than the limit", () => {
  expect(searchCommittees(" ", today)).toEqual([]);
  expect(searchCommittees("paritair", today, 5)).toHaveLength(5);
});

test("a committee that has ended is not found any more", () => {
  const [ended] = NATIONAL_COMMITTEES.filter((it) => it.to !== "" && it.to < "2020");
  const numbers = searchCommittees(ended?.number ?? "", today).map((it) => it.number);
  expect(ended).toBeDefined();
  expect(numbers).not.toContain(ended?.number);
});

test("what people call a sector belongs to a committee that exists", () => {
  const numbers = nationalCommitteesOn(today).map((it) => it.number);
  for (const number of Object.keys(SPOKEN)) expect(numbers).toContain(number);
});
