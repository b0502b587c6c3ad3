// The dry run as a person runs it: a real process, real files and a real pipe.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { NUMBER, sampleIn, sampleLine } from "@/lib/dimona/dry-run/samples";
import { root } from "@/scripts/preparation.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "rules-check-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Ran = { code: number | null; lines: string[]; errors: string };

function run(args: string[], input?: string): Promise<Ran> {
  const child = spawn("node", ["--import", "tsx", "scripts/rules-check.ts", ...args], { cwd: root });
  const out: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (it: string) => out.push(it));
  child.stderr.setEncoding("utf8").on("data", (it: string) => errors.push(it));
  child.stdin.end(input ?? "");
  return new Promise((resolve) =>
    child.on("close", (code) =>
      resolve({ code, lines: out.join("").split("\n").filter(Boolean), errors: errors.join("") }),
    ),
  );
}

function fileOf(name: string, lines: string[]): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, lines.join("\n"));
  return file;
}

const good = JSON.stringify(sampleLine());
const unknownPeriod = JSON.stringify(sampleLine({ declaration: { dimonaCancel: { dimonaNumber: NUMBER } } }));
const accepted = '{"result":"A","errorIds":[]}';

test("each line gets its answer in order, and all readable lines exit 0 whatever they say", async () => {
  const { code, lines } = await run([fileOf("good.jsonl", [good, unknownPeriod, good, ""])]);
  expect(lines).toEqual([accepted, '{"result":"B","errorIds":["00913-354"]}', accepted]);
  expect(code).toBe(0);
});

test("a malformed line gets an error with its line number and the rest goes on", async () => {
  const unknownKey = JSON.stringify(sampleLine({ declaration: sampleIn({ colour: "red" }) }));
  const { code, lines } = await run([fileOf("bad.jsonl", ["", "{oops", good, "   ", unknownKey, "[]", good])]);
  const [first, second, third, fourth, fifth] = lines.map((it) => JSON.parse(it));
  expect(first).toEqual({ line: 2, error: "is not JSON" });
  expect(second).toEqual(JSON.parse(accepted));
  expect(third).toEqual({ line: 5, error: "declaration.dimonaIn.colour: is not known" });
  expect(fourth).toMatchObject({ line: 6 });
  expect(fifth).toEqual(JSON.parse(accepted));
  expect(lines).toHaveLength(5);
  expect(code).toBe(1);
});

test("standard input is read with a dash, with a byte order mark and Windows line ends", async () => {
  const { code, lines } = await run(["-"], `\uFEFF${good}\r\n${good}\r\n`);
  expect({ code, lines }).toEqual({ code: 0, lines: [accepted, accepted] });
});

test("a huge line is judged like any other", async () => {
  const name = "x".repeat(8_000_000);
  const huge = JSON.stringify({ ...sampleLine(), name });
  const { code, lines } = await run([fileOf("huge.jsonl", [huge, name, good])]);
  expect(lines).toEqual([accepted, '{"line":2,"error":"is not JSON"}', accepted]);
  expect(code).toBe(1);
});

test("thousands of lines give as many answers", async () => {
  const { code, lines } = await run(["-"], `${good}\n`.repeat(5_000));
  expect(lines).toHaveLength(5_000);
  expect(code).toBe(0);
});

test("a missing file and a missing name exit 1 and say so", async () => {
  const missing = await run([path.join(folder, "none.jsonl")]);
  expect(missing).toMatchObject({ code: 1, lines: [] });
  expect(missing.errors).toContain("ENOENT");
  const unnamed = await run([]);
  expect(unnamed.code).toBe(1);
  expect(unnamed.errors).toContain("usage");
});
