// The ledger as a person asks for it: a real process.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { DECLARATION_ANOMALIES, LEDGER } from "@/lib/dimona/ledger";
import { root } from "@/scripts/preparation.mjs";

test("each of the 201 anomalies has its line, and the last line counts them with none missing", async () => {
  // Rejects when the exit code is not 0.
  const { stdout } = await promisify(execFile)("node", ["--import", "tsx", "scripts/rules-ledger.ts"], { cwd: root });
  const lines = stdout.trimEnd().split("\n");
  const last = lines.pop() ?? "";
  expect(last).toMatch(/^foreseen \d+, other-channel \d+, ended \d+, rsz-only \d+, missing 0$/);
  expect(lines.map((it) => it.slice(0, 9))).toEqual([...DECLARATION_ANOMALIES].sort());
  expect(lines).toHaveLength(201);
  expect([...last.matchAll(/\d+/g)].reduce((sum, [it]) => sum + Number(it), 0)).toBe(201);
});

test("each line gives a rule, a reason, a day or what one would have to know", () => {
  expect(LEDGER.filter(({ rule, because, until, needs }) => !rule && !because && !until && !needs)).toEqual([]);
});
