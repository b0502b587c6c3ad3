import type { AnomalyWords, Label } from "@/components/dimona/anomaly-words";
import { labelsOf } from "@/components/dimona/anomaly-words";
import { anomaly } from "@/lib/dimona/anomalies";
import { FORESEEN } from "@/lib/dimona/ledger-foreseen";
import type { Locale } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";

/** Without the title of the zone or block in front: the field where it stands has that title already. */
export const reasonOf = (label: string): string => label.replace(/^.*? : /, "");

/** What the RSZ calls an anomaly, as its own table has it; nothing for a number that is not in it. */
export function rszLabels(errorId: string, locale: Locale): Label[] {
  const { nl = "", fr = "" } = anomaly(errorId)?.label ?? {};
  return labelsOf({ labelNl: reasonOf(nl), labelFr: reasonOf(fr) }, locale);
}

/** What a form can need to tell what it foresees: the whole table, and the recipes, stay on the server. */
export async function foreseenWords(locale: Locale): Promise<Record<string, AnomalyWords>> {
  const tell = await recipeTexts(locale);
  const ids = Object.values(FORESEEN).flat();
  return Object.fromEntries(ids.map((id) => [id, { labels: rszLabels(id, locale), recipe: tell(id) }]));
}
