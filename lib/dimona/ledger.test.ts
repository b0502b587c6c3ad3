import { expect, test } from "vitest";
import { anomaly } from "@/lib/dimona/anomalies";
import { check } from "@/lib/dimona/check";
import { DECLARATION_ANOMALIES, LEDGER } from "@/lib/dimona/ledger";
import { FIELD_CASES } from "@/lib/dimona/ledger-cases/field-cases";
import type { LedgerCase, Situation } from "@/lib/dimona/ledger-cases/ledger-case";
import { PARTY_CASES } from "@/lib/dimona/ledger-cases/party-cases";
import { RULE_CASES } from "@/lib/dimona/ledger-cases/rule-cases";
import { countLedger, ledgerLine } from "@/lib/dimona/ledger-count";
import { sampleContext } from "@/lib/dimona/rules/samples";

const CASES: readonly LedgerCase[] = [...FIELD_CASES, ...PARTY_CASES, ...RULE_CASES];
const findings = ({ content, context }: Situation) => check(content, sampleContext(context));
const foreseen = LEDGER.filter((it) => it.class === "foreseen");

test("the glossary of the declaration has 201 anomalies, each known by its label", () => {
  expect(new Set(DECLARATION_ANOMALIES).size).toBe(201);
  for (const errorId of DECLARATION_ANOMALIES) expect(anomaly(errorId)?.errorId).toBe(errorId);
});

test("each anomaly has one entry, with its ground, and at most 20 are the RSZ's alone", () => {
  expect(LEDGER.map((it) => it.errorId)).toEqual([...DECLARATION_ANOMALIES].sort());
  for (const { rule, because, needs } of LEDGER) expect(rule ?? because ?? needs).toBeTruthy();
  const count = countLedger(LEDGER, DECLARATION_ANOMALIES);
  expect(count.byClass["rsz-only"]).toBeLessThanOrEqual(20);
  expect(ledgerLine(count)).toBe("foreseen 132, other-channel 40, ended 14, rsz-only 15, missing 0");
});

test("an anomaly without an entry is missing", () => {
  const [first, ...rest] = LEDGER;
  expect(countLedger(rest, DECLARATION_ANOMALIES).missing).toEqual([first?.errorId]);
});

test.each(foreseen.map((it) => [it.errorId, it] as const))(
  "%s is raised by its rule, and not just beside it",
  (id, entry) => {
    const cases = CASES.filter((it) => it.errorId === id);
    expect(cases.length).toBeGreaterThan(0);
    const raised = cases.flatMap((it) => findings(it.raises).filter((found) => found.anomaly === id));
    expect(raised.map((it) => it.rule)).toContain(entry.rule);
    for (const it of cases) {
      expect(findings(it.raises).map((found) => found.anomaly)).toContain(id);
      expect(findings(it.clear).map((found) => found.anomaly)).not.toContain(id);
    }
  },
);

test("what is just clear of an anomaly is refused for nothing else, but for what the case is about", () => {
  const refused = CASES.filter(({ clear }) => findings(clear).some((it) => it.severity === "blocking"));
  expect(refused.map((it) => it.errorId)).toEqual(["00911-344"]);
});

test("no rule raises an anomaly that the ledger does not foresee", () => {
  const ids = new Set(foreseen.map((it) => it.errorId));
  for (const { raises, clear } of CASES)
    for (const { anomaly: errorId } of [...findings(raises), ...findings(clear)])
      if (errorId !== undefined) expect(ids).toContain(errorId);
});
