import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Entry } from "@/lib/simulator/entry";
import { openJournal } from "@/lib/simulator/journal";
import { newJournalFile } from "@/lib/simulator/simulator-for-tests";

const entry = (number: string): Entry => ({ kind: "failed", number });

test("what was appended is there when the file is opened again", () => {
  const file = newJournalFile();
  const journal = openJournal(file);
  journal.append(entry("1"));
  journal.append(entry("2"));
  expect(openJournal(file).entries).toEqual([entry("1"), entry("2")]);
});

test("a torn last line is cut off, and the next line is whole", () => {
  const file = newJournalFile();
  openJournal(file).append(entry("1"));
  appendFileSync(file, '{"kind":"fai');
  const journal = openJournal(file);
  expect(journal.entries).toEqual([entry("1")]);
  journal.append(entry("2"));
  expect(readFileSync(file, "utf8")).toBe(`${JSON.stringify(entry("1"))}\n${JSON.stringify(entry("2"))}\n`);
});

test("a broken line before the last is not passed over", () => {
  const file = newJournalFile();
  writeFileSync(file, `{"kind":"fai\n${JSON.stringify(entry("2"))}\n`);
  expect(() => openJournal(file)).toThrow();
});

test("without a file nothing is kept", () => {
  const journal = openJournal(undefined);
  journal.append(entry("1"));
  expect(journal.entries).toEqual([]);
});
