import { expect, test } from "vitest";
import {
  committeesOfType,
  findCommittees,
  findTypes,
  type TypeOffer,
} from "@/components/dimona/declaration-form/choices";
import { toDay } from "@/lib/day";

const groups = { likely: "Likely", others: "Others" };
const offer: TypeOffer = { locale: "nl", today: toDay("2026-11-20"), employerKind: "private", likely: [], groups };
const codes = (text: string, more: Partial<TypeOffer> = {}) =>
  findTypes(text, { ...offer, ...more }).map((it) => it.value);

test("the likely types stand first in their order, each type once", () => {
  const found = findTypes("", { ...offer, likely: ["EXT", "FLX"] });
  expect(found.slice(0, 3).map((it) => [it.value, it.group])).toEqual([
    ["EXT", "Likely"],
    ["FLX", "Likely"],
    ["OTH", "Others"],
  ]);
  expect(new Set(found.map((it) => it.value)).size).toBe(found.length);
});

test("a type that is likely but not allowed then is not offered", () => {
  expect(codes("", { likely: ["ALT"], start: toDay("2023-08-31") })).not.toContain("ALT");
  expect(codes("", { likely: ["ALT"], start: toDay("2023-09-01") })[0]).toBe("ALT");
});

test.each([
  ["stu", "STU"],
  ["gelegenheid", "EXT"],
  ["flexi", "FLX"],
  ["bouw", "BCW"],
  ["horeca", "EXT"],
  ["parlement", "PMP"],
])("%s finds %s first", (text, code) => {
  expect(codes(text)[0]).toBe(code);
});

test("a committee is found by value and by name, and only those of the type are offered", () => {
  const found = (text: string, workerType?: string) =>
    findCommittees(text, committeesOfType(workerType, "private"), "nl").map((it) => it.value);
  expect(found("", "OTH")).toEqual(["XXX", "140", "149", "322"]);
  expect(found("hotel", "EXT")).toEqual(["302"]);
  expect(found("hotel", "OTH")).toEqual([]);
  expect(found("302")).toEqual(["302"]);
  expect(found("")).toHaveLength(9);
});
