// The case table: written from the glossary alone, by someone who had not seen the rules. Each case is a line of a dry run
// with its name, its place in the glossary and the answer. Where table and rules differ, the glossary's text decides, and the reading stands in cases-readings.ts.
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { judgeLine } from "@/lib/dimona/dry-run/judge-line";
import { READINGS } from "@/tests/cases-readings";

type Case = { name: string; source: string; expect: { result: string; errorIds: string[] } };

const folder = path.join(import.meta.dirname, "cases");
const tables = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string): Case[] => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));

test("the table has at least 300 cases, each with a place in the glossary", () => {
  const cases = tables.flatMap(read);
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(cases.filter((it) => !it.name || !it.source)).toEqual([]);
});

const readingOf = (table: string, { name }: Case) => READINGS.find((it) => it.table === table && it.name === name);

test("every reading is of a case, says why, and is needed", () => {
  const used = tables.flatMap((table) => read(table).flatMap((it) => (readingOf(table, it) ? [it.expect] : [])));
  expect(used).toHaveLength(READINGS.length);
  for (const { answer, because, name, table } of READINGS) {
    expect(because).not.toBe("");
    expect(read(table).find((it) => it.name === name)?.expect).not.toEqual(answer);
  }
});

describe.each(tables)("%s", (table) => {
  test.each(read(table).map((it) => [it.name, it] as const))("%s", (_, it) => {
    expect(judgeLine(JSON.stringify(it))).toEqual(readingOf(table, it)?.answer ?? it.expect);
  });
});
