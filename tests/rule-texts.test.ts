// Nothing that the law can find may stand on the screen without words.
import { expect, test } from "vitest";
import { FORESEEN } from "@/lib/dimona/ledger-foreseen";
import { RULES } from "@/lib/dimona/rules/names";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import { icuArguments } from "@/tests/fixtures/icu-arguments";

/** The ledger names each anomaly once: 00652-003, of a sub-entity that is unknown, stands there with what is invalid. */
const foreseen = [...Object.keys(FORESEEN), "sub-entity-unknown"];
const texts: Record<string, string> = nl.rules;

test("every rule has a cause of its own, or an anomaly whose recipe tells it", () => {
  const silent = RULES.filter((rule) => !(rule in texts) && !foreseen.includes(rule));
  expect(silent).toEqual([]);
});

test("a rule with an anomaly of its own has a text only where it knows more than the number", () => {
  const idle = foreseen.filter((rule) => rule in texts && icuArguments(texts[rule] ?? "").length === 0);
  // An OUT outside its quarter, and a period that only our register lacks: the number says something else.
  expect(idle.sort()).toEqual(["different-quarters", "employer-missing", "period-unknown"]);
});

test.each(Object.entries({ nl, fr, de, en }))(
  "a cause is one sentence and a cure another: %s",
  (_, { rules, cures }) => {
    for (const text of [...Object.values(rules), ...Object.values(cures)])
      expect.soft(text.replace(/\{[^{}]*\}/g, "x")).not.toMatch(/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}+/u);
    for (const rule of Object.keys(cures)) expect.soft(Object.keys(rules)).toContain(rule);
  },
);
