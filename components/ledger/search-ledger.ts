import { anomaly } from "@/lib/dimona/anomalies";
import type { LedgerEntry } from "@/lib/dimona/ledger";
import type { RecipeText } from "@/lib/recipe-texts";

const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();

/** The entries in whose number, labels, cause or cure all words of a text stand; accents and capitals do not matter. */
export function searchLedger(
  entries: readonly LedgerEntry[],
  recipes: Readonly<Record<string, RecipeText>>,
  text: string,
): LedgerEntry[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return entries.filter(({ errorId, rule = "" }) => {
    const { nl = "", fr = "" } = anomaly(errorId)?.label ?? {};
    const { cause = "", cure = "" } = recipes[errorId] ?? {};
    const all = folded([errorId, rule, nl, fr, cause, cure].join(" "));
    return words.every((word) => all.includes(word));
  });
}
