import { expect, test } from "vitest";
import { countLedger, ledgerLine } from "@/lib/dimona/ledger-count";

const entries = [
  { errorId: "00011-003", class: "foreseen", rule: "employer-number-invalid" },
  { errorId: "00014-001", class: "other-channel", because: "…" },
] as const;

test("an anomaly without an entry is missing, and says so", () => {
  const count = countLedger(entries, ["00011-003", "00014-001", "00024-001"]);
  expect(count.missing).toEqual(["00024-001"]);
  expect(ledgerLine(count)).toBe("foreseen 1, other-channel 1, ended 0, rsz-only 0, missing 1");
});

test("with an entry for each nothing is missing", () => {
  expect(countLedger(entries, ["00011-003", "00014-001"]).missing).toEqual([]);
});
