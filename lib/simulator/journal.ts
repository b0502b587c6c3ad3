import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import path from "node:path";
import type { Entry } from "@/lib/simulator/entry";

export type Journal = { entries: Entry[]; append: (entry: Entry) => void; close: () => void };

/**
 * Opens an append-only file of JSON lines and gives what it holds. Each line is written by one call before anything
 * is answered, so a killed process loses at most a line nobody heard of: a last line without its end is cut off.
 * A broken line before the last throws. Without a file nothing is kept.
 */
export function openJournal(file: string | undefined): Journal {
  if (!file) return { entries: [], append: () => {}, close: () => {} };
  mkdirSync(path.dirname(file), { recursive: true });
  const entries = existsSync(file) ? readEntries(file) : [];
  const descriptor = openSync(file, "a", 0o600);
  return {
    entries,
    append: (entry) => writeLine(descriptor, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(descriptor),
  };
}

function writeLine(descriptor: number, line: string): void {
  const bytes = Buffer.from(line);
  let done = 0;
  while (done < bytes.length) done += writeSync(descriptor, bytes, done);
}

function readEntries(file: string): Entry[] {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf("\n") + 1;
  if (end < bytes.length) truncateSync(file, end);
  const lines = bytes.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
