import { LEDGER_CLASSES, type LedgerClass, type LedgerEntry } from "@/lib/dimona/ledger";

/** How many anomalies stand in each class, and which have no entry. */
export type LedgerCount = { byClass: Record<LedgerClass, number>; missing: string[] };

/** Counts entries against the numbers that the glossary lists. */
export function countLedger(entries: readonly LedgerEntry[], errorIds: readonly string[]): LedgerCount {
  const entered = new Set(entries.map((it) => it.errorId));
  const count = (of: LedgerClass) => entries.filter((it) => it.class === of).length;
  return {
    byClass: {
      foreseen: count("foreseen"),
      "other-channel": count("other-channel"),
      ended: count("ended"),
      "rsz-only": count("rsz-only"),
    },
    missing: errorIds.filter((it) => !entered.has(it)),
  };
}

/** `foreseen 120, other-channel 40, ended 30, rsz-only 11, missing 0` */
export const ledgerLine = ({ byClass, missing }: LedgerCount): string =>
  [...LEDGER_CLASSES.map((it) => `${it} ${byClass[it]}`), `missing ${missing.length}`].join(", ");
