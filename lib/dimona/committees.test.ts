import { expect, test } from "vitest";
import { COMMITTEES, committeesFor, toDimonaCommittee } from "@/lib/dimona/committees";
import { ENDED_WORKER_TYPES, WORKER_TYPES } from "@/lib/dimona/worker-types";

test.each([
  ["200", "OTH", "XXX"],
  ["302", "OTH", "XXX"],
  ["302", "STU", "XXX"],
  ["144", "OTH", "XXX"],
  ["145", "STU", "XXX"],
  ["320", "OTH", "XXX"],
  ["124", "OTH", "XXX"],
  ["124", "STU", "124"],
  ["140", "OTH", "140"],
  ["140.03", "STU", "140"],
  ["149.01", "OTH", "149"],
  ["149.02", "OTH", "XXX"],
  ["322", "OTH", "322"],
  ["322.01", "OTH", "XXX"],
  ["XXX", "STU", "XXX"],
  ["", "OTH", "XXX"],
  ["302", "unknown", "XXX"],
])("%s with %s is declared under %s", (national, type, value) => {
  expect(toDimonaCommittee(national, type)).toBe(value);
});

test("there are nine values, and the types name no other", () => {
  const values = COMMITTEES.map(({ value }) => value);
  expect(new Set(values).size).toBe(9);
  for (const { committees } of [...WORKER_TYPES, ...ENDED_WORKER_TYPES])
    expect(values).toEqual(expect.arrayContaining([...committees]));
});

test("local authorities choose none, private employers what the type allows", () => {
  expect(committeesFor("OTH", "local-authority")).toEqual([]);
  expect(committeesFor("OTH", "private")).toEqual(["XXX", "140", "149", "322"]);
  expect(committeesFor("unknown", "private")).toEqual([]);
});
