import table from "@/lib/dimona/declaration-anomalies.json" with { type: "json" };
import { FORESEEN } from "@/lib/dimona/ledger-foreseen";
import { ENDED, OTHER_CHANNEL, RSZ_ONLY } from "@/lib/dimona/ledger-not-foreseen";
import type { RuleName } from "@/lib/dimona/rules/names";

export const LEDGER_CLASSES = ["foreseen", "other-channel", "ended", "rsz-only"] as const;
export type LedgerClass = (typeof LEDGER_CLASSES)[number];

/**
 * What the law makes of one anomaly of a declaration. `foreseen`: the rule that finds it; cases on both sides stand in
 * `ledger-cases/`. `other-channel`: it cannot come over REST. `ended`: of periods until a day. `rsz-only`: what one would
 * have to know.
 */
export type LedgerEntry = {
  errorId: string;
  class: LedgerClass;
  rule?: RuleName;
  until?: string;
  because?: string;
  needs?: string;
};

/** The 201 numbers that the glossary of the declaration lists: each once, in however many blocks it stands. */
export const DECLARATION_ANOMALIES: readonly string[] = Object.entries(table.codes).flatMap(([place, suffixes]) =>
  suffixes.map((suffix) => `${place}-${suffix}`),
);

const entries = (): LedgerEntry[] => [
  ...Object.entries(FORESEEN).flatMap(([rule, ids]) =>
    ids.map((errorId): LedgerEntry => ({ errorId, class: "foreseen", rule: rule as RuleName })),
  ),
  ...OTHER_CHANNEL.flatMap(({ ids, because }) =>
    ids.map((errorId): LedgerEntry => ({ errorId, class: "other-channel", because })),
  ),
  ...ENDED.flatMap(({ ids, until, because }) =>
    ids.map((errorId): LedgerEntry => ({ errorId, class: "ended", until, because })),
  ),
  ...RSZ_ONLY.flatMap(({ ids, needs }) => ids.map((errorId): LedgerEntry => ({ errorId, class: "rsz-only", needs }))),
];

/** One entry for each anomaly, by number. */
export const LEDGER: readonly LedgerEntry[] = entries().sort((one, other) => (one.errorId < other.errorId ? -1 : 1));
