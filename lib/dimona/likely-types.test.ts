import { expect, test } from "vitest";
import { likelyTypes, typesOfCommittee } from "@/lib/dimona/likely-types";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";

test.each([
  ["302", ["EXT", "FLX", "STU"]],
  ["124", ["BCW", "RTA"]],
  ["329.01", ["OTH", "O17", "STU"]],
  ["118.03", ["OTH", "FLX", "STU"]],
  ["200", ["OTH", "STU"]],
])("committee %s suggests %s", (number, expected) => {
  expect(typesOfCommittee(number)).toEqual(expected);
});

test("the worker's own come first, then the employer's, then the sector's, each once and four at most", () => {
  const known = { own: ["STU"], used: ["OTH", "STU"], committees: ["302"] };
  expect(likelyTypes(known)).toEqual(["STU", "OTH", "EXT", "FLX"]);
  expect(likelyTypes({ ...known, own: [] })).toEqual(["OTH", "STU", "EXT", "FLX"]);
  expect(likelyTypes({ own: [], used: [], committees: ["302", "124"] })).toEqual(["EXT", "FLX", "STU", "BCW"]);
});

test("without any knowledge what most employers have is likely", () => {
  expect(likelyTypes({ own: [], used: [], committees: [] })).toEqual(["OTH", "STU"]);
});

test("every suggestion is a type that can be declared", () => {
  const codes = WORKER_TYPES.map((it) => it.code);
  for (const number of ["118.03", "124", "132", "144", "302", "320", "322", "329", "200"])
    for (const code of typesOfCommittee(number)) expect(codes).toContain(code);
});
